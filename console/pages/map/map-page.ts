import type { components } from '../../../client/gen/api.js';
import type { Workload } from '../../shapes.js';

export type MapPage = components['schemas']['MapPage'];
export type Way = components['schemas']['Way'];

/** A workload with all its ways: what a row of the list tells. */
export interface Talker {
  readonly workload: string;
  /** Environment and owner, where they are known. */
  readonly group: string;
  readonly calls: readonly Way[];
  readonly calledBy: readonly Way[];
  readonly unlisted: number;
}

/** A group's name, or one of its workloads. */
export type Row = { readonly group: string; readonly size: number } | Talker;

/** Those that talk to anybody: by environment and owner, in each those with something unlisted first. */
export function talkersOf(ways: readonly Way[], workloads: readonly Workload[]): readonly Talker[] {
  const groupOf = new Map(
    workloads.map(({ workload, environment, owner }) => [workload, [environment, owner].filter(Boolean).join(' · ')]),
  );
  const found = new Map<string, { calls: Way[]; calledBy: Way[] }>();
  const at = (name: string) => {
    const known = found.get(name) ?? { calls: [], calledBy: [] };
    found.set(name, known);
    return known;
  };
  for (const way of ways) {
    at(way.from).calls.push(way);
    at(way.to).calledBy.push(way);
  }
  const count = (of: readonly Way[]) => of.filter(one => one.alerts > 0).length;
  return [...found]
    .map(([workload, { calls, calledBy }]) => ({
      workload,
      group: groupOf.get(workload) ?? '',
      calls,
      calledBy,
      unlisted: count(calls) + count(calledBy),
    }))
    .sort((a, b) => (a.group !== b.group ? (a.group < b.group ? -1 : 1) : b.unlisted - a.unlisted || (a.workload < b.workload ? -1 : 1)));
}

export function rowsOf(talkers: readonly Talker[]): readonly Row[] {
  const sizes = new Map<string, number>();
  for (const { group } of talkers) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return talkers.flatMap((one, at) =>
    one.group === talkers[at - 1]?.group ? [one] : [{ group: one.group, size: sizes.get(one.group)! }, one],
  );
}
