import type { KeyObject } from 'node:crypto';
import { parseDuration } from '../profiles/duration.js';
import { readRecipient } from '../proto/sealed.js';

/** What an agent is told by its environment. Parsed once, in `main.ts`. */
export interface AgentConfig {
  readonly stack: string;
  readonly stateDir: string;
  readonly natsUrl: string;
  readonly host: string;
  /** `all`, or labels one of which a container must carry. */
  readonly containers: string;
  readonly environment?: string;
  /** `auto`: eBPF where the host can, else samples. */
  readonly sensor: 'auto' | 'ebpf' | 'sampling';
  /** Samples are taken this often, ms. */
  readonly sampleMs: number;
  /** Bytes of the exec ring; a power of two of at least one page. */
  readonly ringBytes: number;
  readonly outboxBytes: number;
  readonly dockerSocket: string;
  /** How often the canary runs, ms; 0 = there is none. */
  readonly canaryMs: number;
  /** How often the contents of images in use are held against what they were, ms; 0 = only before a recycle, and when asked. */
  readonly layersMs: number;
  /** How often what each container wrote is looked at, ms; 0 = never. */
  readonly walkMs: number;
  /** Port on this host of what a Prometheus server reads; 0 = none. */
  readonly metricsPort: number;
  /** What all evidence on this host may take, bytes. */
  readonly evidenceBytes: number;
  /** Who can open evidence; absent = a key of this host's own. */
  readonly evidenceFor?: KeyObject;
}

export type Parsed<T> = { readonly kind: 'config'; readonly config: T } | { readonly kind: 'wrong'; readonly messages: readonly string[] };

const sensors = ['auto', 'ebpf', 'sampling'] as const;

/** `hostname` is used where KNOWNGOOD_HOST is not set. */
export function parseAgentConfig(env: Readonly<Record<string, string | undefined>>, hostname: string): Parsed<AgentConfig> {
  const messages: string[] = [];
  const number = (name: string, fallback: number, valid: (value: number) => boolean, needs: string) => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isSafeInteger(value) && valid(value)) return value;
    messages.push(`${name}=${text} must be ${needs}`);
    return fallback;
  };
  const stateDir = env['KNOWNGOOD_STATE_DIR'] ?? '/var/lib/knowngood';
  const sensor = sensors.find(one => one === (env['KNOWNGOOD_SENSOR'] || 'auto'));
  if (sensor === undefined) messages.push(`KNOWNGOOD_SENSOR=${env['KNOWNGOOD_SENSOR']} must be ebpf, sampling or auto`);
  const sample = env['KNOWNGOOD_SAMPLE'] || '1s';
  const sampleMs = parseDuration(sample) ?? 0;
  if (sampleMs < 100 || sampleMs > 3_600_000) messages.push(`KNOWNGOOD_SAMPLE=${sample} must be a time from 100ms to 1h`);
  const engine = env['DOCKER_HOST'] || 'unix:///var/run/docker.sock';
  if (!engine.startsWith('unix:///'))
    messages.push(
      `DOCKER_HOST=${engine} must be a socket of this host, like unix:///var/run/docker.sock: only its containers can be watched`,
    );
  const ringBytes = number('KNOWNGOOD_RING_BYTES', 8 << 20, isRingSize, 'a power of two from 4096 to 1073741824');
  const outboxBytes = number('KNOWNGOOD_OUTBOX_BYTES', 256 << 20, value => value >= 1 << 20, 'at least 1048576');
  const evidenceBytes = number('KNOWNGOOD_EVIDENCE_BYTES', 4 * 2 ** 30, value => value >= 128 << 20, 'at least 134217728');
  const everySoOften = (name: string, fallback: string) => {
    const text = env[name] || fallback;
    const ms = text === 'off' ? 0 : parseDuration(text);
    if (ms !== undefined && (ms === 0 || ms >= 1_000)) return ms;
    messages.push(`${name}=${text} must be off, or a time of at least 1s`);
    return 0;
  };
  const recipient = env['KNOWNGOOD_EVIDENCE_FOR'];
  const evidenceFor = recipient ? readRecipient(recipient) : undefined;
  if (recipient && evidenceFor === undefined)
    messages.push(
      `KNOWNGOOD_EVIDENCE_FOR=${recipient} must be the public key that "knowngood evidence keygen" prints, kgev-…: a letter is wrong`,
    );
  const config: AgentConfig = {
    stack: env['KNOWNGOOD_STACK'] || 'default',
    stateDir,
    natsUrl: env['NATS_URL'] || 'nats://127.0.0.1:4222',
    host: env['KNOWNGOOD_HOST'] || hostname,
    containers: env['KNOWNGOOD_CONTAINERS'] || 'all',
    ...(env['KNOWNGOOD_ENVIRONMENT'] ? { environment: env['KNOWNGOOD_ENVIRONMENT'] } : {}),
    sensor: sensor ?? 'auto',
    sampleMs,
    ringBytes,
    outboxBytes,
    evidenceBytes,
    canaryMs: everySoOften('KNOWNGOOD_CANARY', '60s'),
    layersMs: everySoOften('KNOWNGOOD_LAYERS', '24h'),
    walkMs: everySoOften('KNOWNGOOD_WALK', '30s'),
    metricsPort: number('KNOWNGOOD_AGENT_METRICS_PORT', 0, value => value >= 0 && value <= 65_535, 'a port; 0 for none'),
    ...(evidenceFor === undefined ? {} : { evidenceFor }),
    dockerSocket: engine.slice('unix://'.length),
  };
  return messages.length > 0 ? { kind: 'wrong', messages } : { kind: 'config', config };
}

function isRingSize(value: number): boolean {
  return value >= 4096 && value <= 1 << 30 && (value & (value - 1)) === 0;
}
