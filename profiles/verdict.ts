import type { Behaviour } from '../proto/behaviour.js';
import type { Entry, EntryId } from './profile.js';

/** What a profile says of a behaviour. `differs` names behaviour fields, most telling first. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly entry: EntryId }
  | { readonly kind: 'deviation'; readonly nearest?: EntryId; readonly differs: readonly string[] }
  | { readonly kind: 'unknown'; readonly field: string };

/** In which part of its life a container did something. */
export type Phase = 'startup' | 'steady';

/** A profile made ready to judge. */
export interface Matcher {
  /** `now` in ms since the epoch (entries expire); `image` is the container's image id; `phase`: whether it was still starting. */
  verdict(behaviour: Behaviour, image: string, nowMs: number, phase?: Phase): Verdict;
}

/** One that learns: a profile that takes in line after line must not be compiled anew for each. */
export interface GrowingMatcher extends Matcher {
  /** Admits these too from now on; none of them may be in it already. */
  grow(entries: readonly Entry[]): void;
}
