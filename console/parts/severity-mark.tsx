import type { Severity } from '../shapes.js';
import { word } from '../words.js';

/** How grave it is: by word, form and colour, so that none of them alone has to tell it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`severity severity-${severity}`}>
      {severity === 'critical' && <span aria-hidden="true">! </span>}
      {word('severity', severity)}
    </span>
  );
}
