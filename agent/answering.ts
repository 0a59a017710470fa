import type { Action, Method } from '../proto/fleet.js';
import type { Answering } from './answers.js';
import type { Canary } from './canary/canary.js';
import type { Engine } from './container/container.js';
import type { Files } from './files/files.js';
import type { Fleet } from './fleet.js';
import type { Images } from './image/images.js';
import type { Orders } from './orders.js';
import type { Outbox } from './outbox/outbox.js';
import type { Spool } from './outbox/spool.js';
import type { EvidenceStore } from './recycle/evidence-store.js';
import type { Fronts } from './recycle/front/fronts.js';
import type { LogSource } from './recycle/kept-logs.js';
import { logsAnswer } from './recycle/log-answers.js';
import type { Sensor } from './sensor/sensor.js';
import type { Standing } from './standing.js';
import type { Watch } from './watch.js';

export interface AnsweringParts {
  readonly host: string;
  readonly stateDir: string;
  readonly evidence: EvidenceStore;
  readonly engine: Engine;
  readonly sensor: Sensor;
  readonly fleet: Fleet;
  readonly watch: Watch;
  readonly files: Files;
  readonly fronts: Fronts;
  readonly orders: Orders;
  readonly images: Images;
  readonly canary: Canary | undefined;
  readonly standing: Standing;
  /** The host is told of anew, soon. */
  readonly changed: () => void;
  readonly outbox: Outbox;
  readonly spool: Spool;
  /** Tells what has gathered and would be told later, now. */
  readonly flush: () => void;
}

/** What waits for its container's metadata is not yet judged: the engine tells of a container within a moment of its start. */
const longestPendingMs = 2_000;
const pendingPollMs = 20;

/** What an agent answers, out of its parts. */
export function answering(parts: AnsweringParts): Answering {
  const { host, stateDir, evidence, engine, sensor, fleet, watch, files, fronts, orders, images, canary, standing, outbox, spool } = parts;
  return {
    settle: async () => {
      await sensor.drain();
      await files.settle();
      await fronts.look();
      for (let waited = 0; watch.pending > 0 && waited < longestPendingMs; waited += pendingPollMs)
        await new Promise(done => setTimeout(done, pendingPollMs));
      parts.flush();
      return { kind: 'settled', outbox: spool.id, seq: await outbox.settle() };
    },
    canary: async () => {
      if (!canary) return { kind: 'refused', code: 'unsupported', message: 'no canary is kept here (KNOWNGOOD_CANARY=off)' };
      return { kind: 'canary-ran', atUs: await canary.run() };
    },
    plan: async ({ container, method, action }) => {
      const plan = await orders.plan(container, method as Method | undefined, action as Action | undefined);
      return { kind: 'plan', json: JSON.stringify(plan) };
    },
    stand: async ({ kind: _kind, ...said }) => {
      try {
        return { kind: 'stood', ...standing.tell(said) };
      } finally {
        parts.changed();
      }
    },
    layers: async ({ image, deep }) => {
      const id = await engine.imageId(image);
      if (id === undefined) return { kind: 'refused', code: 'no-image', message: `there is no image "${image}" on this host` };
      return { kind: 'layers', json: JSON.stringify(await images.look(id, deep ? 'deep' : 'quick')) };
    },
    'evidence-list': ask => evidence.list(ask),
    'evidence-words': ask => evidence.told(ask),
    'evidence-part': ask => evidence.part(ask),
    logs: ask => logsAnswer({ stateDir, engine, running: writing(fleet, host, ask.workload) }, ask),
  };
}

/** The containers of a workload that are here. */
function writing(fleet: Fleet, host: string, workload: string): readonly LogSource[] {
  return [...fleet.present]
    .filter(known => known.assignment.workload === workload)
    .map(({ container: { id, name }, generation }) => ({ workload, host, container: { id, name, generation } }));
}
