import type { Context } from './context.js';
import type { EvidenceManifest } from './evidence-reader.js';
import type { Evidence } from './shapes.js';
import { joined, plain, table, wrap } from './table.js';
import { ago } from './time.js';

const shown = 40;

export function evidenceTable(all: readonly Evidence[], { world, out }: Context): string {
  if (all.length === 0) return 'nothing was kept: evidence is taken when a container is recycled';
  const rows = all.map(one => [
    one.id,
    plain(one.workload),
    plain(one.host),
    plain(one.container.name),
    ago(one.at, world.now()),
    `${one.files}${one.truncated ? '+' : ''}`,
    sizeText(one.bytes),
    one.alert?.slice(0, 12) ?? '-',
    one.heldBy === undefined ? one.expiresAt.slice(0, 10) : `held by ${one.heldBy.join(', ')}`,
  ]);
  return table(['EVIDENCE', 'WORKLOAD', 'HOST', 'CONTAINER', 'KEPT', 'FILES', 'SIZE', 'ALERT', 'KEPT UNTIL'], rows, out.how.columns);
}

/** What is known of it without a key. */
export function summaryText(one: Evidence, context: Context): string {
  const { files, bytes, truncated, sealedFor } = one;
  return [
    ...headOf(one, context),
    '',
    `${files} changed files, ${sizeText(bytes)} of content${truncated ? '; a bound was reached: there may be more' : ''}`,
    ...wrap(`what was inside is sealed for the key ${sealedFor}: give its private half, --key FILE`, context.out.how.columns),
  ].join('\n');
}

function headOf(one: Evidence, { out, world }: Context): readonly string[] {
  const { colour, how } = out;
  const head = [plain(one.workload), `${plain(one.container.name)} on ${plain(one.host)}`, ago(one.at, world.now())];
  const rest = [
    one.order === undefined ? '' : `order ${one.order}`,
    one.alert === undefined ? '' : `alert ${one.alert}`,
    one.heldBy === undefined ? `kept until ${one.expiresAt}` : `held by ${one.heldBy.join(', ')}, and kept until ${one.expiresAt}`,
  ].filter(Boolean);
  return [
    `${colour.bold(one.id)}  ${joined(head, ' · ', how.columns).join('\n')}`,
    colour.dim(joined(rest, ' · ', how.columns).join('\n')),
  ];
}

/** What was in a container, for people; the first of each list, and how many there are. */
export function evidenceText(one: EvidenceManifest, context: Context): string {
  const { colour, how } = context.out;
  const part = (title: string, all: readonly string[]): readonly string[] => {
    const rest = all.length > shown ? [`  and ${all.length - shown} more: see --json`] : [];
    return all.length === 0
      ? []
      : [
          '',
          colour.bold(`${title} (${all.length})`),
          ...all.slice(0, shown).flatMap(line => wrap(line, how.columns - 2).map(text => `  ${text}`)),
          ...rest,
        ];
  };
  return [
    ...headOf(one, context),
    ...part(
      'processes',
      one.processes.map(({ pid, uid, argv, exe }) => `${pid} uid ${uid} ${plain(argv.length > 0 ? argv.join(' ') : (exe ?? 'has ended'))}`),
    ),
    ...(one.liveUnknown === undefined ? [] : ['', `processes and sockets: unknown: ${plain(one.liveUnknown)}`]),
    ...part('sockets', one.sockets.map(socketLine)),
    ...part('changed files', one.changed.map(changedLine)),
    ...part(
      'left out',
      one.skipped.map(({ path, why }) => `${plain(path)}: ${plain(why)}`),
    ),
    ...(one.truncated ? ['', 'a bound was reached: there may be more than is listed'] : []),
  ].join('\n');
}

function socketLine({ protocol, state, local, remote, pid }: EvidenceManifest['sockets'][number]): string {
  const place = ({ address, port }: { address: string; port: number }) =>
    address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  return state === 'listening'
    ? `${protocol} listens on ${place(local)} by ${pid}`
    : `${protocol} ${place(local)} with ${place(remote)} by ${pid}`;
}

function changedLine({ path, type, bytes, mode, uid, gid, target, sha256, stored }: EvidenceManifest['changed'][number]): string {
  if (type === 'removed') return `${plain(path)} removed`;
  const what = type === 'file' ? sizeText(bytes) : type === 'link' ? `link to ${plain(target ?? '')}` : type;
  const content =
    type !== 'file'
      ? ''
      : sha256 === undefined
        ? ' content not kept'
        : stored === undefined || stored >= bytes
          ? ''
          : ` the first ${sizeText(stored)} kept`;
  return `${plain(path)} ${what} ${mode} ${uid}:${gid}${content}`;
}

function sizeText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(1)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
