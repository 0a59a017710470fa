import { BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import { isRefusal, refusal } from './refusal.js';

const againMs = 200;
/**
 * Resolves when every observation made before the call is judged and saved: each live agent hands over what it has, and says up to which batch
 * that is. A host that is silent has nothing to hand over that could be waited for.
 */
export async function settle(options, timeoutMs) {
  const { bus, names, hosts, inbox, now } = options;
  const untilMs = now() + timeoutMs;
  const { lastSeq } = await bus.streamState(names.observations);
  const live = hosts.all().filter(host => !host.silent);
  const answers = await Promise.all(live.map(({ beat }) => settleHost(options, beat.host, untilMs)));
  const late = answers.find(isRefusal);
  if (late) return late;
  const judged = await inbox.until(() => inbox.position >= lastSeq, Math.max(0, untilMs - now()));
  if (!judged) return timedOut(`${lastSeq - inbox.position} batches are not judged yet`);
  const saved = await within(inbox.flush(), Math.max(1, untilMs - now()));
  return saved ? 'settled' : timedOut('what was judged is not saved yet');
}
async function settleHost(options, host, untilMs) {
  const { bus, names, hosts, inbox, workloads, now, signal } = options;
  while (now() < untilMs && !signal.aborted) {
    try {
      const answer = decodeAnswer(await bus.request(names.askOf(host), encodeAsk({ kind: 'settle' }), Math.max(1, untilMs - now())));
      if (!isMalformed(answer) && answer.kind === 'settled') {
        const { outbox, seq } = answer;
        const reached = await inbox.until(() => workloads.ledger.reaches(outbox, seq), Math.max(0, untilMs - now()));
        return reached ? 'settled' : timedOut(`batches of host ${host} are not judged yet`);
      }
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
    }
    // It may be starting again, or have gone for good: then it falls silent.
    if (hosts.isSilent(host)) return 'settled';
    await new Promise(done => setTimeout(done, againMs));
  }
  return timedOut(`the agent on ${host} does not answer`);
}
function timedOut(what) {
  return refusal('timeout', `not settled in time: ${what}`, 'wait longer with --timeout, or look at "knowngood status"');
}
async function within(work, ms) {
  let timer;
  const timeout = new Promise(done => {
    timer = setTimeout(() => done(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
