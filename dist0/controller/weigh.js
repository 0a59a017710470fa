import { weighWorkload } from './weigh-workload.js';

const usPerMinute = 60_000_000;
/** Judges a batch, learning where the profile learns. What it adds to profile and memory is a union: judged again it adds nothing. */
export function weigh(options, batch, nowMs) {
  const { workloads } = options;
  const { counted, minutes, gaps, strangers } = sort(options.hosts, batch);
  const touched = [...new Set([...counted.keys(), ...minutes.keys()])];
  const parts = touched
    .filter(workload => !workloads.get(workload)?.marks.has(batch.outbox, batch.seq))
    .map(workload => {
      begin(options, workload, batch, nowMs);
      return { workload, ...weighWorkload(options, workload, batch, counted.get(workload) ?? [], nowMs) };
    });
  return {
    raise: parts.flatMap(part => part.raise),
    repeats: parts.flatMap(part => part.repeats),
    apply() {
      for (const part of parts) {
        const state = workloads.of(part.workload);
        part.apply();
        for (const minute of minutes.get(part.workload) ?? []) {
          state.sightings.observe(minute);
          state.saw(minute.minute);
        }
        state.marks.add(batch.outbox, batch.seq);
        state.dirty = true;
      }
      for (const gap of gaps) workloads.ledger.addGap(batch.host, gap);
      if (strangers === 0) return;
      workloads.ledger.addLetGo(strangers);
      workloads.ledger.addBroken(batch.host, { where: 'records', why: `${strangers} records are of containers that nobody has told of` });
    },
  };
}
function sort(hosts, batch) {
  const containers = new Map(batch.containers.map(container => [container.id, container]));
  const counted = new Map();
  const minutes = new Map();
  const gaps = [];
  let strangers = 0;
  for (const record of batch.records) {
    if (record.kind === 'gap') {
      gaps.push(record);
      continue;
    }
    const container = containers.get(record.container) ?? fromInventory(hosts, batch.host, record.container);
    if (!container) strangers++;
    else if (record.kind === 'minute') listed(minutes, container.workload).push(record);
    else listed(counted, container.workload).push(countOf(container, record));
  }
  return { counted, minutes, gaps, strangers };
}
/** A workload that was never seen begins with an empty profile. */
function begin({ store, defaultMode }, workload, batch, nowMs) {
  if (store.get(workload)) return;
  const at = new Date(nowMs).toISOString();
  const profile = {
    workload,
    mode: defaultMode,
    complete: defaultMode !== 'learn',
    revision: 0,
    images: [],
    learned: { sensor: batch.sensor, since: at },
    entries: [],
    alwaysAsk: [],
    protect: { respond: {}, block: {} },
    recycle: {},
    updatedAt: at,
    by: 'knowngood',
    why: 'first seen',
  };
  store.begin(profile);
}
function countOf(container, record) {
  const { key } = record;
  if (record.kind === 'tally') return { container, key, minute: record.minute, count: record.count, lastAtUs: record.lastAtUs };
  const { observedAtUs } = record;
  return { container, key, minute: Math.floor(observedAtUs / usPerMinute), count: 1, lastAtUs: observedAtUs, first: record };
}
/** An agent that no longer knew the container when it sealed the batch may have told of it in its heartbeat. */
function fromInventory(hosts, host, id) {
  const known = hosts.get(host)?.containers.find(container => container.id === id);
  if (!known) return undefined;
  const { name, image, imageName, workload, generation, startedAtUs } = known;
  return { id, name, image, imageName, workload, generation, startedAtUs };
}
function listed(map, key) {
  const known = map.get(key);
  if (known) return known;
  const made = [];
  map.set(key, made);
  return made;
}
