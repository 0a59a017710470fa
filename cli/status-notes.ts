import { paceText } from './pace-text.js';
import type { Host, Status } from './shapes.js';
import { plain } from './table.js';
import { counted } from './words.js';

/** What recycles left behind that somebody should look at: a line each, none where all is well. */
export function notesOf({ slower = [], hosts }: Pick<Status, 'slower' | 'hosts'>): readonly string[] {
  const [first, ...more] = slower;
  const others = more.length === 0 ? '' : `; and ${counted(more.length, 'more place')}`;
  return [
    ...(first === undefined
      ? []
      : [
          `slower     ${plain(first.name)} (${plain(first.workload)}) since its recycle: ${paceText(first)}${others} (knowngood recycles --since 24h)`,
        ]),
    ...hosts.flatMap(host => evidenceLine(host) ?? []),
  ];
}

function evidenceLine({ host, evidence }: Host): string | undefined {
  if (evidence === undefined || evidence.room === 'enough') return undefined;
  const { bytes, mostBytes, room } = evidence;
  const is = `evidence   ${plain(host)} keeps ${inUnits(bytes)} of ${inUnits(mostBytes)}`;
  return room === 'none'
    ? `${is}, no room: the oldest that no incident holds goes, else contents are left out (knowngood evidence list)`
    : `${is}: near its bound, past which the oldest that no incident holds goes (knowngood evidence list)`;
}

function inUnits(bytes: number): string {
  return bytes < 2 ** 30 ? `${(bytes / 2 ** 20).toFixed(1)} MiB` : `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
