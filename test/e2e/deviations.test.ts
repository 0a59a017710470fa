import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { Actor } from '../support/actor.js';
import { Following } from '../support/following.js';
import { docker } from '../support/image.js';
import { senderImage } from '../support/sensor.js';
import { type Line, Stack, until } from '../support/stack.js';

interface Case {
  readonly case: string;
  readonly by: 'workload' | 'session' | 'peer';
  readonly do: readonly (readonly (string | number)[])[];
  readonly expect: 'none' | Readonly<Record<string, unknown>>;
  /** Alerts of what was written, beside: paths. */
  readonly writes?: readonly string[];
}

const tag = `kgdev${process.pid}`;
const image = `knowngood-test-actor:${tag}`;
const withinMs = 2_000;

t.test('every deviation is one open alert within two seconds, and what is allowed is none', { timeout: 240_000 }, async t => {
  await senderImage(image);
  await docker('network', 'create', '--internal', '--ipv6', '--subnet', `fd00:6b67:${(process.pid & 0xffff).toString(16)}::/64`, tag);
  t.teardown(() => docker('network', 'rm', tag));
  t.teardown(() => docker('image', 'rm', '-f', image));
  const peer = await Actor.start(`${tag}-peer`, { image, ports: [9000, 9001, 9002, 9003], run: ['--network', tag] });
  t.teardown(() => peer.remove());
  const client = await Actor.start(`${tag}-client`, { image, run: ['--network', tag] });
  t.teardown(() => client.remove());

  const stack = await Stack.start({ label: `knowngood.test=${tag}` });
  t.teardown(() => stack.stop());
  const subject = await Actor.start(`${tag}-subject`, {
    image,
    ports: [8080],
    run: [
      '--network',
      tag,
      '--label',
      `knowngood.test=${tag}`,
      '--label',
      'knowngood.workload=shop/actor',
      '-v',
      '/vol',
      '--tmpfs',
      '/tmpfs:exec',
    ],
  });
  t.teardown(() => subject.remove());
  const addresses: Record<string, string> = {
    $PEER4: await peer.address(tag),
    $PEER6: await peer.address(tag, 6),
    $SUBJECT4: await subject.address(tag),
  };
  const filled = (value: unknown) => (typeof value === 'string' ? value.replace(/\$[A-Z]+[46]/, name => addresses[name] ?? name) : value);

  const allowed = [
    ['run', '/bin/allowed'],
    ['run', '/bin/allowed-too'],
    ['run', '/bin/orphan', '/bin/allowed'],
    ['run', '/app/ok.sh'],
    ['run', '/bin/sh', '/app/ok.sh'],
    ['connect', '$PEER4', 9000],
    ['run', '/sender', 'udp', '$PEER4', 9000],
  ].map(line => line.map(filled) as (string | number)[]);
  for (const line of allowed) t.equal(await subject.tell(...line), 0, `learned: ${line.join(' ')}`);
  t.equal(await client.tell('connect', addresses['$SUBJECT4']!, 8080), 0);
  await new Promise(done => setTimeout(done, 400)); // the orphan's own exec
  await stack.settled();
  t.match(await stack.ok('mode', 'shop/actor', 'alert'), [{ workload: 'shop/actor', from: 'learn', to: 'alert' }]);
  t.same(await stack.ok('alerts'), [], 'learning raised nothing');

  const alerts = new Following(stack);
  t.teardown(() => alerts.stop());

  /** What was told after the first so many alerts, apart from what was written: that is found when somebody looks. */
  const since = (before: number) => alerts.since(before).filter(alert => alert.kind !== 'write');
  const writtenSince = (before: number) => alerts.since(before).flatMap(alert => (alert.kind === 'write' ? [alert.behaviour.path] : []));
  const silent = async (what: string, act: () => Promise<unknown>, writes: readonly string[] = []) => {
    const before = alerts.ids.length;
    await act();
    await stack.settled();
    t.same(
      since(before).map(alert => alert.sentence),
      [],
      what,
    );
    t.same(writtenSince(before), writes, `${what}: what was written`);
  };
  const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'deviations.yaml'), 'utf8'));
  t.ok(cases.length >= 24);
  for (const { case: title, by, do: lines, expect, writes = [] } of cases) {
    const act = async () => {
      for (const line of lines.map(line => line.map(filled) as (string | number)[])) {
        if (by === 'session') await docker('exec', subject.id, ...line.map(String));
        else await (by === 'peer' ? peer : subject).tell(...line);
      }
    };
    if (expect === 'none') {
      await silent(title, act, writes);
      continue;
    }
    const before = alerts.ids.length;
    await act();
    const done = Date.now();
    await until(`the alert of: ${title}`, 5_000, () => since(before)[0]).catch(error => t.fail(error.message));
    t.ok(Date.now() - done <= withinMs, `${title}: told ${Date.now() - done} ms after it was done`);
    await stack.settled();
    const told = since(before);
    t.same(writtenSince(before), writes, `${title}: what was written`);
    t.equal(told.length, 1, `${title}: one alert, not ${told.map(alert => alert.sentence).join(' ')}`);
    if (told[0])
      checkAlert(t, title, told[0], Object.fromEntries(Object.entries(expect).map(([key, value]) => [key, filled(value)])), subject.id);
  }

  await silent('what is allowed, a thousand times', async () => {
    t.equal(await subject.tell('times', 1_000, '/bin/allowed'), 0);
    for (const line of allowed) await subject.tell(...line);
  });
  const before = alerts.ids.length;
  await subject.tell('run', '/bin/other9');
  await until('the canary', withinMs, () => alerts.since(before)[0]);
  t.match(alerts.since(before), [{ behaviour: { exe: '/bin/other9' } }], 'alerts flowed all the while');

  const open = await stack.ok('alerts', '--status', 'open');
  const expected = cases.flatMap(one => [...(one.expect === 'none' ? [] : [one.expect]), ...(one.writes ?? [])]);
  t.equal(open.length, expected.length + 1, 'the list holds the same alerts');
  t.equal(new Set(open.map(alert => alert.fingerprint)).size, open.length);
});

function checkAlert(t: Test, title: string, alert: Line, expect: Readonly<Record<string, unknown>>, container: string) {
  const found: Record<string, unknown> = {
    ...alert['behaviour'],
    ...alert,
    argv: alert['evidence'].argv,
    session: alert['evidence'].session,
    address: alert['behaviour'].address,
    user: alert['behaviour'].user,
    parent: alert['behaviour'].parent,
  };
  for (const [field, value] of Object.entries(expect)) t.same(found[field], value, `${title}: ${field}`);
  t.match(alert, {
    status: 'open',
    workload: 'shop/actor',
    host: 'test-host',
    container: { id: container, generation: 1 },
    sensor: 'ebpf',
    count: 1,
  });
  t.match(alert['sentence'], /^[^\n]{10,300}\.$/, `${title}: ${alert['sentence']}`);
}
