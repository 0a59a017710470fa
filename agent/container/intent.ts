import { behindLabel, byLabel, type FrontMethod, frontLabel, frontMethods, stackLabel } from '../../proto/front.js';

export {
  behindLabel,
  behindServiceLabel,
  byLabel,
  type FrontMethod,
  frontLabel,
  frontMethods,
  frontOfLabel,
  stackLabel,
} from '../../proto/front.js';

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

/** Who carries it was made by Compose, which takes it away, too. */
export const composeProjectLabel = 'com.docker.compose.project';
/** The files that it was made by, with commas between. */
export const composeFilesLabel = 'com.docker.compose.project.config_files';

type Labelled = { readonly labels: Readonly<Record<string, string>>; readonly imageLabels: Readonly<Record<string, string>> };

/** The place that this container is the front of; an image that says so is not believed. */
export function frontOf({ labels, imageLabels }: Labelled): string | undefined {
  return labels[stackLabel] === undefined || imageLabels[frontLabel] !== undefined ? undefined : labels[frontLabel];
}

/** The place whose front this container stands behind. */
export function behind({ labels, imageLabels }: Labelled): string | undefined {
  return imageLabels[behindLabel] === undefined ? labels[behindLabel] : undefined;
}

/** Name of the place a container holds or is to hold: where it stands behind a front that front's, under whichever name it came. */
export function heldPlace(container: Labelled & { readonly name: string }): string {
  return behind(container) ?? placeName(container.name);
}

/** How a container that stands behind a front is recycled; an image that says so is not believed. */
export function methodBehind({ labels, imageLabels }: Labelled): FrontMethod {
  const said = imageLabels[byLabel] === undefined ? labels[byLabel] : undefined;
  return frontMethods.find(method => method === said) ?? 'front';
}
