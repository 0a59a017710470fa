import { alwaysAsk } from '../../profiles/always-ask.js';
import { entryOf } from '../../profiles/entry.js';
import type { EntryId } from '../../profiles/profile.js';
import type { Proposal } from '../../profiles/proposal.js';
import type { Behaviour } from '../../proto/behaviour.js';

/** A line in the place of several: what it covers, told without asking the code that is under test. */
interface Wide {
  covers(behaviour: Behaviour): boolean;
  /** The lines that it lists in one; absent of a network. */
  readonly lists?: ReadonlySet<EntryId>;
}

/** What people and the workload have said of each line, kept without a profile: until when (ms) it is accepted, or that it is refused. */
export class History {
  constructor(
    readonly accepted = new Map<EntryId, number>(),
    readonly refused = new Set<EntryId>(),
    readonly wide = new Map<EntryId, Wide>(),
    readonly seen = new Map<EntryId, Behaviour>(),
  ) {}

  copy(): History {
    return new History(new Map(this.accepted), new Set(this.refused), new Map(this.wide), new Map(this.seen));
  }

  learned(behaviour: Behaviour): void {
    const id = this.#idOf(behaviour);
    if (alwaysAsk(behaviour) !== undefined || this.accepted.has(id) || this.isRefused(behaviour)) return;
    this.accepted.set(id, Number.POSITIVE_INFINITY);
  }

  allowed(behaviour: Behaviour, untilMs: number): void {
    const id = this.#idOf(behaviour);
    this.refused.delete(id);
    this.accepted.set(id, untilMs);
  }

  removed(id: EntryId, relearn: 'never' | 'allowed'): void {
    if (this.accepted.delete(id) && relearn === 'never') this.refused.add(id);
  }

  merged(behaviour: Behaviour): void {
    const id = this.#idOf(behaviour);
    if (alwaysAsk(behaviour) === undefined && !this.refused.has(id)) this.accepted.set(id, Number.POSITIVE_INFINITY);
  }

  mergedRefusal(behaviour: Behaviour): void {
    if (alwaysAsk(behaviour) !== undefined) return;
    const id = this.#idOf(behaviour);
    this.accepted.delete(id);
    this.refused.add(id);
  }

  reverted(to: History): void {
    // What a line of then says as well is taken from nobody.
    for (const id of this.accepted.keys()) if (![...to.accepted.keys()].some(line => this.#isWithin(id, line))) this.refused.add(id);
    for (const id of to.refused) this.refused.add(id);
    this.accepted.clear();
    for (const [id, untilMs] of to.accepted) {
      this.refused.delete(id);
      this.accepted.set(id, untilMs);
    }
  }

  folded({ adds, removes }: Proposal): void {
    for (const entry of adds) {
      this.wide.set(entry.id, entry.kind === 'process' ? this.#listing(removes) : networkAround(this.seen.get(removes[0]!)!));
      this.accepted.set(entry.id, Number.POSITIVE_INFINITY);
    }
    for (const id of removes) this.accepted.delete(id);
  }

  /** A line for itself outweighs every other; else what was refused is refused, whatever wider line there is. */
  isAccepted(behaviour: Behaviour, atMs: number): boolean {
    const id = this.#idOf(behaviour);
    const lives = (line: EntryId) => atMs < (this.accepted.get(line) ?? Number.NEGATIVE_INFINITY);
    if (lives(id)) return true;
    if (this.refused.has(id)) return false;
    const over = [...this.wide].filter(([, { covers }]) => covers(behaviour)).map(([line]) => line);
    const against = over.filter(line => this.refused.has(line));
    return over.some(line => lives(line) && against.every(other => this.#isWithin(line, other)));
  }

  isRefused(behaviour: Behaviour): boolean {
    return (
      this.refused.has(this.#idOf(behaviour)) || [...this.wide].some(([line, { covers }]) => this.refused.has(line) && covers(behaviour))
    );
  }

  #listing(ids: readonly EntryId[]): Wide {
    const lists = new Set(ids.flatMap(id => [...(this.wide.get(id)?.lists ?? [id])]));
    return { lists, covers: behaviour => lists.has(this.#idOf(behaviour)) };
  }

  #isWithin(id: EntryId, line: EntryId): boolean {
    const [some, all] = [this.wide.get(id)?.lists, this.wide.get(line)?.lists];
    if (some && all) return [...some].every(one => all.has(one));
    const behaviour = this.seen.get(id);
    return id === line || (behaviour !== undefined && this.wide.get(line)?.covers(behaviour) === true);
  }

  #idOf(behaviour: Behaviour): EntryId {
    const { id } = entryOf(behaviour, { source: 'person' })!;
    this.seen.set(id, behaviour);
    return id;
  }
}

function networkAround(one: Behaviour): Wide {
  return { covers: behaviour => networkOf(behaviour) !== '' && networkOf(behaviour) === networkOf(one) };
}

/** What all calls to, or from, one /24 by the same program and port share; empty for everything else. */
function networkOf(behaviour: Behaviour): string {
  if (behaviour.kind !== 'connect' && behaviour.kind !== 'send' && behaviour.kind !== 'inbound') return '';
  const [, network] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(behaviour.peer ?? '') ?? [];
  if (network === undefined) return '';
  const exe = behaviour.kind === 'inbound' ? '' : behaviour.exe;
  return [behaviour.kind === 'inbound' ? 'in' : 'out', behaviour.protocol, behaviour.port, exe, network].join(' ');
}
