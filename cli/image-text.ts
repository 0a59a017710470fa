import type { Context } from './context.js';
import type { ImageVerified } from './shapes.js';
import { plain, table, wrap } from './table.js';
import { ago } from './time.js';

/** Of one image. */
const shown = 20;

/** One row for each image and host; below it what is wrong, by layer. */
export function imagesTable(all: readonly ImageVerified[], { out, world }: Context): string {
  const { colour, how } = out;
  const rows = all.map(one => [
    one.ok ? colour.green('ok') : colour.red('NOT'),
    plain(one.image),
    one.id.replace(/^sha256:/, '').slice(0, 12),
    plain(one.host),
    layersText(one),
    one.signed ? `by ${plain(one.by ?? '')}` : '-',
    one.knownSince === undefined ? '-' : ago(one.knownSince, world.now()),
  ]);
  const head = table(['', 'IMAGE', 'ID', 'HOST', 'LAYERS', 'SIGNED', 'KNOWN SINCE'], rows, how.columns);
  const wrong = all.filter(one => one.why !== undefined || one.layers.bad.length > 0).flatMap(one => ['', ...wrongLines(one, how.columns)]);
  return [head, ...wrong].join('\n');
}

function layersText({ layers: { checked, badCount = 0, firstSeen = 0, deep = false } }: ImageVerified): string {
  if (checked === 0) return 'not checked';
  const what =
    badCount > 0 ? `${badCount} names differ` : firstSeen > 0 ? `${checked}, ${firstSeen} first seen` : `${checked} as they were`;
  return deep ? `${what}, read` : what;
}

function wrongLines({ image, host, why, layers: { bad, badCount = bad.length } }: ImageVerified, columns: number): readonly string[] {
  const lines = [
    ...(why === undefined ? [] : [why]),
    ...bad.slice(0, shown).map(({ at, layer, path, differs }) => `layer ${at} (${layer.slice(7, 19)}) ${plain(path)}: ${plain(differs)}`),
    ...(badCount > shown ? [`and ${badCount - Math.min(shown, bad.length)} more: see --json`] : []),
  ];
  return [`${plain(image)} on ${plain(host)}`, ...lines.flatMap(line => wrap(line, columns - 2).map(text => `  ${text}`))];
}
