import type { Alerts } from '../alert/read-model.js';
import type { Alert } from '../alert/state.js';
import { timeOf } from '../time.js';

export interface SeenElsewhere {
  readonly workload: string;
  readonly host: string;
  /** The file's hash or the address, in words. */
  readonly what: string;
  readonly at: string;
  readonly alert: string;
}

/** Alerts that are remembered of one file or address; the oldest beyond are forgotten. */
const maxOfOne = 1_000;

/** Which alerts tell of the same file, by its content, or of the same address. */
export class Traces {
  readonly #byTrace = new Map<string, Set<string>>();

  constructor(readonly alerts: Alerts) {
    for (const alert of alerts.all()) this.#note(alert);
    alerts.listen((alert, { change }) => {
      if (change === 'raised') this.#note(alert);
    });
  }

  /** Where else what these tell of was told: oldest first. */
  elsewhere(of: readonly Alert[]): readonly SeenElsewhere[] {
    const own = new Set(of.map(({ id }) => id));
    const traces = new Set(of.flatMap(tracesOf));
    const found = [...traces].flatMap(trace =>
      [...(this.#byTrace.get(trace) ?? [])].flatMap(id => {
        const alert = own.has(id) ? undefined : this.alerts.get(id);
        if (!alert) return [];
        return [{ workload: alert.workload, host: alert.host, what: trace, at: timeOf(alert.firstSeenUs), alert: id }];
      }),
    );
    return found.sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  #note(alert: Alert): void {
    for (const trace of tracesOf(alert)) {
      const known = this.#byTrace.get(trace) ?? new Set();
      this.#byTrace.set(trace, known.add(alert.id));
      if (known.size > maxOfOne) known.delete(known.values().next().value!);
    }
  }
}

function tracesOf({ facts: { behaviour, evidence } }: Alert): readonly string[] {
  const hash = 'hash' in behaviour ? behaviour.hash : undefined;
  const address = addressOf(behaviour, evidence.address);
  return [...(hash ? [`sha256 ${hash}`] : []), ...(address === undefined ? [] : [`address ${address}`])];
}

/** Of who was called, or called, from outside; a workload is known by its name and is no trace. */
export function addressOf(behaviour: Alert['facts']['behaviour'], seen: string | undefined): string | undefined {
  if (behaviour.kind !== 'connect' && behaviour.kind !== 'send' && behaviour.kind !== 'inbound') return undefined;
  const { peer } = behaviour;
  if (peer?.startsWith('workload:') || peer?.startsWith('/')) return undefined;
  const address = peer === 'any' ? seen : (peer ?? seen);
  return address === undefined || address === '' ? undefined : address;
}
