/**
 * What identifies what a container did: an observation reduced to the fields a whitelist may speak of.
 *
 * Two rules hold for every field of every case:
 * - *absent* means **unseen**: this sensor could not tell. A verdict on it is `unknown`, never clean.
 * - an *empty* value (`''`, `[]`) means seen, and there is none: no script, no applet.
 */
export type Behaviour = Exec | Connect | Send | Listen | Inbound | Socket | Write | Setting | ImageUse;
export type BehaviourKind = Behaviour['kind'];

/**
 * How the process came to be: the container's own tree, a `docker exec`/attach by somebody, its HEALTHCHECK, our own probes; or outside of its cgroup,
 * because it was `moved` out of it, or `entered` the container from the host past the engine.
 */
export type Session = 'main' | 'exec' | 'health' | 'recycler' | 'moved' | 'entered';
export const sessions: readonly Session[] = ['main', 'exec', 'health', 'recycler', 'moved', 'entered'];

/**
 * Where a file comes from. Only `image` was proven to be the image's own content.
 * `metadata-changed`: copied up with the same content (chown, chmod, hard link). `drift`: content that the image does not have.
 * `mount`: on a volume, bind or tmpfs. `foreign-overlay`: on an overlay that is not this container's root.
 */
export type FileOrigin = 'image' | 'metadata-changed' | 'drift' | 'mount' | 'memfd' | 'deleted' | 'foreign-overlay' | 'unknown';
export const fileOrigins: readonly FileOrigin[] = [
  'image',
  'metadata-changed',
  'drift',
  'mount',
  'memfd',
  'deleted',
  'foreign-overlay',
  'unknown',
];

export type Protocol = 'tcp' | 'udp' | 'mptcp' | 'udplite' | 'sctp' | 'icmp' | 'raw' | 'packet' | 'unix';

/** `start` where the container runtime started it from outside the container. */
export const parentStart = 'start';
/** The script of an interpreter that was given code instead of a file (`-c`, `-e`, standard input) or a file nobody could resolve. */
export const inlineScript = 'inline';

export interface Exec {
  readonly kind: 'exec';
  /** Absolute path in the container of the file that runs (not of a link to it); bytes that are not UTF-8 as `\xNN`. */
  readonly exe?: string;
  readonly file?: FileOrigin;
  /** The name a multi-call binary was called by; `''` where the program is none. */
  readonly applet?: string;
  /** Absolute path of what an interpreter runs, `inline`, or `''` where the program is no interpreter. */
  readonly script?: string;
  readonly scriptFile?: FileOrigin;
  /** Path of the program that started it, or `start`. */
  readonly parent?: string;
  /** Numeric user id inside the host's user namespace. */
  readonly user?: number;
  readonly session?: Session;
  /** Names of the set variables that change what code runs (LD_PRELOAD, NODE_OPTIONS …), sorted. */
  readonly loaders?: readonly string[];
  /** sha256 of the content, hex, where the file is not the image's and was hashed; `''` where its container had more read than it may. */
  readonly hash?: string;
}

interface Outgoing {
  readonly protocol?: Protocol;
  /** Who is called, in the profile's own words: `workload:<name>`, or an address. */
  readonly peer?: string;
  /** 1–65535. */
  readonly port?: number;
  /** The name that was asked for when the address was learned by DNS; `''` where none was. */
  readonly name?: string;
  readonly exe?: string;
  readonly user?: number;
  readonly session?: Session;
}
export interface Connect extends Outgoing {
  readonly kind: 'connect';
}
export interface Send extends Outgoing {
  readonly kind: 'send';
}
export interface Listen {
  readonly kind: 'listen';
  readonly protocol?: Protocol;
  readonly port?: number;
  readonly exe?: string;
  readonly session?: Session;
}
export interface Inbound {
  readonly kind: 'inbound';
  readonly protocol?: Protocol;
  /** The container's own port. */
  readonly port?: number;
  /** Who calls: `workload:<name>`, an address, or `any` for a caller from outside on a port the container publishes. */
  readonly peer?: string;
}
export interface Socket {
  readonly kind: 'socket';
  readonly protocol?: Protocol;
  readonly exe?: string;
  readonly session?: Session;
}
/** What became of a path: something new or other lies there, what the image has there is gone, or only its owner, mode or capabilities differ. */
export type Change = 'written' | 'removed' | 'metadata';
export const changes: readonly Change[] = ['written', 'removed', 'metadata'];

export interface Write {
  readonly kind: 'write';
  /** Absolute path in the container. One that ends in `/` stands for whatever lies below that folder. */
  readonly path?: string;
  /** A program or a library, or one that gained rights (set-uid, capabilities). */
  readonly executable?: boolean;
  readonly change?: Change;
  /** sha256 of a program's content, hex, where it could be read whole. */
  readonly hash?: string;
  /** The nearest folder above it that the image has, where it is new; `''` where the image has something of that name itself. */
  readonly under?: string;
}
/** One setting the container was started with, e.g. `privileged` = `true`. */
export interface Setting {
  readonly kind: 'settings';
  readonly setting?: string;
  readonly value?: string;
}
export interface ImageUse {
  readonly kind: 'image';
  /** `sha256:…` */
  readonly id?: string;
  readonly repository?: string;
  /** `sha256:…` of the manifests under which registries know it; empty for one that was built here. No part of its identity: it may gain one. */
  readonly digests?: readonly string[];
}
