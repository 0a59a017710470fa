import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { Behaviour } from '../../proto/behaviour.js';
import { anExec } from './behaviours.js';
import { MailServer } from './mail-server.js';
import { patient } from './patience.js';
import { Receiver } from './receiver.js';
import { freePort, until } from './stack.js';
import { setStage } from './stage.js';
import { aContainer, aFirst, aRunning, aTally } from './synthetic-agent.js';

export interface Noise {
  /** Different alerts of low severity. */
  readonly alerts: number;
  /** How often one of them is told again, in all. */
  readonly repeats: number;
  /** How long the slowest receiver takes for each, ms. */
  readonly slowMs: number;
}

export interface Heard {
  /** From when the critical alert was raised, and from when its host told of it, until every receiver had it; ms. */
  readonly afterRaisedMs: number;
  readonly afterToldMs: number;
  /** Repeats that were stored when it was told, a second. */
  readonly repeatsPerSecond: number;
  readonly raised: number;
  /** Of the slow receiver. */
  readonly sent: number;
  readonly delivered: number;
  readonly suppressed: number;
  /** What the slow receiver got, each once, and how much its digests say of what was kept from it. */
  readonly arrived: number;
  readonly saidSuppressed: number;
}

const workloads = 10;
const batch = 500;
const lowBudget = 20;

/** Much of little weight through the real streams, sinks of which one is slow, and one critical alert in the middle of it. */
export async function makeNoise(t: Test, { alerts, repeats, slowMs }: Noise): Promise<Heard> {
  const folder = mkdtempSync(join(tmpdir(), 'knowngood-noise-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const [slow, chat, pager] = [new Receiver(await freePort()), new Receiver(await freePort()), new Receiver(await freePort())];
  const mail = new MailServer(await freePort());
  for (const one of [slow, chat, pager, mail]) await one.start();
  t.teardown(() => Promise.all([slow, chat, pager, mail].map(one => one.stop())));
  slow.delayMs = slowMs;
  writeFileSync(join(folder, 'secret'), 'R0UT1NG');
  writeFileSync(
    join(folder, 'sinks.yaml'),
    `sinks:
  - name: slow
    type: webhook
    url: ${slow.url}
    secret: file:${folder}/secret
    tell: { medium: now, low: now }
    budget: { low: ${lowBudget} }
    digest: 2s
  - { name: chat, type: slack, url: "${chat.url}" }
  - { name: pager, type: pagerduty, url: "${pager.url}", routingKey: "file:${folder}/secret" }
  - { name: records, type: file, path: "${folder}/alerts.ndjson" }
  - { name: mail, type: smtp, host: 127.0.0.1, port: ${mail.port}, security: none, from: kg@example.com, to: [ops@example.com] }
`,
  );
  const env = { KNOWNGOOD_SINKS: join(folder, 'sinks.yaml'), KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_CROWD: '1000000' };
  const { controller, settled, agent: host } = await setStage(t, env);
  const noisy = host('noisy');
  const quiet = host('quiet');
  const containers = Array.from({ length: workloads }, (_, n) => aContainer({ n: n + 1, workload: `shop/w${n}`, name: `w${n}` }));
  const web = aContainer({ n: 99 });
  await noisy.beat(containers.map(one => aRunning(one)));
  await quiet.beat([aRunning(web)]);
  const us = Date.now() * 1_000;
  const minute = Math.floor(us / 60_000_000);
  const writes = Array.from({ length: alerts }, (_, n): Behaviour => ({ kind: 'write', path: `/data/${n}`, change: 'written' }));
  const of = (n: number) => containers[n % workloads]!;
  for (let at = 0; at < alerts; at += batch)
    await noisy.tell(
      containers,
      writes.slice(at, at + batch).map((one, n) => aFirst(of(at + n), one, us)),
    );
  await settled();

  const begun = performance.now();
  let told = 0;
  let rate = 0;
  let critical: Promise<{ readonly afterRaisedMs: number; readonly afterToldMs: number }> | undefined;
  while (told < repeats) {
    const records = Array.from({ length: Math.min(batch, repeats - told) }, (_, n) => {
      const which = (told + n) % alerts;
      return aTally(of(which), writes[which]!, minute, 2 + Math.floor((told + n) / alerts));
    });
    await noisy.tell(containers, records);
    told += records.length;
    if (critical || told < repeats / 2) continue;
    rate = (told / (performance.now() - begun)) * 1_000;
    critical = (async () => {
      const toldMs = Date.now();
      await quiet.tell([web], [aFirst(web, anExec({ exe: '/tmp/x', file: 'drift' }), toldMs * 1_000)]);
      const everywhere = () => [slow, chat, pager].every(hasIt) && mail.mails.some(({ text }) => text.includes('/tmp/x')) && inFile(folder);
      await until('the critical alert to be everywhere', 60_000, () => (everywhere() ? true : undefined));
      const nowMs = Date.now();
      const { items } = await controller.ok('GET', '/alerts?severity=critical');
      return { afterRaisedMs: nowMs - Date.parse(items[0].raisedAt), afterToldMs: nowMs - toldMs };
    })();
  }
  const times = await critical!;
  await settled();
  const state = await until('the slow one to have everything', patient(60_000), async () => {
    const found = (await controller.ok('GET', '/sinks')).items.find((one: { sink: string }) => one.sink === 'slow');
    return found.queued === 0 && digests(slow).reduce((sum, one) => sum + one, 0) >= found.suppressed ? found : undefined;
  });
  const keys = slow.received.map(({ headers }) => String(headers['idempotency-key'])).filter(key => !key.startsWith('digest'));
  const { items } = await controller.ok('GET', '/alerts?limit=100000');
  return {
    ...times,
    repeatsPerSecond: Math.round(rate),
    raised: items.length,
    sent: state.sent,
    delivered: state.delivered,
    suppressed: state.suppressed,
    arrived: keys.length === new Set(keys).size ? keys.length : Number.NaN,
    saidSuppressed: digests(slow).reduce((sum, one) => sum + one, 0),
  };
}

const hasIt = ({ received }: Receiver) => received.some(({ text }) => text.includes('/tmp/x') && !text.includes('"report"'));

function inFile(folder: string): boolean {
  return readFileSync(join(folder, 'alerts.ndjson'), 'utf8').includes('/tmp/x');
}

function digests({ received }: Receiver): readonly number[] {
  const bodies = received.map(({ text }) => JSON.parse(text)).filter(body => body.kind === 'report');
  return bodies.map(body => Object.values((body.suppressed ?? {}) as Record<string, number>).reduce((sum, one) => sum + one, 0));
}
