/** One known difference decides; else one unseen field leaves it open. */
export function admission({ differs, unseen }) {
  if (differs.length > 0) return 'no';
  return unseen.length > 0 ? 'unseen' : 'yes';
}
/** Collects a comparison. An absent list admits any value; an empty list admits nothing, seen or not. */
export class Fields {
  differs = [];
  unseen = [];
  oneOf(field, allowed, value) {
    if (allowed === undefined) return this;
    if (allowed.length === 0) this.differs.push(field);
    else if (value === undefined) this.unseen.push(field);
    else if (!allowed.includes(value)) this.differs.push(field);
    return this;
  }
  equal(field, wanted, value) {
    if (wanted === undefined || wanted === value) return this;
    (value === undefined ? this.unseen : this.differs).push(field);
    return this;
  }
}
