import type { Way } from './map-page.js';

/** Where a workload stands in the picture: who calls stands left of whom it calls, as far as there is no circle. */
export interface Node {
  readonly workload: string;
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly nodes: readonly Node[];
  readonly columns: number;
  readonly rows: number;
}

const sweeps = 4;

/** A column for each workload, one right of those that call it; within a column near to those it talks to. What closes a circle goes back. */
export function layoutOf(ways: readonly Way[]): Layout {
  const names = [...new Set(ways.flatMap(({ from, to }) => [from, to]))].sort();
  const calls = new Map(names.map(name => [name, ways.filter(one => one.from === name && one.to !== name).map(one => one.to)]));
  const columnOf = columnsOf(names, calls);
  const columns: string[][] = [];
  for (const name of names) {
    const at = columnOf.get(name)!;
    columns[at] ??= [];
    columns[at].push(name);
  }
  const beside = new Map(names.map(name => [name, [] as string[]]));
  for (const { from, to } of ways) {
    beside.get(from)!.push(to);
    beside.get(to)!.push(from);
  }
  const rowOf = new Map<string, number>();
  const place = (column: readonly string[]) => {
    for (const [row, name] of column.entries()) rowOf.set(name, row / Math.max(1, column.length));
  };
  columns.forEach(place);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = sweep % 2 === 0 ? columns : columns.toReversed();
    for (const column of order) {
      const middle = new Map(column.map(name => [name, mean(beside.get(name)!.map(one => rowOf.get(one)!)) ?? rowOf.get(name)!]));
      column.sort((a, b) => middle.get(a)! - middle.get(b)! || (a < b ? -1 : 1));
      place(column);
    }
  }
  return {
    nodes: columns.flatMap((column, at) => column.map((workload, row) => ({ workload, column: at, row }))),
    columns: columns.length,
    rows: Math.max(0, ...columns.map(column => column.length)),
  };
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
