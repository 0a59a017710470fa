import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { theme } from '../../theme.js';
import { moment, number } from '../../time.js';
import { say } from '../../words.js';
import { percent } from '../workloads/workloads.js';
import { type CoverageAt, floorOf } from './coverage-points.js';

interface ChartProps {
  /** As they are drawn, oldest first. */
  readonly points: readonly CoverageAt[];
  /** Ms since the epoch. */
  readonly begin: number;
  readonly end: number;
  readonly blind: readonly { readonly from: number; readonly to: number }[];
  readonly releases: readonly number[];
}

const height = 110;

/** How complete the profile was, with the bounds of that estimate; blind stretches and releases are drawn in. A lane above the ribbon of changes. */
export function CoverageChart(props: ChartProps) {
  const { points, blind, releases } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef(props);
  const pointed = useSignal('');
  latest.current = props;
  const isKnown = points.length > 0;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = new uPlot(
      optionsOf(
        element,
        () => latest.current,
        text => (pointed.value = text),
      ),
      dataOf(latest.current.points),
      element,
    );
    plot.current = made;
    const redraw = () => made.redraw();
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    const unsubscribe = theme.subscribe(redraw);
    return () => {
      observer.disconnect();
      dark.removeEventListener('change', redraw);
      unsubscribe();
      made.destroy();
    };
  }, [isKnown, pointed]);
  useEffect(() => {
    plot.current?.setData(dataOf(points), true);
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const said = say('coverage.said', {
    first: percent(first.estimate),
    now: percent(last.estimate),
    blind: number(blind.length),
    releases: number(releases.length),
  });
  return (
    <li class="coverage-lane">
      <span class="lane-name coverage-scale">
        <span aria-hidden="true">100 %</span>
        <span>{say('coverage.lane')}</span>
        <strong>{percent(last.estimate)}</strong>
        <span aria-hidden="true">{number(floorOf(points) * 100)} %</span>
      </span>
      <span class="coverage-plot">
        <div ref={box} role="img" aria-label={said} />
        <span class="coverage-pointed" aria-hidden="true">
          {pointed.value}
        </span>
      </span>
    </li>
  );
}

function dataOf(points: readonly CoverageAt[]): uPlot.AlignedData {
  const of = (field: 'estimate' | 'low' | 'high') => points.map(one => one[field]);
  return [points.map(one => Date.parse(one.at) / 1_000), of('high'), of('low'), of('estimate')];
}

function optionsOf(element: HTMLElement, props: () => ChartProps, point: (text: string) => void): uPlot.Options {
  const stepped = uPlot.paths.stepped!({ align: 1 });
  const plain = { paths: stepped, points: { show: false } };
  return {
    width: element.clientWidth,
    height,
    padding: [6, 0, 6, 0],
    legend: { show: false },
    cursor: { y: false, drag: { setScale: false, x: false } },
    scales: {
      x: { time: true, range: () => [props().begin / 1_000, props().end / 1_000] },
      y: { range: () => [floorOf(props().points), 1] },
    },
    axes: [{ show: false }, { show: false }],
    series: [
      {},
      { ...plain, stroke: 'transparent' },
      { ...plain, stroke: 'transparent' },
      { ...plain, stroke: () => colourOf(element, '--accent'), width: 2 },
    ],
    bands: [{ series: [1, 2], fill: () => faint(colourOf(element, '--accent'), 0.2) }],
    hooks: {
      drawClear: [chart => drawBlind(chart, props().blind, faint(colourOf(element, '--critical'), 0.35))],
      draw: [chart => drawReleases(chart, props().releases, colourOf(element, '--good'))],
      setCursor: [({ cursor: { idx } }) => point(textOf(typeof idx === 'number' ? props().points[idx] : undefined))],
    },
  };
}

function textOf(point: CoverageAt | undefined): string {
  if (!point) return '';
  const { at, estimate, low, high, lines } = point;
  const bounds = say('coverage.bounds', { low: percent(low), high: percent(high) });
  return `${moment(at)}: ${percent(estimate)}, ${bounds}, ${say('coverage.lines', { n: number(lines) })}`;
}

function drawBlind({ ctx, bbox, valToPos }: uPlot, blind: ChartProps['blind'], colour: string): void {
  ctx.save();
  ctx.fillStyle = colour;
  for (const { from, to } of blind) {
    const left = Math.max(bbox.left, valToPos(from / 1_000, 'x', true));
    const right = Math.min(bbox.left + bbox.width, valToPos(to / 1_000, 'x', true));
    if (right >= bbox.left) ctx.fillRect(left, bbox.top, Math.max(3, right - left), bbox.height);
  }
  ctx.restore();
}

function drawReleases({ ctx, bbox, valToPos }: uPlot, releases: readonly number[], colour: string): void {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const at of releases) {
    const x = valToPos(at / 1_000, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
  ctx.restore();
}

/** A colour of the sheet as it holds now, light or dark: a canvas knows no variables. */
function colourOf(element: HTMLElement, name: string): string {
  element.style.color = `var(${name})`;
  const { color } = getComputedStyle(element);
  element.style.color = '';
  return color;
}

function faint(colour: string, share: number): string {
  return `color-mix(in srgb, ${colour} ${share * 100}%, transparent)`;
}
