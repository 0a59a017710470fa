import type { Behaviour } from '../../proto/behaviour.js';
import { linesOf } from '../exception.js';
import type { Entry, EntryId, Profile } from '../profile.js';
import { removedLines } from '../refusals.js';
import type { GrowingMatcher, Phase, Verdict } from '../verdict.js';
import { relation } from './relation.js';
import { slot } from './slot.js';

type Made = (profile: Pick<Profile, 'entries' | 'images' | 'exceptions'>) => GrowingMatcher;
type Judged = Pick<Profile, 'entries' | 'images' | 'exceptions'> & Partial<Pick<Profile, 'alwaysAsk'>>;

/** As field in which a behaviour differs from the line that would admit it: a person took it out. */
export const removedField = 'removed';

/**
 * A profile made ready to judge, in which what a person removed stays refused where a wider line would admit it: a network, say, that another
 * profile brought along. A line that says no more than what was removed was listed in spite of it, and holds; so do exceptions.
 */
export function refusing(profile: Judged, make: Made): GrowingMatcher {
  const refused = removedLines(profile);
  return refused.length === 0 ? make(profile) : new Refusing(profile, refused, make);
}

class Refusing implements GrowingMatcher {
  readonly #listed: GrowingMatcher;
  readonly #entries: Entry[] = [];
  readonly #refused = new Map<Entry['kind'], Entry[]>();
  /** Of each line that says more than some of them: those. */
  readonly #outweighs = new Map<EntryId, readonly Entry[]>();
  readonly #excepted: ReadonlySet<EntryId>;
  readonly #alone = new Map<EntryId, GrowingMatcher>();

  constructor(
    readonly profile: Judged,
    refused: readonly Entry[],
    readonly make: Made,
  ) {
    this.#listed = make(profile);
    for (const entry of refused) slot(this.#refused, entry.kind, () => []).push(entry);
    this.#excepted = new Set((profile.exceptions ?? []).flatMap(one => one.entries.map(entry => entry.id)));
    this.#weigh(profile.entries);
  }

  grow(entries: readonly Entry[]): void {
    this.#listed.grow(entries);
    this.#weigh(entries);
  }

  verdict(behaviour: Behaviour, image: string, nowMs: number, phase?: Phase): Verdict {
    const verdict = this.#listed.verdict(behaviour, image, nowMs, phase);
    const against = verdict.kind === 'allowed' ? this.#outweighs.get(verdict.entry) : undefined;
    if (verdict.kind !== 'allowed' || against === undefined) return verdict;
    const hit = against.find(one => this.#admits(one, behaviour, nowMs, phase));
    if (hit === undefined) return verdict;
    return (
      this.#otherwise(hit.kind, behaviour, image, nowMs, phase) ?? { kind: 'deviation', nearest: verdict.entry, differs: [removedField] }
    );
  }

  #weigh(entries: readonly Entry[]): void {
    this.#entries.push(...entries);
    for (const entry of entries) {
      if (this.#excepted.has(entry.id)) continue;
      // What lies within that which was removed was listed in spite of it.
      const against = (this.#refused.get(entry.kind) ?? []).filter(one => relation(entry, one) === 'meets');
      if (against.length > 0) this.#outweighs.set(entry.id, against);
    }
  }

  /** In a session the parent says nothing, and so refuses nothing either. */
  #admits(refused: Entry, behaviour: Behaviour, nowMs: number, phase: Phase | undefined): boolean {
    const inTree = behaviour.kind === 'exec' && behaviour.session === 'exec' ? { ...behaviour, session: 'main' as const } : behaviour;
    const alone = slot(this.#alone, refused.id, () => this.make({ entries: [refused], images: [] }));
    return alone.verdict(inTree, '', nowMs, phase).kind === 'allowed';
  }

  /** What of the other lines admits it, and stands against every refusal of it. Rare, and remembered by whoever judges. */
  #otherwise(kind: Entry['kind'], behaviour: Behaviour, image: string, nowMs: number, phase: Phase | undefined): Verdict | undefined {
    const standing = this.#entries.filter(
      entry => entry.kind === kind && !this.#outweighs.get(entry.id)?.some(one => this.#admits(one, behaviour, nowMs, phase)),
    );
    const excepted = (this.profile.exceptions ?? []).flatMap(linesOf);
    const found = this.make({ entries: [...excepted, ...standing], images: [] }).verdict(behaviour, image, nowMs, phase);
    return found.kind === 'allowed' ? found : undefined;
  }
}
