import type { FileOrigin, Protocol } from '../proto/behaviour.js';
import type { Containment, Method } from '../proto/fleet.js';
import type { Origin, SensorKind } from '../proto/records.js';
import type { Exception } from './exception.js';
import type { Probation } from './probation.js';
import type { Proposal, Rejected } from './proposal.js';
import type { Reason } from './reason.js';
import type { Release } from './release.js';
import type { Severity } from './severity.js';
import type { Cycle } from './watched-hours.js';

export type Mode = 'learn' | 'alert' | 'protect';
export const modes: readonly Mode[] = ['learn', 'alert', 'protect'];

/** 12 hex digits over the entry's canonical spec: the same line has the same id in every profile. */
export type EntryId = string;
export type Source = 'learned' | 'person' | 'library' | 'alert';
export type EntryKind = 'process' | 'listen' | 'inbound' | 'outbound' | 'write' | 'setting';

interface Meta {
  readonly id: EntryId;
  readonly source: Source;
  /** RFC 3339; past it the entry no longer admits anything. */
  readonly expiresAt?: string;
  /** Only for containers of this image id. */
  readonly image?: string;
}

/** A program that may run. An absent field admits any value, except `exe`, which is never absent; an empty list admits nothing. */
export interface ProcessEntry extends Meta {
  readonly kind: 'process';
  readonly exe: string;
  /** Where the file may come from; absent = the image's own, or only its metadata changed. */
  readonly file?: readonly FileOrigin[];
  readonly applet?: readonly string[];
  readonly script?: readonly string[];
  /** Where the script's file may come from; absent = as for `file`. Says nothing where there is no script or it is inline. */
  readonly scriptFile?: readonly FileOrigin[];
  readonly parent?: readonly string[];
  readonly user?: readonly number[];
  /** The variables set that change what code runs: exactly these; absent = none; `any` alone = whatever is set. */
  readonly loaders?: readonly string[];
  /** sha256 of a program on a mount. */
  readonly hash?: readonly string[];
  /** Only while its container starts, and only in its own tree of processes: see `startup.ts`; absent = always. */
  readonly phase?: 'startup';
}
export interface ListenEntry extends Meta {
  readonly kind: 'listen';
  readonly protocol: Protocol;
  readonly port: number;
  readonly exe?: string;
}
/** `from`: `workload:<name>`, an address, a CIDR, or `any`. */
export interface InboundEntry extends Meta {
  readonly kind: 'inbound';
  readonly protocol: Protocol;
  readonly port: number;
  readonly from: string;
}
/** `to`: `workload:<name>`, `dns:<name>`, an address, a CIDR, or `any`. `port` absent = every port. */
export interface OutboundEntry extends Meta {
  readonly kind: 'outbound';
  readonly protocol: Protocol;
  readonly to: string;
  readonly port?: number;
  readonly exe?: string;
}
/** A path, or a glob (`/var/cache/nginx/**`); `*`, `?`, `[`, `{` and `\` themselves are written with a `\` before them. */
export interface WriteEntry extends Meta {
  readonly kind: 'write';
  readonly path: string;
  /** Only what the image has nothing of that name for; absent = what the image has may change too. */
  readonly new?: true;
  /** Programs and libraries; absent = what is none. */
  readonly executable?: true;
  /** sha256 of the programs; absent = any content. */
  readonly hash?: readonly string[];
}
/** One value that a setting may have; a setting with several values has an entry for each. `''` = none (an empty list). */
export interface SettingEntry extends Meta {
  readonly kind: 'setting';
  readonly setting: string;
  readonly value: string;
}
export type Entry = ProcessEntry | ListenEntry | InboundEntry | OutboundEntry | WriteEntry | SettingEntry;

export type ResponseKind = 'notify' | 'kill' | 'pause' | 'contain' | 'recycle';

export interface RecyclePolicy {
  /** Milliseconds a container may live; absent = no schedule. */
  readonly maxAgeMs?: number;
  /** How far a life may differ from it, 0–0.5, drawn once per container; absent = 0.2. */
  readonly jitter?: number;
  /** When a recycle may begin; absent = at any time. */
  readonly windows?: readonly RecycleWindow[];
  /** Whose clock windows and freezes mean; absent = UTC. */
  readonly timeZone?: string;
  /** When none may begin, whatever the windows say. */
  readonly freeze?: readonly Freeze[];
  /** Whether what an alert asks for waits for windows and freezes, too; absent = `anytime`. */
  readonly onAlert?: 'anytime' | 'windows';
  /** How; `proxy` is not performed by this version. */
  readonly method?: Exclude<Method, 'none' | Containment>;
}

/** Times of day, `02:00`; one that ends before it begins ends on the next day. */
export interface RecycleWindow {
  /** On which days it begins; absent = on each. */
  readonly days?: readonly Day[];
  readonly from: string;
  /** Not included; up to `24:00`. */
  readonly to: string;
}
export type Day = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat';

