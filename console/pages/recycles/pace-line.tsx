import type { Recycle } from '../../shapes.js';
import { number } from '../../time.js';
import { say } from '../../words.js';

/** How the old one did and how the new one does, marked where it is much worse; the reasons for what is not known under the pointer. */
export function PaceLine({ before, after, worse = [] }: Pick<Recycle, 'before' | 'after' | 'worse'>) {
  if (before === undefined) return null;
  const reasons = [before.p95Unknown, after?.p95Unknown, before.cpuUnknown, after?.cpuUnknown].filter(Boolean);
  const pair = (of: 'p95' | 'cpu', was: number | undefined, is: number | undefined, unit: string) => {
    const text = (value: number | undefined) => (value === undefined ? say('recycles.unknown') : number(value));
    if (was === undefined && is === undefined) return say('recycles.unknown');
    return `${text(was)} → ${text(is)} ${unit}${worse.includes(of) ? ' !' : ''}`;
  };
  const p95 = pair('p95', before.p95Ms, after?.p95Ms, 'ms');
  const cpu = pair('cpu', before.cpuPercent, after?.cpuPercent, '%');
  return (
    <p class={worse.length > 0 ? 'bad' : 'quiet'} title={[...new Set(reasons)].join('; ')}>
      {say('recycles.pace', { p95, cpu })}
      {after === undefined && ` (${say('recycles.later')})`}
    </p>
  );
}
