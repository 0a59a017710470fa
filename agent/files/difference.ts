import type { Change } from '../../proto/behaviour.js';

/** Something in which a container's writable layer differs from its image. */
export interface Difference {
  /** Absolute path in the container, without a trailing slash; bytes that are not UTF-8 as `\xNN`. */
  readonly path: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
  readonly change: Change;
  /** It can be run or loaded, or gives rights that it did not give in the image. */
  readonly program: boolean;
  /** The nearest folder above that the image has; `''` where the image has something of this name. */
  readonly under: string;
  /** The outermost folder it lies in that the image has not. */
  readonly newFolder?: string;
  /** sha256 of a program, hex; absent where it is larger than is read. */
  readonly hash?: string;
  /** What else is known of it, in words. */
  readonly words: string;
}
