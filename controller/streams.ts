import { type Bucket, type Bus, BusError, type StreamSpec } from '../proto/bus.js';
import { inventoryBucket, type Names } from '../proto/subjects.js';

const hour = 3_600_000;
const day = 24 * hour;
const mib = 1 << 20;

/** Where a disk is small, streams are: each gets the first of these shares of its bytes that NATS has left to promise (three quarters of what is free). */
const shares = [1, 1 / 8, 1 / 64] as const;

export interface Buckets {
  readonly inventory: Bucket;
  readonly profiles: Bucket;
  readonly sightings: Bucket;
  readonly undo: Bucket;
  readonly told: Bucket;
  readonly images: Bucket;
  readonly incidents: Bucket;
  readonly access: Bucket;
  readonly audit: Bucket;
  readonly standing: Bucket;
}

/** Makes what this stack keeps in NATS, or adjusts it; safe to run at every start and from two processes at once. */
export async function declareStreams(bus: Bus, names: Names): Promise<Buckets> {
  // Observations stay after they were judged, so that a changed profile can be tried on them. Full: refused, and the agent's outbox keeps them.
  await declare(bus, {
    name: names.observations,
    subjects: [names.observationsOf()],
    maxAgeMs: day,
    maxBytes: 2048 * mib,
    discard: 'new',
  });
  await declare(bus, { name: names.alerts, subjects: [names.alertsOf()], maxAgeMs: 90 * day, maxBytes: 1024 * mib, discard: 'old' });
  // Orders that expire are taken out before that. One to contain waits for its host, for an hour: then its container has long changed.
  await declare(bus, { name: names.orders, subjects: [names.ordersOf()], maxAgeMs: hour, maxBytes: 64 * mib, discard: 'new' });
  await declare(bus, { name: names.reports, subjects: [names.reportsOf()], maxAgeMs: 90 * day, maxBytes: 512 * mib, discard: 'old' });
  await declare(bus, { name: names.toldSinks, subjects: [names.toldSinksOf()], maxAgeMs: 90 * day, maxBytes: 128 * mib, discard: 'old' });
  return {
    inventory: await bus.declareBucket(inventoryBucket(names)),
    profiles: await bus.declareBucket({ name: names.profiles, history: 64 }),
    sightings: await bus.declareBucket({ name: names.sightings, history: 1 }),
    told: await bus.declareBucket({ name: names.told, history: 1 }),
    images: await bus.declareBucket({ name: names.images, history: 1 }),
    incidents: await bus.declareBucket({ name: names.incidents, history: 1 }),
    access: await bus.declareBucket({ name: names.access, history: 1 }),
    standing: await bus.declareBucket({ name: names.standing, history: 1 }),
    audit: await bus.declareBucket({ name: names.audit, history: 1 }),
    undo: await bus.declareBucket({ name: names.undo, history: 1 }),
  };
}

async function declare(bus: Bus, spec: StreamSpec): Promise<void> {
  for (const share of shares) {
    try {
      return await bus.declareStream({ ...spec, maxBytes: Math.round(spec.maxBytes * share) });
    } catch (error) {
      if (!(error instanceof BusError && error.code === 'no-room')) throw error;
    }
  }
  const least = Math.ceil((spec.maxBytes * shares.at(-1)!) / mib);
  throw new BusError(
    'no-room',
    `NATS has not even ${least} MiB left for ${spec.name}; make room on the disk of its store, or choose another with --state-dir`,
  );
}
