import type { Setting } from '../../proto/behaviour.js';
import type { Attachment } from './addresses.js';
import type { LogPage } from './log-lines.js';
import type { LogBounds } from './read-log.js';
import type { SwarmService, SwarmTask } from './swarm.js';

/** A container in our words; `engine.ts` translates Docker's. Times in microseconds since the epoch. */
export interface Container {
  /** 64 hex digits. */
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  /** `sha256:…` */
  readonly image: string;
  /** The reference it was started by. */
  readonly imageName: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Labels that the image itself carries: never trusted for assignment. */
  readonly imageLabels: Readonly<Record<string, string>>;
  /** Of the image's manifests in registries, `sha256:…`, sorted; none for an image that was built on this host. */
  readonly imageDigests: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly createdAtUs: number;
  readonly startedAtUs: number;
  /** When it last ended; 0 for one that never did. */
  readonly endedAtUs: number;
  readonly state: 'created' | 'running' | 'paused' | 'restarting' | 'exited' | 'dead';
  /** Init process in the initial pid namespace; 0 when not running. */
  readonly pid: number;
  /** Removed by the engine when it stops (`--rm`). */
  readonly autoRemove: boolean;
  /** Argv of HEALTHCHECK as the engine runs it; empty where there is none. */
  readonly healthcheck: readonly string[];
  /** Address per network name, with the bits of the network's range; 0 bits where they are not told. */
  readonly addresses: readonly { readonly network: string; readonly address: string; readonly prefix: number }[];
  /** Container ports published on the host, e.g. `tcp/80`. */
  readonly published: readonly { readonly protocol: 'tcp' | 'udp'; readonly port: number }[];
  /** Folder on the host of the overlay's writable layer; absent where the storage driver has none. */
  readonly upperDir?: string;
  /** Folders on the host of the image's layers, topmost first. */
  readonly lowerDirs: readonly string[];
  readonly mounts: readonly {
    readonly type: string;
    readonly source: string;
    readonly target: string;
    readonly name?: string;
    readonly writable: boolean;
  }[];
  readonly runtime: string;
  /** How it was started, see `settings.ts`. */
  readonly settings: readonly Setting[];
  /** Names of its variables that look like secrets: never their values. */
  readonly secretNames?: readonly string[];
  /** It may make packets of its own (CAP_NET_RAW), as containers may by default. */
  readonly makesPackets?: boolean;
}

export type EngineEvent =
  | {
      readonly kind: 'create' | 'start' | 'destroy' | 'rename' | 'pause' | 'unpause' | 'update';
      readonly container: string;
      readonly atUs: number;
    }
  | { readonly kind: 'die'; readonly container: string; readonly exitCode: number; readonly atUs: number }
  /** Somebody had the engine send it a signal, also by stopping it. */
  | { readonly kind: 'kill'; readonly container: string; readonly signal: number; readonly atUs: number }
  /** Its HEALTHCHECK failed as often as it may; or succeeded, after its start or after it had failed. */
  | { readonly kind: 'unhealthy' | 'healthy'; readonly container: string; readonly atUs: number }
  /** It was given addresses on a network, ahead of its start, or gave them up. */
  | {
      readonly kind: 'connect' | 'disconnect';
      readonly container: string;
      readonly network: { readonly id: string; readonly name: string };
      readonly atUs: number;
    }
  /** Somebody was put through to its first process, or took leave by the keys for that; who goes without them is not told. */
  | { readonly kind: 'attach' | 'detach'; readonly container: string; readonly atUs: number }
  /** `docker cp` out of it, or into it. Of which file the engine does not tell. */
  | { readonly kind: 'copied-out' | 'copied-in'; readonly container: string; readonly atUs: number }
  /** A `docker exec` was made or begun; `command` is its argv joined by spaces, as the engine says it. */
  | {
      readonly kind: 'exec-create' | 'exec-start' | 'exec-die';
      readonly container: string;
      readonly atUs: number;
      readonly command: string;
      readonly execId?: string;
    };

/** A layer of an image, and the folder on this host that holds what it adds, changes and takes away. */
export interface ImageLayer {
  /** `sha256:…` of its content as the image's maker packed it. */
  readonly diffId: string;
  readonly folder: string;
}
/** Bottom first. */
export type LayersOnDisk =
  | { readonly kind: 'layers'; readonly layers: readonly ImageLayer[] }
  | { readonly kind: 'unsupported'; readonly why: string };

