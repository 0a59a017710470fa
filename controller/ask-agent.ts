import type { Answer, Ask } from '../proto/alerts.js';
import { type Bus, BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import type { Names } from '../proto/subjects.js';
import type { Hosts } from './hosts.js';
import { type Refusal, refusal } from './refusal.js';

const askMs = 10_000;

/** What the agent of a host answers; `unreachable` where it does not. */
export async function askAgent(
  { bus, names, hosts }: { readonly bus: Bus; readonly names: Names; readonly hosts: Hosts },
  host: string,
  ask: Ask,
): Promise<Answer | Refusal> {
  const silent = refusal('unreachable', `the agent on ${host} does not answer`, 'see "knowngood status"');
  if (hosts.isSilent(host)) return silent;
  try {
    const answer = decodeAnswer(await bus.request(names.askOf(host), encodeAsk(ask), askMs));
    return isMalformed(answer) ? refusal('internal', `the agent on ${host} gave no answer`, 'upgrade the older of the two') : answer;
  } catch (error) {
    if (!(error instanceof BusError)) throw error;
    return silent;
  }
}
