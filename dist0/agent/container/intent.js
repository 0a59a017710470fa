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
};
/** Set on what a stack itself runs; no other stack watches or touches it. */
export const stackLabel = 'knowngood.stack';
/** An operator says that a second container may open this one's writable volumes, and that a schedule may recycle it. */
export const volumesSafeLabel = 'knowngood.recycle.volumes';
const temporary = /^(.+)\.kg-\d+$/;
/** Name of a container while another holds the name of its place. */
export const temporaryName = (place, generation) => `${place}.kg-${generation}`;
/** Name of the place a container holds or is to hold: its own name, without what a recycle puts behind it for a moment. */
export const placeName = name => temporary.exec(name)?.[1] ?? name;
