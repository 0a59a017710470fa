import type { Way } from './map-page.js';

/** Where a workload stands in the picture: who calls stands left of whom it calls, as far as there is no circle. */
export interface Node {
  readonly workload: string;
  readonly column: number;
  /** Its middle, px from the top. */
  readonly y: number;
}

/** A way, and where it passes the columns in between: beside those that stand there. */
export interface Line {
  readonly way: Way;
  readonly via: readonly { readonly column: number; readonly y: number }[];
}

export interface Layout {
  readonly nodes: readonly Node[];
  readonly lines: readonly Line[];
  readonly columns: number;
  /** Px. */
  readonly height: number;
}

/** Px that a workload takes in its column, and that a way takes which passes there. */
export const nodeHeight = 38;
const passHeight = 14;
const sweeps = 6;
/** Where more would pass, lines go straight: a picture of them is none any more, and must not take long. */
const maxPasses = 300;

/** What stands in a column: a workload, or a way that passes. */
interface Slot {
  readonly height: number;
  readonly column: number;
  readonly name: string;
  readonly beside: Slot[];
  y: number;
}

/** A column for each workload, one right of those that call it; within a column near to those it talks to. What closes a circle goes back. */
export function layoutOf(ways: readonly Way[]): Layout {
  const names = [...new Set(ways.flatMap(({ from, to }) => [from, to]))].sort();
  const calls = new Map(names.map(name => [name, ways.filter(one => one.from === name && one.to !== name).map(one => one.to)]));
  const columnOf = columnsOf(names, calls);
  const slotOf = new Map(names.map(name => [name, slot(name, columnOf.get(name)!, nodeHeight)]));
  const between = (way: Way) => Math.max(0, columnOf.get(way.to)! - columnOf.get(way.from)! - 1);
  const doPass = ways.reduce((sum, way) => sum + between(way), 0) <= maxPasses;
  const passes = ways.map(way => {
    const first = columnOf.get(way.from)! + 1;
    const via = Array.from({ length: doPass ? between(way) : 0 }, (_, at) => slot(`${way.from} ${way.to}`, first + at, passHeight));
    const all = [slotOf.get(way.from)!, ...via, slotOf.get(way.to)!];
    for (const [at, one] of all.slice(1).entries()) {
      one.beside.push(all[at]!);
      all[at]!.beside.push(one);
    }
    return { way, via };
  });
  const slots = [...slotOf.values(), ...passes.flatMap(({ via }) => via)];
  const columns = Array.from({ length: Math.max(0, ...slots.map(one => one.column + 1)) }, (_, column) =>
    slots.filter(one => one.column === column),
  );
  const height = arrange(columns);
  return {
    nodes: [...slotOf.values()].map(({ name, column, y }) => ({ workload: name, column, y })),
    lines: passes.map(({ way, via }) => ({ way, via: via.map(({ column, y }) => ({ column, y })) })),
    columns: columns.length,
    height,
  };
}

/** Gives each its place, from left to right and back, by those beside it; answers how high all of it is. */
function arrange(columns: Slot[][]): number {
  const heights = columns.map(column => column.reduce((sum, one) => sum + one.height, 0));
  const height = Math.max(0, ...heights);
  const place = (column: readonly Slot[]) => {
    let y = (height - column.reduce((sum, one) => sum + one.height, 0)) / 2;
    for (const one of column) {
      one.y = y + one.height / 2;
      y += one.height;
    }
  };
  columns.forEach(place);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const middle = new Map(column.map(one => [one, mean(one.beside.map(other => other.y)) ?? one.y]));
      column.sort((a, b) => middle.get(a)! - middle.get(b)! || (a.name < b.name ? -1 : 1));
      place(column);
    }
  }
  return height;
}

function slot(name: string, column: number, height: number): Slot {
  return { name, column, height, beside: [], y: 0 };
}

/** The longest way to each from one that nobody calls. */
function columnsOf(names: readonly string[], calls: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const order: string[] = [];
  const state = new Map<string, 'under way' | 'done'>();
  const back = new Set<string>();
  const visit = (name: string) => {
    state.set(name, 'under way');
    for (const to of calls.get(name)!) {
      if (state.get(to) === 'under way') back.add(JSON.stringify([name, to]));
      else if (!state.has(to)) visit(to);
    }
    state.set(name, 'done');
    order.push(name);
  };
  const called = new Set([...calls.values()].flat());
  for (const name of [...names.filter(one => !called.has(one)), ...names]) if (!state.has(name)) visit(name);
  const columnOf = new Map(names.map(name => [name, 0]));
  for (const name of order.toReversed()) {
    for (const to of calls.get(name)!) {
      if (!back.has(JSON.stringify([name, to]))) columnOf.set(to, Math.max(columnOf.get(to)!, columnOf.get(name)! + 1));
    }
  }
  return columnOf;
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length;
}
