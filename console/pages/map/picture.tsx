import { to } from '../../route.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { layoutOf, type Node } from './layout.js';
import type { Way } from './map-page.js';

/** As many workloads as can be told apart in a picture. */
export const maxDrawn = 40;
const [boxWidth, boxHeight, gapX, gapY, edge] = [170, 26, 70, 12, 8] as const;
/** What calls itself does so on its right. */
const loopWidth = 24;
const maxLetters = 22;

/** Who calls stands left of whom it calls. The list beside it says the same, and more. */
export function Picture({ ways, chosen }: { readonly ways: readonly Way[]; readonly chosen?: string }) {
  const { nodes, columns, rows } = layoutOf(ways);
  const placeOf = new Map(nodes.map(one => [one.workload, one]));
  const width = columns * (boxWidth + gapX) - gapX + edge + loopWidth;
  const height = rows * (boxHeight + gapY) - gapY + 2 * edge;
  const unlisted = ways.filter(one => one.alerts > 0).length;
  const said = say('ways.picture', { n: number(nodes.length), ways: number(ways.length), unlisted: number(unlisted) });
  return (
    <div class="picture">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{said}</title>
        <defs>
          <marker id="ways-end" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path class="ways-end" d="M0 0 L8 4 L0 8 z" />
          </marker>
        </defs>
        {ways
          .toSorted((a, b) => Math.min(1, a.alerts) - Math.min(1, b.alerts))
          .map(way => (
            <path
              key={`${way.from} ${way.to}`}
              class={way.alerts > 0 ? 'ways-line ways-unlisted' : 'ways-line'}
              d={lineOf(placeOf.get(way.from)!, placeOf.get(way.to)!)}
              marker-end="url(#ways-end)"
            />
          ))}
        {nodes.map(node => (
          <a key={node.workload} href={to('map', node.workload)} aria-current={node.workload === chosen ? 'true' : undefined}>
            <title>{node.workload}</title>
            <rect class="ways-box" x={x(node)} y={y(node)} width={boxWidth} height={boxHeight} rx="5" />
            <text class="ways-name" x={x(node) + boxWidth / 2} y={y(node) + boxHeight / 2}>
              {short(node.workload)}
            </text>
          </a>
        ))}
      </svg>
    </div>
  );
}

const x = ({ column }: Node) => edge + column * (boxWidth + gapX);
const y = ({ row }: Node) => edge + row * (boxHeight + gapY);

/** From the right side of one to the left side of the other; to itself or back, around. */
function lineOf(from: Node, to: Node): string {
  const [x1, y1, x2, y2] = [x(from) + boxWidth, y(from) + boxHeight / 2, x(to), y(to) + boxHeight / 2];
  if (from === to) return `M${x1} ${y1 - 6} c16 -10 16 22 0 12`;
  const bend = to.column > from.column ? Math.max(30, (x2 - x1) / 2) : 60;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** The end of a name tells more than its begin. */
function short(name: string): string {
  const letters = [...name];
  return letters.length <= maxLetters ? name : `…${letters.slice(1 - maxLetters).join('')}`;
}
