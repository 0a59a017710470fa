import type { Recycle } from './shapes.js';

type Told = Pick<Recycle, 'workload' | 'before' | 'after' | 'worse'>;

/** How the old one did and how the new one does: `p95 4 → 6 ms, CPU 3 → 9 %`; undefined where nobody looked. */
export function paceText({ before, after, worse = [] }: Told): string | undefined {
  if (before === undefined) return undefined;
  const mark = (of: 'p95' | 'cpu') => (worse.includes(of) ? ' !' : '');
  const p95 = pair(before.p95Ms, after && { is: after.p95Ms }, 'ms');
  const cpu = pair(before.cpuPercent, after && { is: after.cpuPercent }, '%');
  const reasons = [
    ...new Set([before.p95Unknown, after?.p95Unknown, before.cpuUnknown, after?.cpuUnknown].filter(why => why !== undefined)),
  ];
  const later = after === undefined ? ['of the new one not known yet'] : [];
  const why = [...later, ...reasons];
  return `p95 ${p95}${mark('p95')}, CPU ${cpu}${mark('cpu')}${why.length > 0 ? ` (${why.join('; ')})` : ''}`;
}

function pair(was: number | undefined, after: { readonly is: number | undefined } | undefined, unit: string): string {
  if (was === undefined && after?.is === undefined) return 'unknown';
  const text = (value: number | undefined) => (value === undefined ? 'unknown' : `${rounded(value)}`);
  return after === undefined ? `${text(was)} ${unit} before` : `${text(was)} → ${text(after.is)} ${unit}`;
}

/** Below them the workloads, each with what its recycles changed: half of them changed no more than that. */
export function paceSummary(recycles: readonly Told[]): readonly string[] {
  const changes = new Map<string, { readonly p95: number[]; readonly cpu: number[]; worse: number }>();
  for (const { workload, before, after, worse = [] } of recycles) {
    if (before === undefined || after === undefined) continue;
    const known = changes.get(workload) ?? { p95: [], cpu: [], worse: 0 };
    changes.set(workload, known);
    if (before.p95Ms !== undefined && after.p95Ms !== undefined) known.p95.push(after.p95Ms - before.p95Ms);
    if (before.cpuPercent !== undefined && after.cpuPercent !== undefined) known.cpu.push(after.cpuPercent - before.cpuPercent);
    if (worse.length > 0) known.worse += 1;
  }
  return [...changes].flatMap(([workload, { p95, cpu, worse }]) => {
    const parts = [...change('p95', p95, 'ms'), ...change('CPU', cpu, '%')];
    if (parts.length === 0) return [];
    return [`${workload}  after a recycle ${parts.join(', ')}${worse > 0 ? `; ${worse} much worse !` : ''}`];
  });
}

function change(name: string, differences: readonly number[], unit: string): readonly string[] {
  if (differences.length === 0) return [];
  const sorted = differences.toSorted((a, b) => a - b);
  const half = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return [`${name} ${half < 0 ? '−' : '+'}${rounded(Math.abs(half))} ${unit} (${differences.length})`];
}

const rounded = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
