import type { Behaviour } from '../proto/behaviour.js';
import type { EntryId } from './profile.js';

/** What a profile says of a behaviour. `differs` names behaviour fields, most telling first. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly entry: EntryId }
  | { readonly kind: 'deviation'; readonly nearest?: EntryId; readonly differs: readonly string[] }
  | { readonly kind: 'unknown'; readonly field: string };

/** A profile made ready to judge: compiled once per revision, never changed. */
export interface Matcher {
  readonly revision: number;
  /** `now` in ms since the epoch (entries expire); `image` is the container's image id. */
  verdict(behaviour: Behaviour, image: string, nowMs: number): Verdict;
}
