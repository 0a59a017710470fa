import { frontProgram } from '../proto/front.js';
import { type ExecKnown, fromExec, type ScriptOnDisk, wantedFromDisk, wantedHash } from './behaviour/from-exec.js';
import { fromSocket } from './behaviour/from-socket.js';
import { isLookedForAnyway, localPeer } from './behaviour/local-peer.js';
import { sessionKindOf } from './behaviour/session-kind.js';
import { behind, frontOf } from './container/intent.js';
import type { Fleet, Known } from './fleet.js';
import { unfollowed } from './layers.js';
import type { ProcFs } from './proc.js';
import { ReadingBudget } from './reading.js';
import { probeOf } from './recycle/pace/label.js';
import type { Paces } from './recycle/pace/pace.js';
import { cutPath, type ExecObservation, type Observation, type SocketObservation } from './sensor/sensor.js';
import type { Described } from './watch.js';

type OnDisk = Pick<ExecKnown, 'program' | 'script' | 'hash' | 'scriptChangedUs'> & Pick<Described, 'unread'>;

/** An observation in our words, with what must be looked up first: whose session it is, what the layers on disk hold, who has an address. */
export class Describe {
  constructor(
    readonly proc: Pick<ProcFs, 'compareWithImage' | 'scriptOf' | 'realPath' | 'hashOf' | 'changedUs'>,
    readonly fleet: Pick<Fleet, 'peerAt' | 'calledAt' | 'isFrontAt' | 'publishedOf'>,
    readonly paces: Pick<Paces, 'isAsking'> = { isAsking: () => false },
    readonly budget = new ReadingBudget(),
  ) {}

  /** undefined where nothing was done: a library looked for a socket that is not there. */
  of(observation: Observation, known: Known): Described | undefined {
    const { container, networks } = known;
    const probe = probeOf(container);
    const session = observation.outside ?? sessionKindOf(observation.session, container, probe.kind === 'exec' ? [probe.argv] : []);
    if (observation.kind === 'inbound' && this.paces.isAsking(container.id, observation.address)) return undefined;
    // Who is passed on by a front is told at the front, by the address it has there; and all that a front does is wait.
    const place = behind(container);
    const isPassedOn = place !== undefined && observation.kind === 'inbound';
    if (isPassedOn && this.fleet.isFrontAt(place, observation.address, networks, observation.atUs)) return undefined;
    if (observation.kind === 'exec' && observation.exe === frontProgram && !observation.outside && frontOf(container) !== undefined)
      return undefined;
    if (observation.kind === 'exec') {
      const { unread, ...found } = this.#onDisk(observation, known);
      return { ...fromExec(observation, { ...(session !== undefined && { session }), ...found }), ...(unread && { unread }) };
    }
    const localPath = this.#localPath(observation, known);
    if (localPath === 'nothing') return undefined;
    return fromSocket(observation, {
      published: this.fleet.publishedOf(container),
      ...(localPath !== undefined && { localPath }),
      ...(session !== undefined && { session }),
      workloadOf: address => this.#workloadAt(observation.kind, address, networks, observation.atUs),
    });
  }

  #workloadAt(kind: SocketObservation['kind'], address: string, networks: readonly string[], atUs: number): string | undefined {
    if (kind === 'connect' || kind === 'send') return this.fleet.calledAt(address, networks, atUs);
    const peer = this.fleet.peerAt(address, networks, atUs);
    return peer.kind === 'workload' ? peer.workload : undefined;
  }

  /** Where a local socket really lies, as the host has it where it is one of the host's. */
  #localPath({ protocol, address, pid }: SocketObservation, { container }: Known): string | undefined {
    if (protocol !== 'unix' || !address.startsWith('/')) return undefined;
    const real = this.proc.realPath(container, pid, address, bytes => this.budget.take(container.id, bytes));
    // By its name alone it might be anybody's.
    if (real === unfollowed) return `${cutPath}${address}`;
    if (real === undefined && isLookedForAnyway(address)) return 'nothing';
    return localPeer(real ?? address, container.mounts);
  }

  /**
   * Only what decides about this exec is read; a plain program of the image costs nothing here. Of a container whose files were read enough:
   * where a file comes from is `unknown`, and its hash `''`.
   */
  #onDisk(observation: ExecObservation, { container }: Known): OnDisk {
    const wanted = wantedFromDisk(observation);
    const { upperDir, lowerDirs } = container;
    if (upperDir === undefined) return {};
    let refused = 0;
    const mayRead = (bytes: number) => {
      const may = this.budget.take(container.id, bytes);
      if (!may) refused += 1;
      return may;
    };
    const program = wanted.program === undefined ? undefined : this.proc.compareWithImage(upperDir, lowerDirs, wanted.program, mayRead);
    const script = worst(
      wanted.scripts.map(path => this.proc.scriptOf(container, observation.pid, path, mayRead) ?? { path, origin: 'unknown' }),
    );
    const found = { ...(program && { program }), ...(script && { script }) };
    const hashed = wantedHash(observation, found);
    const hash = hashed && this.proc.hashOf(container, observation.pid, hashed.path, hashed.file, mayRead);
    // Of a program the kernel has told it.
    const changedUs =
      hashed && hashed.file === undefined ? this.proc.changedUs(container, observation.pid, hashed.path, mayRead) : undefined;
    return {
      ...found,
      ...(hash !== undefined && { hash }),
      ...(changedUs !== undefined && { scriptChangedUs: changedUs }),
      ...(refused > 0 && { unread: true as const }),
    };
  }
}

/** Of several files that decide what runs, the one to tell of: the first that the image does not vouch for, else the one that was called. */
function worst(scripts: readonly ScriptOnDisk[]): ScriptOnDisk | undefined {
  return scripts.find(({ origin }) => origin !== 'image' && origin !== 'metadata-changed') ?? scripts[0];
}
