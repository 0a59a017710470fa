import { ago, moment } from '../time.js';

/** When something was, from now; its exact time on hovering, and for machines. */
export function Ago({ time }: { readonly time: string }) {
  return (
    <time dateTime={time} title={moment(time)}>
      {ago(time)}
    </time>
  );
}
