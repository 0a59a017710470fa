import { formatDuration } from './duration.js';
import type { Profile, Stage } from './profile.js';
import { windowsInWords } from './recycle-times.js';
import { severities } from './severity.js';

/** What is known beside the profile about what it may still do. */
export interface Live {
  /** Recycles that the budget leaves, of how many. */
  readonly budget?: { readonly left: number; readonly of: number };
  /** When it ends, where it is not over. */
  readonly probationUntil?: string;
}

/** What happens to this workload now, in one line: `alerts; recycles on high, every 24 h`. */
export function effectiveSentence(
  { mode, complete, stretch, protect, recycle, learned, rollout }: Profile,
  { budget, probationUntil }: Live = {},
): string {
  const until = stretch === undefined ? '' : ` until ${seconds(stretch.until)}`;
  const parts = [mode === 'learn' && !complete ? `learns${until}; alerts on what is hostile` : 'alerts'];
  if (complete && probationUntil !== undefined) parts.push(`until ${seconds(probationUntil)} what may wait is in a daily report`);
  // Learn it again with eBPF, and it tells of them.
  if (complete && learned.sensor === 'sampling') parts.push('only lists programs of the image that samples may have missed');
  if (rollout) parts.push(`what revision ${rollout.from} listed still holds ${beyond[rollout.stage]}`);
  const blocked = mode === 'protect' ? kindsThat(protect.block, 'on') : [];
  if (blocked.length > 0) parts.push(`blocks ${blocked.join(', ')}`);
  // A schedule holds in every mode; reactions only where protect arms them.
  const on = mode === 'protect' ? severities.filter(severity => protect.respond[severity]?.includes('recycle')) : [];
  const others = mode === 'protect' ? otherResponses(protect.respond) : [];
  parts.push(...others);
  const recycles = [
    ...(on.length > 0 ? [`on ${on.join(', ')}`] : []),
    ...(recycle.maxAgeMs === undefined ? [] : [`every ${spaced(recycle.maxAgeMs)}${within(windowsInWords(recycle))}`]),
  ];
  if (recycles.length > 0) {
    if (budget) recycles.push(`${budget.left} of ${budget.of} left`);
    parts.push(`recycles ${recycles.join(', ')}`);
  }
  return parts.join('; ');
}

/** A time without its fraction. */
function seconds(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z');
}

/** Where a change that is rolled out has not come yet. */
const beyond: Readonly<Record<Stage, string>> = {
  'one-replica': 'outside of one replica',
  'one-host': 'outside of one host',
  tenth: 'outside of a tenth',
  all: 'nowhere, and may be taken back',
};

function kindsThat(block: Profile['protect']['block'], how: 'on' | 'audit'): readonly string[] {
  return Object.keys(block).filter(kind => block[kind] === how);
}

/** `kills on critical`, `pauses on high` …; telling people goes without saying. */
function otherResponses(respond: Profile['protect']['respond']): readonly string[] {
  const words = { kill: 'kills', pause: 'pauses', contain: 'contains' } as const;
  return (['kill', 'pause', 'contain'] as const).flatMap(kind => {
    const on = severities.filter(severity => respond[severity]?.includes(kind));
    return on.length > 0 ? [`${words[kind]} on ${on.join(', ')}`] : [];
  });
}

function within(windows: string | undefined): string {
  return windows === undefined ? '' : ` within ${windows}`;
}

function spaced(ms: number): string {
  return formatDuration(ms).replace(/(\d)([a-z])/, '$1 $2');
}