/** Each end a date, which is wholly in it, or a time (RFC 3339; the end not included). */
export interface Freeze {
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** What protect arms. */
export interface ProtectPolicy {
  /** Per severity, what is done beside telling people. */
  readonly respond: Readonly<Partial<Record<Severity, readonly ResponseKind[]>>>;
  /** Enforcement in the kernel: `on`, `audit` or `off` per kind; none is performed by this version, asking for `on` is refused. */
  readonly block: Readonly<Record<string, 'on' | 'audit' | 'off'>>;
}

/** What a person may run by `docker exec`: whole command lines, word by word. */
export interface SessionPolicy {
  readonly allow: readonly { readonly command: string }[];
}

/** An image a workload may run: by id; else by repository, by the digest that a registry gave it, or only where both are so. */
export interface ApprovedImage {
  readonly id?: string;
  readonly repository?: string;
  /** `sha256:…` of the manifest, as `docker pull` prints it. */
  readonly digest?: string;
  /** Of a repository: only where a trusted key has signed the image. Beside an id or a digest it changes nothing: these name the image itself. */
  readonly signed?: boolean;
}

/** The whitelist of a workload. */
export interface Profile {
  readonly workload: string;
  readonly mode: Mode;
  /** Locked: learning has ended, and never begins again by itself. */
  readonly complete: boolean;
  /** Learning that ends by itself, and the mode then; `first`: it was never locked before. */
  readonly stretch?: { readonly until: string; readonly then: Mode; readonly first?: true };
  /** Moves with every change by a person or a mode; also while learning, whenever an entry is added. From 1. */
  readonly revision: number;
  /** Images it was learned from or approved for. */
  readonly images: readonly ApprovedImage[];
  readonly learned: { readonly sensor?: SensorKind; readonly since?: string };
  readonly entries: readonly Entry[];
  /** Behaviour keys a person refused or that must never be learned, with who and when. */
  readonly alwaysAsk: readonly AlwaysAsk[];
  /** Changes that wait for a person, oldest first; absent = none. */
  readonly proposals?: readonly Proposal[];
  /** Those that a person said no to. */
  readonly rejected?: readonly Rejected[];
  /** What was deployed, oldest first, at most 50; absent = nothing that is known. */
  readonly releases?: readonly Release[];
  /** Lines that somebody answers for, for a time; absent = none. */
  readonly exceptions?: readonly Exception[];
  readonly sessions?: SessionPolicy;
  readonly protect: ProtectPolicy;
  readonly recycle: RecyclePolicy;
  /** How long lines of `phase: startup` hold after a container began, where it is not ready sooner; absent = 60 s. */
  readonly startupMs?: number;
  /** What learning waits to see whole; absent = a day, and of a job none. */
  readonly cycle?: Cycle;
  /** What is new and may wait is told once a day, until then: see `probation.ts`. */
  readonly probation?: Probation;
  /** What it takes away still holds in some containers. */
  readonly rollout?: Rollout;
  /** The last change that was to be rolled out, and came to nothing. */
  readonly takenBack?: TakenBack;
  readonly updatedAt: string;
  readonly by: string;
  readonly why: string;
}

/** How far a change has come, from the fewest containers to all. */
export type Stage = 'one-replica' | 'one-host' | 'tenth' | 'all';

/** A change that takes lines away, on its way from container to container: see `rollout.ts`. */
export interface Rollout {
  readonly stage: Stage;
  /** When it began, and when this stage did, RFC 3339. */
  readonly startedAt: string;
  readonly since: string;
  /** How long each stage stands. */
  readonly stepMs: number;
  /** The revision before it. */
  readonly from: number;
  /** Where it was first. */
  readonly first: { readonly host: string; readonly container: string };
  /** Lines of the revision before, as they were. */
  readonly takesAway: readonly Entry[];
  readonly adds: readonly EntryId[];
  /** Settings that the revision before left to whoever starts the container. */
  readonly newSettings: readonly string[];
  readonly was: Pick<Profile, 'mode' | 'images' | 'protect' | 'recycle' | 'sessions'>;
}

export interface TakenBack {
  /** The revision that began it. */
  readonly revision: number;
  /** RFC 3339. */
  readonly at: string;
  readonly why: string;
}

/** Learned lines that wait for a person: see `doubt.ts`. */
export type AskedCause = 'hostile' | 'ambient' | 'removed' | 'one-container' | 'late' | 'tool';

export interface AlwaysAsk {
  /** Key hash of one behaviour, or the id of an entry that was removed or is doubted. */
  readonly key: string;
  /** That entry: whatever it would admit is not learned. */
  readonly entry?: Entry;
  /** One line a person can read. */
  readonly behaviour: string;
  readonly cause: AskedCause;
  /** Of an ambient one: what an alert of it would say. */
  readonly reason?: Reason;
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
}

/** What was seen of one entry. Merges by maximum per (container, minute): commutative, idempotent. */
export interface Sighting {
  readonly containers: readonly string[];
  /** Absent in what was counted before they were noted. */
  readonly hosts?: readonly string[];
  readonly containerMinutes: number;
  readonly count: number;
  /** RFC 3339 UTC, milliseconds. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly by: { readonly host: string; readonly container: string; readonly at: string; readonly origin: Origin };
}