/** One `docker exec` as the engine tells of it. */
export interface ExecInstance {
  readonly id: string;
  readonly running: boolean;
  readonly own: boolean;
  readonly argv: readonly string[];
  readonly pid: number;
  readonly tty: boolean;
}

/** The engine as we use it. Every method rejects with `EngineError` (code `not-found | conflict | unreachable | refused`). */
export interface Engine {
  version(): Promise<{ readonly version: string; readonly api: string; readonly storageDriver: string; readonly kernel: string }>;
  /** All containers, running or not, ids only and cheap. */
  list(): Promise<
    readonly { readonly id: string; readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly running: boolean }[]
  >;
  inspect(id: string): Promise<Container>;
  /** The engine's own answer, untranslated: only `agent/recycle` reads it, to make a create body. */
  inspectRaw(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** Who has which addresses on a network; of a container that starts also while it cannot be inspected yet. */
  attachments(network: string): Promise<readonly Attachment[]>;
  /** Bridges of this host that networks were given under names of their own; by itself the engine calls them `docker0` and `br-…`. */
  namedBridges(): Promise<readonly string[]>;
  /** What carries a network: `bridge`, `overlay`, `macvlan`, … */
  networkDriver(network: string): Promise<string>;
  imageId(reference: string): Promise<string | undefined>;
  /** What an image starts by itself; nothing where it says nothing, or is gone. */
  entrypointOf(image: string): Promise<readonly string[]>;
  /** Where an image's layers lie on this host. */
  layersOf(image: string): Promise<LayersOnDisk>;
  /** Events from `sinceUs` on until the signal aborts or the stream breaks (then it rejects). Chunks are split by line whatever their size. */
  events(sinceUs: number, take: (event: EngineEvent) => void, signal: AbortSignal): Promise<void>;
  create(name: string, body: Readonly<Record<string, unknown>>): Promise<string>;
  start(id: string): Promise<void>;
  stop(id: string, seconds: number): Promise<void>;
  kill(id: string, signal: string): Promise<void>;
  pause(id: string): Promise<void>;
  unpause(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** Not an error when it is already gone or going. Anonymous volumes are kept unless asked. */
  remove(id: string, options?: { readonly force?: boolean; readonly volumes?: boolean }): Promise<void>;
  connect(network: string, id: string, endpoint: Readonly<Record<string, unknown>>): Promise<void>;
  disconnect(network: string, id: string): Promise<void>;
  setRestartPolicy(id: string, policy: { readonly Name: string; readonly MaximumRetryCount?: number }): Promise<void>;
  /** Exec instances of a container with their argv. `own`: `exec` below has made it. */
  execs(id: string): Promise<readonly ExecInstance[]>;
  /** One of them by its id; undefined once the engine has forgotten it. */
  execOf(exec: string): Promise<ExecInstance | undefined>;
  /** Runs a program in the container, as its HEALTHCHECK is run, and tells its exit code; rejects when it is not done within `timeoutMs`. */
  exec(id: string, argv: readonly string[], timeoutMs: number, user?: string): Promise<number>;
  /** An image of the files in this tar archive; gives its id. The same archive under the same reference replaces it. */
  importImage(archive: Uint8Array, reference: string): Promise<string>;
  /** Not an error when it is gone, or a container still needs it. */
  removeImage(reference: string): Promise<void>;
  /** What it wrote, also when it has ended; rejects with `refused` where its log driver cannot be read. */
  log(id: string, bounds: LogBounds): Promise<LogPage>;
  /** Rejects with `refused` on a host that is no manager. */
  swarmService(id: string): Promise<SwarmService>;
  /** Those of its tasks that are to run. */
  swarmTasks(service: string): Promise<readonly SwarmTask[]>;
  /** Has Swarm replace its tasks, if they were not replaced this often by force. */
  forceSwarm(service: string, forced: number): Promise<void>;
  top(id: string): Promise<readonly { readonly pid: number; readonly ppid: number; readonly uid: number; readonly argv: string }[]>;
}

export class EngineError extends Error {
  constructor(
    readonly code: 'not-found' | 'conflict' | 'unreachable' | 'refused',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EngineError';
  }
}
