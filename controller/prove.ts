import { type Bus, BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import type { Names } from '../proto/subjects.js';
import type { Hosts } from './hosts.js';
import type { Proofs } from './proofs.js';
import { type Refusal, refusal } from './refusal.js';

export interface ProveOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly hosts: Hosts;
  readonly proofs: Proofs;
  readonly now: () => number;
}

export interface ProvenNow {
  readonly host: string;
  readonly ok: boolean;
  /** From asking the agent to the last of its alerts, ms. */
  readonly ms: number;
  readonly missing: readonly string[];
}

/** Has a host's canary run now, and waits for its alerts. */
export async function proveNow(
  { bus, names, hosts, proofs, now }: ProveOptions,
  host: string,
  timeoutMs: number,
): Promise<ProvenNow | Refusal> {
  if (!hosts.get(host))
    return refusal('no-host', `no agent has reported from host "${host}"`, 'see "knowngood status" for those that have');
  const beganMs = now();
  try {
    const answer = decodeAnswer(await bus.request(names.askOf(host), encodeAsk({ kind: 'canary' }), timeoutMs));
    if (isMalformed(answer)) return refusal('internal', `the agent on ${host} cannot run a canary`, 'upgrade the older of the two');
    if (answer.kind === 'refused')
      return refusal('unsupported', `the canary on ${host} did not run: ${answer.message}`, 'see that the engine answers');
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    return refusal(error.code === 'timeout' ? 'timeout' : 'unreachable', `the agent on ${host} does not answer`, 'see "knowngood status"');
  }
  const missing = await proofs.since(host, beganMs, Math.max(1, beganMs + timeoutMs - now()));
  return { host, ok: missing.length === 0, ms: now() - beganMs, missing };
}
