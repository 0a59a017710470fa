import { inventoryBucket } from '../proto/subjects.js';

const hour = 3_600_000;
const day = 24 * hour;
const mib = 1 << 20;
/** Makes what this stack keeps in NATS, or adjusts it; safe to run at every start and from two processes at once. */
export async function declareStreams(bus, names) {
  // Observations stay after they were judged, so that a changed profile can be tried on them. Full: refused, and the agent's outbox keeps them.
  await bus.declareStream({
    name: names.observations,
    subjects: [names.observationsOf()],
    maxAgeMs: day,
    maxBytes: 2048 * mib,
    discard: 'new',
  });
  await bus.declareStream({ name: names.alerts, subjects: [names.alertsOf()], maxAgeMs: 90 * day, maxBytes: 1024 * mib, discard: 'old' });
  // An order that nobody took for an hour is of a container that has long changed: it is never delivered.
  await bus.declareStream({ name: names.orders, subjects: [names.ordersOf()], maxAgeMs: hour, maxBytes: 64 * mib, discard: 'new' });
  await bus.declareStream({ name: names.reports, subjects: [names.reportsOf()], maxAgeMs: 90 * day, maxBytes: 512 * mib, discard: 'old' });
  return {
    inventory: await bus.declareBucket(inventoryBucket(names)),
    profiles: await bus.declareBucket({ name: names.profiles, history: 64 }),
    sightings: await bus.declareBucket({ name: names.sightings, history: 1 }),
  };
}
