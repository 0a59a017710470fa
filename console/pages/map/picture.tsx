import { to } from '../../route.js';
import { number } from '../../time.js';
import { say } from '../../words.js';
import { type Line, layoutOf, type Node, nodeHeight } from './layout.js';
import type { Way } from './map-page.js';

/** As many workloads as can be told apart in a picture. */
export const maxDrawn = 40;
const [boxWidth, boxHeight, gapX, edge] = [170, 26, 80, 8] as const;
/** What calls itself does so on its right. */
const loopWidth = 24;
const maxLetters = 22;

/** Who calls stands left of whom it calls. The list beside it says the same, and more. */
export function Picture({ ways, chosen }: { readonly ways: readonly Way[]; readonly chosen?: string }) {
  const { nodes, lines, columns, height: inner } = layoutOf(ways);
  const placeOf = new Map(nodes.map(one => [one.workload, one]));
  const width = columns * (boxWidth + gapX) - gapX + edge + loopWidth;
  const height = inner - (nodeHeight - boxHeight) + 2 * edge;
  const unlisted = ways.filter(one => one.alerts > 0).length;
  const said = say('ways.picture', { n: number(nodes.length), ways: number(ways.length), unlisted: number(unlisted) });
  return (
    <div class="picture">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{said}</title>
        <defs>
          <marker
            id="ways-end"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="ways-end" d="M0 0 L8 4 L0 8 z" />
          </marker>
        </defs>
        {lines
          .toSorted((a, b) => Math.min(1, a.way.alerts) - Math.min(1, b.way.alerts))
          .map(line => (
            <path
              key={`${line.way.from} ${line.way.to}`}
              class={line.way.alerts > 0 ? 'ways-line ways-unlisted' : 'ways-line'}
              d={pathOf(line, placeOf.get(line.way.from)!, placeOf.get(line.way.to)!)}
              marker-end="url(#ways-end)"
            />
          ))}
        {nodes.map(node => (
          <a key={node.workload} href={to('map', node.workload)} aria-current={node.workload === chosen ? 'true' : undefined}>
            <title>{node.workload}</title>
            <rect class="ways-box" x={x(node)} y={y(node) - boxHeight / 2} width={boxWidth} height={boxHeight} rx="5" />
            <text class="ways-name" x={x(node) + boxWidth / 2} y={y(node)}>
              {short(node.workload)}
            </text>
          </a>
        ))}
      </svg>
    </div>
  );
}

const x = ({ column }: { readonly column: number }) => edge + column * (boxWidth + gapX);
const y = (place: { readonly y: number }) => edge + place.y - (nodeHeight - boxHeight) / 2;

/** From the right side of one to the left side of the other, straight through the columns between; to itself or back, around. */
function pathOf({ via }: Line, from: Node, to: Node): string {
  const [startX, startY] = [x(from) + boxWidth, y(from)];
  if (from === to) return `M${startX} ${startY - 6} c16 -10 16 22 0 12`;
  let path = `M${startX} ${startY}`;
  let at = [startX, startY] as const;
  const bendTo = (endX: number, endY: number) => {
    const bend = endX > at[0] ? (endX - at[0]) / 2 : 60;
    path += ` C${at[0] + bend} ${at[1]} ${endX - bend} ${endY} ${endX} ${endY}`;
    at = [endX, endY];
  };
  for (const one of via) {
    bendTo(x(one), y(one));
    at = [x(one) + boxWidth, y(one)];
    path += ` H${at[0]}`;
  }
  bendTo(x(to), y(to));
  return path;
}

/** The end of a name tells more than its begin. */
function short(name: string): string {
  const letters = [...name];
  return letters.length <= maxLetters ? name : `…${letters.slice(1 - maxLetters).join('')}`;
}
