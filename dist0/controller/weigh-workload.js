import { alwaysAsk } from '../profiles/always-ask.js';
import { reasonOf } from '../profiles/reason.js';
import { alertSentence } from '../profiles/sentence.js';
import { keyHash } from '../proto/behaviour-key.js';
import { tell } from './alert/tell.js';
import { judge } from './judge.js';
/** One workload's part of a batch. */
export function weighWorkload(options, workload, batch, counted, nowMs) {
  const { store, workloads } = options;
  const state = workloads.of(workload);
  for (const { key, first } of counted) {
    // A key that is not its behaviour's would make the counts of another its own.
    if (first && !state.memory.has(key) && keyHash(first.behaviour) === key) state.memory.add(key, remember(first));
  }
  const { weighed, lost } = judgeAll(store, state, counted, nowMs);
  const unknown = weighed.filter(([{ first }, { kind }]) => first && kind === 'unknown').length;
  const told = tellAll(options, state, batch, weighed, nowMs);
  return {
    ...told,
    apply() {
      for (const [{ container, key, minute, count, lastAtUs: atUs, first }, judgement] of weighed) {
        if (judgement.kind !== 'allowed') continue;
        const { host, runUs } = batch;
        const origin = first?.evidence.origin ?? 'live';
        state.sightings.record(judgement.entry, { host, container: container.id, origin, minute, runUs, key, count, atUs });
        state.saw(minute);
      }
      workloads.ledger.addUnknown(unknown);
      workloads.ledger.addLetGo(lost);
    },
  };
}
function tellAll({ alerts, store }, state, batch, weighed, nowMs) {
  const { workload } = state;
  const { host, sensor, runUs } = batch;
  const raise = new Map();
  const repeats = [];
  for (const [one, deviation] of weighed) {
    if (deviation.kind !== 'deviation') continue;
    const { container, key, minute, count, lastAtUs, first } = one;
    const told = tell(alerts, {
      deviation,
      key,
      remembered: first ?? state.memory.get(key),
      place: { host, container, sensor, runUs, minute, count, lastAtUs },
      revision: store.get(workload).revision,
      atUs: Math.round(nowMs * 1_000),
    });
    if (!told) continue;
    if (told.raise && !raise.has(told.id)) raise.set(told.id, told.raise);
    repeats.push({ id: told.id, workload, repeat: told.repeat });
  }
  return { raise: [...raise.values()], repeats };
}
/** Every count with its judgement; `lost` are counts of behaviours that nobody remembers. */
function judgeAll(store, state, counted, nowMs) {
  const { workload } = state;
  const judgedIn = image => state.judged(store.get(workload), store.epoch(workload), image, nowMs);
  const weighed = [];
  const open = new Map();
  let lost = 0;
  for (const one of counted) {
    const { key, first } = one;
    const { image } = one.container;
    const special = first !== undefined && isByEvidence(first);
    const known = special ? undefined : judgedIn(image).get(key);
    if (known) {
      weighed.push([one, known]);
      continue;
    }
    const remembered = first ?? state.memory.get(key);
    if (!remembered) {
      lost += one.count;
    } else if (special || isByEvidence(remembered)) {
      weighed.push([one, judgeSome(store, workload, [sightedOf(remembered, image)], nowMs)[0]]);
    } else {
      const waiting = open.get(image) ?? { sighted: new Map(), counts: [] };
      open.set(image, waiting);
      if (!waiting.sighted.has(key)) waiting.sighted.set(key, sightedOf(remembered, image));
      waiting.counts.push(one);
    }
  }
  for (const [image, { sighted, counts }] of open) {
    const judgements = judgeSome(store, workload, [...sighted.values()], nowMs);
    const judged = judgedIn(image);
    [...sighted.keys()].forEach((key, at) => {
      judged.set(key, judgements[at]);
    });
    for (const one of counts) weighed.push([one, judged.get(one.key)]);
  }
  return { weighed, lost };
}
/** Whether the same behaviour with other evidence would be judged otherwise (a shell on a socket): then this judgement is of this sighting alone. */
function isByEvidence({ behaviour, evidence }) {
  return alwaysAsk(behaviour, evidence) !== alwaysAsk(behaviour);
}
/** Judges, and lets the profile learn what it may. */
function judgeSome(store, workload, sighted, nowMs) {
  const { judgements, learned } = judge(store.get(workload), store.matcher(workload), sighted, nowMs);
  const asks = learned.ambient.map(behaviour => asked(behaviour, sighted, nowMs));
  const { full } = store.learn(workload, { entries: learned.entries, images: learned.images, alwaysAsk: asks });
  if (!full) return judgements;
  // A profile that can hold no more has not learned what it was offered.
  return judgements.map(one =>
    one.kind === 'allowed' && !store.hasEntry(workload, one.entry) ? { kind: 'unknown', field: 'profile' } : one,
  );
}
function asked(behaviour, sighted, nowMs) {
  const { evidence } = sighted.find(one => one.behaviour === behaviour);
  const verdict = { kind: 'deviation', differs: [] };
  const line = alertSentence(behaviour, reasonOf(behaviour, verdict, evidence), verdict);
  return { key: keyHash(behaviour), behaviour: line, cause: 'ambient', by: 'knowngood', at: new Date(nowMs).toISOString() };
}
function remember({ behaviour, evidence, observedAtUs }) {
  return { behaviour, evidence, observedAtUs };
}
function sightedOf({ behaviour, evidence }, image) {
  return { behaviour, evidence, image };
}
