import t, { type Test } from 'tap';
import { deviations, fieldsOf, Scene } from '../support/deviations.js';
import { Following } from '../support/following.js';
import { patient } from '../support/patience.js';
import { type Line, Stack, until } from '../support/stack.js';

const withinMs = patient(2_000);

t.test('every deviation is one open alert within two seconds, and what is allowed is none', { timeout: patient(240_000) }, async t => {
  const scene = await Scene.make(`kgdev${process.pid}`);
  t.teardown(() => scene.remove());
  const stack = await Stack.start({ label: scene.label });
  t.teardown(() => stack.stop());
  const subject = await scene.subject();
  t.teardown(() => subject.remove());

  t.same(await scene.doAllowed(subject), [], 'what is allowed is learned');
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
  const cases = deviations();
  t.ok(cases.length >= 24);
  for (const one of cases) {
    const { case: title, expect, writes = [] } = one;
    const act = () => scene.act(one, subject);
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
      checkAlert(
        t,
        title,
        told[0],
        Object.fromEntries(Object.entries(expect).map(([key, value]) => [key, scene.filled(value)])),
        subject.id,
      );
  }

  await silent('what is allowed, a thousand times', async () => {
    t.equal(await subject.tell('times', 1_000, '/bin/allowed'), 0);
    t.same(await scene.doAllowed(subject), []);
  });
  const before = alerts.ids.length;
  await subject.tell('run', '/bin/other9');
  await until('the canary', 2_000, () => alerts.since(before)[0]);
  t.match(alerts.since(before), [{ behaviour: { exe: '/bin/other9' } }], 'alerts flowed all the while');

  const open = await stack.ok('alerts', '--status', 'open');
  const expected = cases.flatMap(one => [...(one.expect === 'none' ? [] : [one.expect]), ...(one.writes ?? [])]);
  t.equal(open.length, expected.length + 1, 'the list holds the same alerts');
  t.equal(new Set(open.map(alert => alert.fingerprint)).size, open.length);
});

function checkAlert(t: Test, title: string, alert: Line, expect: Readonly<Record<string, unknown>>, container: string) {
  const found = fieldsOf(alert);
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
