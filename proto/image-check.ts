/** In what a name differs from what was written down of its layer. */
export interface LayerDifference {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** In words: `mode 0644, was 0755`. */
  readonly differs: string;
}

/** A name in a layer that is not what was written down of it. */
export interface BadEntry extends LayerDifference {
  /** `sha256:…` of the layer, and its place in the image, from 1 at the bottom. */
  readonly layer: string;
  readonly at: number;
}

/** What a look at an image's layers came to. */
export interface ImageCheck {
  readonly image: string;
  /** `unchecked`: nobody can say, and `why` says why not. */
  readonly kind: 'same' | 'changed' | 'unchecked';
  readonly why?: string;
  /** Contents were read, of every layer. */
  readonly deep: boolean;
  /** Layers that were looked at. */
  readonly checked: number;
  /** Layers whose entries were written down only now: what is there counts as what it should be. */
  readonly firstSeen: number;
  /** The first that differ, and how many do. */
  readonly bad: readonly BadEntry[];
  readonly badCount: number;
  /** Stands for what was written down of all layers; absent where not all could be looked at. */
  readonly set?: string;
  /** When the youngest of its layers was written down, microseconds since the epoch. */
  readonly takenAtUs?: number;
  readonly names: number;
  /** Of contents that were read. */
  readonly bytes: number;
  readonly ms: number;
  readonly atUs: number;
}
