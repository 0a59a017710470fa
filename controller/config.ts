import { type Mode, modes } from '../profiles/profile.js';
import { ConfigError, duration, type Environment, matching, number, url } from './config-values.js';
import { type HttpSettings, parseHttp } from './http-settings.js';

/** How long a workload is watched before learning may be called complete; each has a default in `profiles/`. */
export interface LearnSettings {
  readonly minMs?: number;
  readonly quietMs?: number;
  /** 0–1. */
  readonly coverage?: number;
  readonly replicas?: number;
  /** Of a job. */
  readonly runs?: number;
}

export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

export interface Config {
  readonly stateDir: string;
  readonly stack: string;
  /** With credentials: never logged. */
  readonly natsUrl: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly defaultMode: Mode;
  /** Open alerts that one doer is told of for one reason, one by one. */
  readonly crowd: number;
  readonly learn: LearnSettings;
  /** How often what is on probation is told, ms. */
  readonly reportEveryMs: number;
  readonly webhook?: Webhook;
  /** The file of sinks, where it is not `sinks.yaml` in the state folder. */
  readonly sinksFile?: string;
  /** Whether /metrics needs no token; only where nobody but this machine can call. */
  readonly openMetrics: boolean;
  readonly http: HttpSettings;
}

/** The controller's settings from its environment. Throws `ConfigError` on the first value that makes no sense. */
export function parseConfig(env: Environment): Config {
  const stateDir = env['KNOWNGOOD_STATE_DIR'];
  if (!stateDir) throw new ConfigError('KNOWNGOOD_STATE_DIR is not set; give the folder that holds the state of this stack');
  const learn = {
    minMs: duration(env, 'KNOWNGOOD_LEARN_MIN'),
    quietMs: duration(env, 'KNOWNGOOD_LEARN_QUIET'),
    coverage: number(env, 'KNOWNGOOD_LEARN_COVERAGE', 0, 1),
    replicas: number(env, 'KNOWNGOOD_LEARN_REPLICAS', 1, 10_000),
    runs: number(env, 'KNOWNGOOD_LEARN_RUNS', 1, 128),
  };
  const webhook = parseWebhook(env);
  const host = env['KNOWNGOOD_HTTP_HOST'] || '127.0.0.1';
  return {
    stateDir,
    stack: matching(env, 'KNOWNGOOD_STACK', /^[a-z0-9][a-z0-9-]{0,31}$/, '1-32 of a-z, 0-9 and -') ?? 'default',
    natsUrl: natsUrl(env['NATS_URL'] || 'nats://127.0.0.1:4222'),
    host,
    port: number(env, 'KNOWNGOOD_HTTP_PORT', 0, 65_535) ?? 7470,
    defaultMode: defaultMode(env['KNOWNGOOD_DEFAULT_MODE']),
    crowd: number(env, 'KNOWNGOOD_CROWD', 1, 1_000_000) ?? 8,
    learn: Object.fromEntries(Object.entries(learn).filter(([, value]) => value !== undefined)),
    reportEveryMs: duration(env, 'KNOWNGOOD_REPORT_EVERY') ?? 86_400_000,
    openMetrics: openMetrics(env, host),
    http: parseHttp(env),
    ...(webhook === undefined ? {} : { webhook }),
    ...(env['KNOWNGOOD_SINKS'] ? { sinksFile: env['KNOWNGOOD_SINKS'] } : {}),
  };
}

function openMetrics(env: Environment, host: string): boolean {
  const text = env['KNOWNGOOD_METRICS'] || 'token';
  if (text !== 'token' && text !== 'open') throw new ConfigError(`KNOWNGOOD_METRICS is "${text}"; it takes token or open`);
  if (text === 'open' && host !== '127.0.0.1' && host !== '::1')
    throw new ConfigError(
      'KNOWNGOOD_METRICS=open needs KNOWNGOOD_HTTP_HOST to be 127.0.0.1: others on the network could read /metrics, too',
    );
  return text === 'open';
}

function natsUrl(text: string): string {
  const found = url(text.includes('://') ? text : `nats://${text}`);
  if (found?.protocol !== 'nats:' && found?.protocol !== 'tls:') throw new ConfigError('NATS_URL must be nats://[token@]host:port');
  return found.href;
}

function parseWebhook(env: Environment): Webhook | undefined {
  const text = env['KNOWNGOOD_WEBHOOK'];
  if (!text) return undefined;
  const found = url(text);
  if (found?.protocol !== 'http:' && found?.protocol !== 'https:')
    throw new ConfigError('KNOWNGOOD_WEBHOOK must be an http:// or https:// URL');
  const secret = env['KNOWNGOOD_WEBHOOK_SECRET'];
  if (!secret)
    throw new ConfigError('KNOWNGOOD_WEBHOOK is set without KNOWNGOOD_WEBHOOK_SECRET; the receiver needs it to check the signature');
  return { url: found.href, secret };
}

function defaultMode(text: string | undefined): Mode {
  if (!text) return 'learn';
  const mode = modes.find(word => word === text);
  if (mode === undefined || mode === 'protect') throw new ConfigError(`KNOWNGOOD_DEFAULT_MODE is "${text}"; it takes learn or alert`);
  return mode;
}
