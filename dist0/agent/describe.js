import { fromExec, wantedFromDisk } from './behaviour/from-exec.js';
import { fromSocket } from './behaviour/from-socket.js';
import { sessionKindOf } from './behaviour/session-kind.js';
/** An observation in our words, with what must be looked up first: whose session it is, what the layers on disk hold, who has an address. */
export class Describe {
  proc;
  workloadAt;
  constructor(proc, workloadAt) {
    this.proc = proc;
    this.workloadAt = workloadAt;
  }
  of(observation, known) {
    const { container, networks } = known;
    const session = sessionKindOf(observation.session, container);
    if (observation.kind === 'exec') {
      return fromExec(observation, { ...(session !== undefined && { session }), ...this.#onDisk(observation, known) });
    }
    return fromSocket(observation, {
      container,
      ...(session !== undefined && { session }),
      workloadOf: address => this.workloadAt(address, networks, observation.atUs),
    });
  }
  /** Only what decides about this exec is read; a plain program of the image costs nothing here. */
  #onDisk(observation, { container }) {
    const wanted = wantedFromDisk(observation);
    const { upperDir, lowerDirs } = container;
    if (upperDir === undefined) return {};
    const program = wanted.program === undefined ? undefined : this.proc.compareWithImage(upperDir, lowerDirs, wanted.program);
    const script = wanted.script === undefined ? undefined : this.proc.scriptOf(container, observation.pid, wanted.script);
    return { ...(program && { program }), ...(script && { script }) };
  }
}
