/** Labels by which a replacement says whose work it is, so that a restarted agent finishes or undoes it. */
export const intent = {
  /** Stack that made it. */
  stack: 'knowngood.recycle.stack',
  /** Order it was made for. */
  order: 'knowngood.recycle.order',
  /** Name of the place it is to hold. */
  place: 'knowngood.recycle.place',
  /** Full id of the container it replaces. */
  replaces: 'knowngood.recycle.replaces',
  /** Reference that the replaced one was started by, where only the image's id still leads to that image. */
  imageName: 'knowngood.recycle.image',
} as const;

/** Set on what a stack itself runs; no other stack watches or touches it. */
export const stackLabel = 'knowngood.stack';
/** An operator says that a second container may open this one's writable volumes, and that an alert or a schedule may recycle it. */
export const volumesSafeLabel = 'knowngood.recycle.volumes';

/** Said by the operator, not by whoever made the image. */
export function volumesAreSafe(container: {
  readonly labels: Readonly<Record<string, string>>;
  readonly imageLabels: Readonly<Record<string, string>>;
}): boolean {
  return container.labels[volumesSafeLabel] === 'safe' && container.imageLabels[volumesSafeLabel] === undefined;
}

const temporary = /^(.+)\.kg-\d+$/;

/** Name of a container while another holds the name of its place. */
export const temporaryName = (place: string, generation: number): string => `${place}.kg-${generation}`;

/** Name of the place a container holds or is to hold: its own name, without what a recycle puts behind it for a moment. */
export const placeName = (name: string): string => temporary.exec(name)?.[1] ?? name;

/** On the container in which a stack proves that its alerts arrive; the value is the stack. */
export const canaryLabel = 'knowngood.canary';

/** On a front, which holds a place's name, addresses and published ports: the name of the place. Only together with `stackLabel`. */
export const frontLabel = 'knowngood.front';
/** On a front: the workload of what stands behind it, which is who is meant by its addresses. */
export const frontOfLabel = 'knowngood.front.of';
/** On a container that stands behind a front: the name of the place. */
export const behindLabel = 'knowngood.behind';
/** On a container that stands behind a front: how it is recycled there, one of `frontMethods`; absent for the first of them. */
export const byLabel = 'knowngood.behind.by';

/** How a container with a front may be recycled. */
export const frontMethods = ['front', 'host-dnat', 'queue'] as const;
export type FrontMethod = (typeof frontMethods)[number];

type Labelled = { readonly labels: Readonly<Record<string, string>>; readonly imageLabels: Readonly<Record<string, string>> };

/** The place that this container is the front of; an image that says so is not believed. */
export function frontOf({ labels, imageLabels }: Labelled): string | undefined {
  return labels[stackLabel] === undefined || imageLabels[frontLabel] !== undefined ? undefined : labels[frontLabel];
}

/** The place whose front this container stands behind. */
export function behind({ labels, imageLabels }: Labelled): string | undefined {
  return imageLabels[behindLabel] === undefined ? labels[behindLabel] : undefined;
}

/** How a container that stands behind a front is recycled; an image that says so is not believed. */
export function methodBehind({ labels, imageLabels }: Labelled): FrontMethod {
  const said = imageLabels[byLabel] === undefined ? labels[byLabel] : undefined;
  return frontMethods.find(method => method === said) ?? 'front';
}
