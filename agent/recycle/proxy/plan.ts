import type { Order } from '../../../proto/fleet.js';
import type { Container } from '../../container/container.js';
import type { Way } from '../front/plan.js';
import type { ProxyEntry } from '../journal.js';
import type { Facts, Recipe, Refusal } from '../plan.js';
import { wantedText } from '../wanted.js';
import { proxyLabel } from './label.js';
import type { Pool } from './pool.js';

/** How one of several behind a proxy is replaced while the others serve; undefined where no proxy plays a part. */
export function proxyWay(
  container: Container,
  order: Pick<Order, 'action' | 'cause' | 'method'>,
  { pool, workload }: Pick<Facts, 'pool' | 'workload'>,
  recipe: Recipe,
): Way | undefined {
  if (order.action !== 'recycle' || pool === undefined || order.method === 'in-place') return undefined;
  const { place } = recipe;
  const refused = refusalOf(container, place, workload, pool);
  const entry = entryOf(pool, order);
  const who = pool.said.kind === 'haproxy' ? `HAProxy's server ${pool.server ?? '?'}` : place;
  const wait =
    entry === undefined || entry.waitMs === 0
      ? 'its open connections are cut'
      : `its open connections may end, for at most ${entry.waitMs / 1_000} s`;
  return {
    method: 'proxy',
    because: `it is one of several behind a proxy: ${pool.ready} of ${pool.others} others are ready and serve meanwhile, and they go one at a time`,
    expectedDowntimeMs: 0,
    steps: [
      `create ${recipe.candidate}`,
      'compare both',
      `drain: ${who} gets no new connections; ${wait}`,
      `stop ${container.name} (at most ${recipe.stopSeconds} s)`,
      `start the new one as ${place}`,
      `wait until it answers: ${wantedText(recipe.wanted)}`,
      `ready: ${who} gets new connections again`,
      'keep evidence',
      'remove the old one, volumes kept',
    ],
    create: recipe.create,
    also: [],
    ...(entry === undefined ? {} : { proxy: entry }),
    ...(refused === undefined ? {} : { refused }),
  };
}

function refusalOf(container: Container, place: string, workload: string, pool: Pool): Refusal | undefined {
  const unsupported = (message: string): Refusal => ({ code: 'unsupported', message });
  if (pool.said.kind === 'wrong') return unsupported(`${place}: ${pool.said.why}`);
  if (container.autoRemove) return unsupported(`${place} was started with --rm: the engine would remove it in the middle`);
  if (pool.why !== undefined) return { code: 'proxy', message: `${place}: ${pool.why} (label ${proxyLabel})` };
  if (pool.isTakenOut === true) return { code: 'proxy', message: takenOut(place, pool.server ?? '') };
  if (pool.ready === 0)
    return {
      code: 'last-one',
      message: `${place} is the only one of ${workload} that is ready, of ${pool.others + 1}: nobody would serve meanwhile`,
    };
  return undefined;
}

export function takenOut(place: string, server: string): string {
  return `${place}: its server ${server} is in maintenance or drained by somebody: set it ready, then recycle, or recycle it by method in-place`;
}

function entryOf({ said, server, network }: Pool, { cause }: Pick<Order, 'cause'>): ProxyEntry | undefined {
  const isIncident = cause === 'alert' || cause === 'tampered';
  if (said.kind === 'exec') return { ...said, waitMs: isIncident ? 0 : said.waitMs };
  if (said.kind !== 'haproxy' || server === undefined) return undefined;
  return { ...said, server, ...(network === undefined ? {} : { network }), waitMs: isIncident ? 0 : said.waitMs };
}
