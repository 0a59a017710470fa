import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { isChange } from '../access/needs.js';
import type { Change } from '../audit/record.js';
import type { ApiEnv } from './routing.js';
import { type Api, askedBy } from './routing.js';
import type { Services } from './services.js';

/** Of what was asked, and of a text in it: more is told by its hash. */
const maxAsked = 4_000;
const maxText = 500;
/** What stands elsewhere in the record. */
const besides = ['by', 'why'];
const naming = ['workload', 'workloads', 'targets', 'ids', 'alerts', 'exceptions', 'asks', 'hosts', 'name'];

type Handler = (c: Context<ApiEnv>, next: () => Promise<void>) => Response | Promise<Response>;
type Fields = Readonly<Record<string, unknown>>;

/** From here on every route that changes something is written down, before and after it does: no route can leave it out. */
export function writeDown(api: Api, { audit, store }: Services): void {
  const plain = api.openapi;
  const stateOf = (workload: string | undefined) => {
    const profile = workload === undefined ? undefined : store.get(workload);
    return profile && { mode: profile.mode, revision: profile.revision };
  };
  const recorded =
    (what: string, handler: Handler): Handler =>
    async (c, next) => {
      const body = await bodyOf(c);
      // These only tell what would be.
      if (body['plan'] === true || body['dryRun'] === true) return handler(c, next);
      const params = c.req.param() as Readonly<Record<string, string>>;
      const workload = params['w'];
      const before = stateOf(workload);
      const { by, why } = askedBy(c, body as { by?: string; why?: string });
      const named = targetOf(params, body);
      const change: Change = {
        by,
        token: c.get('caller').id,
        what,
        target: named ?? 'all',
        workloads: workload === undefined ? [] : [workload],
        ...(why === '' ? {} : { why }),
        after: askedOf(body),
      };
      const begun = await audit.begin(change);
      let answer: Response;
      try {
        answer = await handler(c, next);
      } catch (error) {
        await begun.dropped();
        throw error;
      }
      const told = workloadsIn(
        await answer
          .clone()
          .json()
          .catch(() => undefined),
      );
      const workloads = workload === undefined ? told : [workload];
      const state = stateOf(workload);
      await begun.done({
        target: named ?? (told.length > 0 ? told.join(' ') : 'all'),
        workloads,
        ...(before === undefined ? {} : { before }),
        after: { ...askedOf(body), ...state },
      });
      return answer;
    };
  api.openapi = ((config: { method: string; path: string }, handler: Handler, ...rest: unknown[]) => {
    const what = `${config.method.toUpperCase()} ${config.path}`;
    const own = isChange(config.method, config.path) ? recorded(what, handler) : handler;
    return (plain as unknown as (...all: unknown[]) => unknown)(config, own, ...rest);
  }) as typeof plain;
}

async function bodyOf(c: Context<ApiEnv>): Promise<Fields> {
  if (!c.req.header('content-type')) return {};
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};
}

function targetOf(params: Readonly<Record<string, string>>, body: Fields): string | undefined {
  const [named] = Object.values(params);
  if (named !== undefined) return named;
  const found = naming.flatMap(name => body[name] ?? []).filter(one => typeof one === 'string');
  return found.length === 0 ? undefined : found.join(' ').slice(0, 1_000);
}

function workloadsIn(answer: unknown): readonly string[] {
  const items = (answer as { items?: unknown })?.items;
  const all = Array.isArray(items) ? items : [answer];
  return [...new Set(all.flatMap(one => (typeof one?.workload === 'string' ? [one.workload as string] : [])))];
}

/** Long texts by their hash: a document that was applied is told by what it was. */
function askedOf(body: Fields): Fields {
  const fields = Object.fromEntries(Object.entries(body).filter(([name]) => !besides.includes(name)));
  const asked = shortened(fields) as Fields;
  const text = JSON.stringify(asked);
  return text.length <= maxAsked ? asked : { bytes: text.length, sha256: sha256(text) };
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= maxText ? value : { bytes: value.length, sha256: sha256(value) };
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shortened(field)]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
