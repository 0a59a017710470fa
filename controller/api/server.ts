import { join } from 'node:path';
import { type Hook, OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { BusError } from '../../proto/bus.js';
import type { HttpSettings } from '../http-settings.js';
import { refusal } from '../refusal.js';
import { limitBody } from './body-limits.js';
import { consoleRoutes, readConsole } from './console-files.js';
import { cutOff } from './cut-off.js';
import { requireHost } from './guard.js';
import { cookieName, identify } from './identify.js';
import { Problem } from './problem.js';
import { requireWhole } from './require-role.js';
import { accessRoutes } from './routes-access.js';
import { alertRoutes } from './routes-alerts.js';
import { askRoutes } from './routes-ask.js';
import { auditRoutes } from './routes-audit.js';
import { changeRoutes } from './routes-changes.js';
import { coverageRoutes } from './routes-coverage.js';
import { deployRoutes } from './routes-deploy.js';
import { evidenceRoutes } from './routes-evidence.js';
import { exceptionRoutes } from './routes-exceptions.js';
import { generaliseRoutes } from './routes-generalise.js';
import { imageRoutes } from './routes-image.js';
import { imagesRoutes } from './routes-images.js';
import { incidentRoutes } from './routes-incidents.js';
import { logRoutes } from './routes-logs.js';
import { mapRoutes } from './routes-map.js';
import { metricsRoute } from './routes-metrics.js';
import { profileRoutes } from './routes-profiles.js';
import { proposalRoutes } from './routes-proposals.js';
import { recycleRoutes } from './routes-recycle.js';
import { replayRoutes } from './routes-replay.js';
import { sessionRoutes } from './routes-sessions.js';
import { sinkRoutes } from './routes-sinks.js';
import { standingRoutes } from './routes-standing.js';
import { statusRoutes } from './routes-status.js';
import { unlearnRoutes } from './routes-unlearn.js';
import { workloadRoutes } from './routes-workloads.js';
import type { ApiEnv } from './routing.js';
import { admitted, Scopes } from './scopes.js';
import type { Services } from './services.js';
import { wellFormed } from './well-formed.js';
import { fromWhere } from './whence.js';
import { writeDown } from './write-down.js';

const base = '/api/v1';
/** Beside the compiled controller; where this runs from its sources there is none. */
const consoleFolder = join(import.meta.dirname, '..', '..', 'console', 'site');

export interface ApiOptions {
  readonly services: Services;
  /** Address it listens on. */
  readonly host: string;
  /** Whether /metrics needs no token. */
  readonly openMetrics: boolean;
  readonly http: Pick<HttpSettings, 'names' | 'tls' | 'proxy'>;
}

/** The HTTP API. Everything but `/healthz`, the files of the console and a login needs a token, or a login by one. */
export function createApi({ services, host, openMetrics, http }: ApiOptions): OpenAPIHono<ApiEnv> {
  const api = new OpenAPIHono<ApiEnv>();
  const own = { bound: host, names: http.names };
  api.use(fromWhere(http.tls !== undefined, http.proxy));
  consoleRoutes(api, readConsole(consoleFolder), requireHost(own));
  api.use(secureHeaders({ strictTransportSecurity: false, contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }));
  api.use(requireHost(own));
  api.get('/healthz', c => c.json({ ok: services.ready() }, services.ready() ? 200 : 503));
  api.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  if (openMetrics) metricsRoute(api, services);
  api.use(identify({ access: services.access, limits: services.limits, own, proxy: http.proxy }));
  if (!openMetrics) {
    api.use('/metrics', requireWhole);
    metricsRoute(api, services);
  }
  api.use(limitBody());
  api.use(async (c, next) => {
    const type = c.req.header('content-type');
    const carries = c.req.method === 'POST' || c.req.method === 'PUT';
    if (carries && !/^application\/json\b/i.test(type ?? '')) {
      throw new Problem(refusal('media-type', `the body is ${type ?? 'of no type'}, not JSON`, 'send "Content-Type: application/json"'));
    }
    await next();
  });

  api.use(cutOff(services.limits));

  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const cookie = {
    type: 'apiKey',
    in: 'cookie',
    name: cookieName,
    description: 'of POST /login; what changes something needs its csrf too',
  } as const;
  api.openAPIRegistry.registerComponent('securitySchemes', 'login', cookie);
  api.doc31(`${base}/openapi.json`, { openapi: '3.1.0', info: { title: 'knowngood', version: services.version } });

  const scopes = new Scopes(services, narrowed => {
    const scoped = answering(new OpenAPIHono<ApiEnv>(), narrowed);
    scoped.use(admitted);
    scoped.route(base, routesOf(narrowed));
    return scoped;
  });
  api.use(async (c, next) => scopes.answer(c) ?? next());
  api.route(base, routesOf(services));
  return answering(api, services);
}

/** Every route, with what it takes and answers. */
export function routesOf(services: Services): OpenAPIHono<ApiEnv> {
  const routes = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid });
  routes.use(wellFormed);
  writeDown(routes, services);
  statusRoutes(routes, services);
  alertRoutes(routes, services);
  incidentRoutes(routes, services);
  workloadRoutes(routes, services);
  profileRoutes(routes, services);
  exceptionRoutes(routes, services);
  proposalRoutes(routes, services);
  generaliseRoutes(routes, services);
  unlearnRoutes(routes, services);
  askRoutes(routes, services);
  deployRoutes(routes, services);
  imageRoutes(routes, services);
  replayRoutes(routes, services);
  recycleRoutes(routes, services);
  sessionRoutes(routes, services);
  evidenceRoutes(routes, services);
  imagesRoutes(routes, services);
  logRoutes(routes, services);
  sinkRoutes(routes, services);
  standingRoutes(routes, services);
  accessRoutes(routes, services);
  auditRoutes(routes, services);
  changeRoutes(routes, services);
  coverageRoutes(routes, services);
  mapRoutes(routes, services);
  return routes;
}

/** What is not there, and what fails, is told in words. */
function answering(api: OpenAPIHono<ApiEnv>, { onTrouble }: Services): OpenAPIHono<ApiEnv> {
  api.notFound(c => {
    const missing = new Problem(refusal('no-route', `there is nothing at ${c.req.method} ${c.req.path}`, `see ${base}/openapi.json`));
    return c.json(missing.body(), missing.status);
  });
  api.onError((error, c) => {
    const told = problemOf(error);
    if (told.refusal.refused === 'internal') onTrouble(`${c.req.method} ${c.req.path} failed`, error);
    return c.json(told.body(), told.status);
  });
  return api;
}

const refuseInvalid: Hook<unknown, ApiEnv, string, unknown> = result => {
  if (result.success) return;
  const issues = result.error.issues.map(issue => `${issue.path.join('.') || 'the body'}: ${issue.message}`);
  throw new Problem(refusal('usage', issues.slice(0, 5).join('; '), `see ${base}/openapi.json`));
};

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof BusError && error.code !== 'refused') {
    const timedOut = error.code === 'timeout' ? 'timeout' : 'unreachable';
    return new Problem(refusal(timedOut, `NATS did not take it: ${error.message}`, 'look at "knowngood status", then try again'));
  }
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem(refusal('usage', error.message || 'the request cannot be read', `see ${base}/openapi.json`));
  }
  return new Problem(refusal('internal', 'the controller failed on this; its log says how', 'see <state>/log/controller.log'));
}
