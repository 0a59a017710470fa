/** What help shows below the flags: one call that can be copied, and what it does. */
export function example(command, does) {
  return `\nExample:\n  knowngood ${command}\n      ${does}\n`;
}
