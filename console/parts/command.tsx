/** What to type, to be copied whole. */
export function Command({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a line that is wider than a phone is scrolled by keys, too.
    <pre class="command" tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
