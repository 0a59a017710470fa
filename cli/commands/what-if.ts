import { segment } from '../client.js';
import type { Context } from '../context.js';
import { CliError, exit } from '../exit.js';
import { plain, table } from '../table.js';
import { ago } from '../time.js';
import { counted } from '../words.js';

interface WhatIf {
  readonly workload: string;
  readonly from: string;
  readonly replayed: number;
  readonly complete: boolean;
  readonly asks: number;
  readonly wouldAlert: number;
  readonly wouldRecycle: number;
  readonly groups: readonly {
    readonly severity: string;
    readonly sentence: string;
    readonly count: number;
    readonly lastSeen: string;
    readonly recycles: boolean;
  }[];
  readonly held: readonly { readonly container: string; readonly host: string; readonly keeps: readonly string[] }[];
}

/** What a tighter mode would have told, and recycled, of the last seven days; changes nothing. */
export async function tellWhatIf(
  context: Context,
  names: readonly string[],
  mode: string,
  recycle: readonly string[] | undefined,
): Promise<number> {
  if (mode === 'learn') throw new CliError(exit.usage, 'usage', 'what learns tells nothing', 'ask for alert or protect');
  const client = context.client();
  const found: WhatIf[] = [];
  for (const name of names)
    found.push(await client.send<WhatIf>('POST', `/workloads/${segment(name)}/what-if`, { mode, ...(recycle && { recycle }) }));
  context.out.list(found, () =>
    found.map(one => inWords(one, mode === 'protect', context.world.now(), context.out.how.columns)).join('\n\n'),
  );
  return exit.done;
}

function inWords(
  { workload, from, replayed, complete, asks, wouldAlert, wouldRecycle, groups, held }: WhatIf,
  protects: boolean,
  now: number,
  columns: number,
) {
  const judged = `${counted(replayed, 'behaviour')} since ${ago(from, now)}`;
  const recycled = protects ? `, and have been recycled after ${wouldRecycle} of them` : '';
  const rows = groups.map(one => [
    one.severity,
    String(one.count),
    ago(one.lastSeen, now),
    ...(protects ? [one.recycles ? 'yes' : ''] : []),
    plain(one.sentence),
  ]);
  return [
    `${workload}: of ${judged} it would have told ${wouldAlert}${recycled}${complete ? '' : '; more was observed than is remembered'}`,
    ...(asks > 0 ? [`${counted(asks, 'line')} would wait for a person to decide: knowngood ask`] : []),
    ...held.map(one => `${one.container} on ${one.host} is recycled by a person alone: it keeps ${one.keeps.join(', ')}`),
    ...(rows.length > 0 ? ['', table(['SEVERITY', 'SEEN', 'LAST', ...(protects ? ['RECYCLES'] : []), 'WHAT'], rows, columns)] : []),
  ].join('\n');
}
