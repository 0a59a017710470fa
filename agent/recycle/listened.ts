import type { First } from '../../proto/records.js';
import type { Container } from '../container/container.js';
import type { WantedPort } from './wanted.js';

/** Ports of each workload that its containers listen on by themselves, lowest first. */
export type ListenedMemory = Readonly<Record<string, readonly number[]>>;

/** A listener that opens within this of its container's start belongs to the start. */
const startUs = 60_000_000;
const portsRemembered = 64;
const workloadsRemembered = 10_000;

/**
 * Ports on which the containers of a workload were seen to listen as they start, or in more than one of them: what a fresh one will listen on,
 * too. A port that is opened once and late is an intruder's as likely as not, and no fresh container ever opens it.
 */
export class Listened {
  #memory: ListenedMemory;
  /** Workload and port → the container that opened it late; until another does. */
  readonly #late = new Map<string, string>();

  constructor(
    memory: ListenedMemory,
    readonly onMemory: (memory: ListenedMemory) => void,
  ) {
    this.#memory = memory;
  }

  portsOf(workload: string): readonly WantedPort[] {
    return (this.#memory[workload] ?? []).map(port => ({ protocol: 'tcp', port }));
  }

  /** Of what is recorded, only what a container itself listens on counts, not what a person opened in it. */
  saw({ behaviour, evidence, observedAtUs }: First, workload: string, container: Pick<Container, 'id' | 'startedAtUs'>): void {
    if (behaviour.kind !== 'listen' || behaviour.protocol !== 'tcp' || behaviour.session !== 'main') return;
    const { port } = behaviour;
    const known = this.#memory[workload] ?? [];
    if (port === undefined || known.includes(port) || known.length >= portsRemembered) return;
    const isLate = evidence.origin !== 'live' || (container.startedAtUs > 0 && observedAtUs - container.startedAtUs > startUs);
    const key = JSON.stringify([workload, port]);
    const before = this.#late.get(key);
    if (isLate && (before === undefined || before === container.id)) {
      this.#late.set(key, container.id);
      if (this.#late.size > workloadsRemembered) this.#late.delete(this.#late.keys().next().value!);
      return;
    }
    this.#late.delete(key);
    const others = Object.entries(this.#memory).filter(([name]) => name !== workload);
    const ports = [...known, port].sort((a, b) => a - b);
    this.#memory = Object.fromEntries([...others.slice(1 - workloadsRemembered), [workload, ports]]);
    this.onMemory(this.#memory);
  }
}
