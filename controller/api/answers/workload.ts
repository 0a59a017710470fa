import { z } from '@hono/zod-openapi';
import { modes } from '../../../profiles/profile.js';
import type { Method } from '../../../proto/fleet.js';
import { workloadClasses } from '../../../proto/records.js';
import { changeShapes, recyclePolicyShape } from './profile.js';

const names = z.array(z.string());
const mode = z.enum(modes);
const runs = z.object({ whole: z.number(), quiet: z.number(), withGaps: z.number() }).optional();
const coverage = z
  .object({
    estimate: z.number(),
    low: z.number(),
    high: z.number(),
    expectedMore: z.number().openapi({ description: 'at least so many lines are still to come' }),
    units: z.number(),
    unit: z.enum(['minute', 'run']),
    spanMs: z.number(),
    runs,
    ready: z.boolean(),
    waitingFor: names,
  })
  .openapi('Coverage');
export const methodShape = z.enum([
  'front',
  'host-dnat',
  'proxy',
  'queue',
  'in-place',
  'swarm',
  'none',
  'networks',
  'pause',
] as const satisfies readonly Method[]);

export const workloadShape = z
  .object({
    workload: z.string(),
    environment: z.string().optional(),
    owner: z.string().optional(),
    class: z.enum(workloadClasses).optional(),
    mode,
    complete: z.boolean(),
    ...changeShapes,
    revision: z.number(),
    coverage,
    entries: z.object({ processes: z.number(), network: z.number(), storage: z.number(), settings: z.number() }),
    proposals: z.number(),
    alwaysAsk: z.number(),
    hardening: names,
    openAlerts: z.number(),
    lastAlertAt: z.string().optional(),
    heldAside: z.array(
      z.object({ image: z.string(), imageName: z.string(), containers: names, behaviours: z.number(), letGo: z.number() }),
    ),
    containers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        host: z.string(),
        image: z.string(),
        imageName: z.string(),
        startedAt: z.string(),
        generation: z.number(),
        concerns: names,
      }),
    ),
    recycle: z.object({
      method: methodShape,
      maxAge: z.string().optional(),
      nextAt: z.string().optional(),
      persistencePossible: z.boolean(),
      persistence: names,
    }),
    effective: z.string().openapi({ description: 'what is in force, in a sentence' }),
    gaps: z.number(),
    falseAlarms: z
      .array(z.number())
      .optional()
      .openapi({ description: 'asked for alone: in each of the last four times seven days, the newest first' }),
  })
  .openapi('Workload');
export const readinessShape = z
  .object({ workload: z.string(), ready: z.boolean(), reasons: names, advice: names, runs })
  .openapi('Readiness');
export const modeChangeShape = z
  .object({
    workload: z.string(),
    from: mode,
    to: mode,
    complete: z.boolean(),
    revision: z.number(),
    asks: z.number().openapi({ description: 'learned lines that wait for a person instead' }),
    hosts: names,
    effectiveAt: z.string(),
  })
  .openapi('ModeChange');
export const scheduledShape = z.object({ workload: z.string(), revision: z.number(), recycle: recyclePolicyShape });
export const whoisShape = z
  .object({
    container: z.string(),
    name: z.string(),
    host: z.string(),
    workload: z.string(),
    environment: z.string().optional(),
    owner: z.string().optional(),
    class: z.enum(workloadClasses),
    rule: z.string(),
    labelsIgnored: names,
  })
  .openapi('Whois');
export const releaseShape = z
  .object({
    deploy: z.string(),
    workload: z.string(),
    revision: z.string().openapi({ description: 'of the sources' }),
    from: z.string(),
    until: z.string().optional(),
    how: z.enum(['label', 'told']),
    open: z.boolean(),
    change: z.string().optional(),
    by: z.string().optional(),
    labels: names,
    proposal: z.string().optional(),
  })
  .openapi('Release');
export const logPageShape = z
  .object({
    lines: z.array(z.object({ at: z.string(), stream: z.string(), text: z.string(), container: z.string() })),
    more: z.boolean(),
    containers: z.array(z.object({ host: z.string(), id: z.string(), name: z.string(), generation: z.number() })),
    unread: z.array(z.object({ name: z.string(), why: z.string() })),
    letGo: z.number(),
    cut: z.number(),
    silent: names,
  })
  .openapi('LogPage');
