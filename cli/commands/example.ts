/** What help shows below the flags: one call that can be copied, and what it does. */
export function example(command: string, does: string): string {
  return `\nExample:\n  knowngood ${command}\n      ${does}\n\nFlags of every command (--json, --timeout …): knowngood --help\n`;
}
