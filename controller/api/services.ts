import type { Access } from '../access/access.js';
import type { Limits } from '../access/limits.js';
import type { Scope } from '../access/placements.js';
import type { AlertLog } from '../alert/log.js';
import type { Alerts } from '../alert/read-model.js';
import type { Audit } from '../audit/audit.js';
import type { DocumentReader } from '../documents/reader.js';
import type { EvidenceDesk } from '../evidence.js';
import type { Hosts } from '../hosts.js';
import type { ImageDesk } from '../images.js';
import type { Inbox } from '../inbox.js';
import type { Containments } from '../incident/containment.js';
import type { Incidents } from '../incident/incidents.js';
import type { IncidentViews } from '../incident/view.js';
import type { AskLogs, LogPage } from '../logs.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Orders } from '../orders.js';
import type { ProvenNow } from '../prove.js';
import type { Recycler } from '../recycler.js';
import type { Refusal } from '../refusal.js';
import type { Rollouts } from '../rollouts.js';
import type { Scheduler } from '../scheduler.js';
import type { SinkState } from '../sinks/sink.js';
import type { Sinks } from '../sinks/sinks.js';
import type { Standing } from '../standing.js';
import type { ProfileStore } from '../store/store.js';
import type { Views } from '../views.js';
import type { Workloads } from '../workloads.js';

/** What the routes rest on. */
export interface Services {
  readonly version: string;
  readonly stateDir: string;
  /** Without credentials. */
  readonly natsUrl: string;
  readonly url: () => string;
  readonly ready: () => boolean;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly access: Access;
  readonly audit: Pick<Audit, 'begin' | 'list' | 'verify'>;
  readonly isWithin: (scope: Scope, workload: string) => boolean;
  readonly limits: Limits;
  readonly alerts: Alerts;
  readonly log: AlertLog;
  readonly hosts: Hosts;
  readonly inbox: Inbox;
  readonly incidents: Incidents;
  readonly containments: Containments;
  readonly incidentViews: IncidentViews;
  readonly orders: Orders;
  readonly recycler: Recycler;
  readonly documents: DocumentReader;
  readonly evidence: EvidenceDesk;
  readonly images: ImageDesk;
  readonly readLogs: (ask: AskLogs) => Promise<LogPage>;
  readonly rollouts: Rollouts;
  readonly scheduler: Scheduler;
  readonly standing: Standing;
  readonly store: ProfileStore;
  readonly views: Views;
  readonly workloads: Workloads;
  /** Batches in the stream that are not saved yet. */
  readonly pending: () => Promise<number>;
  readonly metrics: Metrics;
  readonly sinks: Sinks;
  /** With the report of what is on probation, where there is one. */
  readonly sinkStates: () => readonly SinkState[];
  /** Runs a host's canary, and waits for its alerts. */
  readonly prove: (host: string, timeoutMs: number) => Promise<ProvenNow | Refusal>;
  readonly settle: (timeoutMs: number) => Promise<'settled' | Refusal>;
  readonly onTrouble: (what: string, error: unknown) => void;
}
