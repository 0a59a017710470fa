import type { Change, ChangeKind } from './told-change.js';

/** Changes of one kind that lie so close together on the axis that one mark stands for them. */
export interface Cluster {
  readonly key: string;
  readonly kind: ChangeKind;
  /** Ms since the epoch; what still goes on reaches to the end. */
  readonly from: number;
  readonly to: number;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

/** As many marks as can be told apart, and hit. */
const places = 80;

/** Those of one kind, by where they begin between two times; what began earlier begins at the edge. */
export function clustersOf(changes: readonly Change[], kind: ChangeKind, begin: number, end: number): readonly Cluster[] {
  const found = new Map<number, Cluster>();
  for (const change of changes) {
    if (change.kind !== kind) continue;
    const [at, until] = [Date.parse(change.at), change.until === undefined ? end : Date.parse(change.until)];
    if (until < begin || at > end) continue;
    const from = Math.max(begin, at);
    const place = Math.min(places - 1, Math.floor(((from - begin) / (end - begin)) * places));
    const known = found.get(place);
    found.set(place, {
      key: `${kind} ${place}`,
      kind,
      from: Math.min(known?.from ?? from, from),
      to: Math.min(end, Math.max(known?.to ?? until, until)),
      changes: [...(known?.changes ?? []), change],
    });
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}
