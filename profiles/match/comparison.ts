/** How an entry and a behaviour of its kind relate, field by field; fields named as the behaviour names them, most telling first. */
export interface Comparison {
  /** Seen, and not what the entry says. */
  readonly differs: readonly string[];
  /** The entry speaks of it, and the sensor could not see it. */
  readonly unseen: readonly string[];
}

export type Admission = 'yes' | 'no' | 'unseen';

/** One known difference decides; else one unseen field leaves it open. */
export function admission({ differs, unseen }: Comparison): Admission {
  if (differs.length > 0) return 'no';
  return unseen.length > 0 ? 'unseen' : 'yes';
}

/** Collects a comparison. An absent list admits any value; an empty list admits nothing, seen or not. */
export class Fields {
  readonly differs: string[] = [];
  readonly unseen: string[] = [];

  oneOf<T>(field: string, allowed: readonly T[] | undefined, value: T | undefined): this {
    if (allowed === undefined) return this;
    if (allowed.length === 0) this.differs.push(field);
    else if (value === undefined) this.unseen.push(field);
    else if (!allowed.includes(value)) this.differs.push(field);
    return this;
  }

  equal<T>(field: string, wanted: T | undefined, value: T | undefined): this {
    if (wanted === undefined || wanted === value) return this;
    (value === undefined ? this.unseen : this.differs).push(field);
    return this;
  }
}
