import { Command } from './command.js';

/** Nothing is there: why, and what to do next. */
export function Empty({ text, command }: { readonly text: string; readonly command?: string }) {
  return (
    <div class="empty">
      <p>{text}</p>
      {command && <Command text={command} />}
    </div>
  );
}
