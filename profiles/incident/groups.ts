/** Where an alert goes: into a new incident, or into the lowest of those that it has links to, which takes the others over. */
export type Place = { readonly kind: 'new' } | { readonly kind: 'joins'; readonly incident: number; readonly absorbs: readonly number[] };

/**
 * Which open incident has which links. What is joined by any chain of links is one incident, so whichever of its alerts came first, it is the same one;
 * the lowest number stays.
 */
export class Groups {
  readonly #byLink = new Map<string, number>();
  readonly #links = new Map<number, Set<string>>();

  /** Decides only; `add` and `absorb` perform. */
  placeOf(links: readonly string[]): Place {
    const touched = new Set(links.flatMap(link => this.#byLink.get(link) ?? []));
    if (touched.size === 0) return { kind: 'new' };
    const [incident, ...absorbs] = [...touched].sort((a, b) => a - b);
    return { kind: 'joins', incident: incident!, absorbs };
  }

  /** The incident has these links, too. They may not be another's. */
  add(incident: number, links: readonly string[]): void {
    const own = this.#links.get(incident) ?? new Set();
    this.#links.set(incident, own);
    for (const link of links) {
      own.add(link);
      this.#byLink.set(link, incident);
    }
  }

  /** The links of another become its own. */
  absorb(incident: number, other: number): void {
    const links = [...(this.#links.get(other) ?? [])];
    this.#links.delete(other);
    this.add(incident, links);
  }

  /** Nothing joins it any more. */
  close(incident: number): void {
    for (const link of this.#links.get(incident) ?? []) this.#byLink.delete(link);
    this.#links.delete(incident);
  }
}
