import t from 'tap';
import { canFollow, coresFor, cpuShare, paceOf, secondsPerRecycle, smallestSafeSeconds } from '../../../profiles/capacity.js';
import { lint } from '../../../profiles/lint.js';

const near = (a: number, b: number) => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
const hour = 3_600_000;

t.test('the smallest safe interval is the one at which the share of the cores is just spent', async t => {
  for (const services of [1, 3, 20, 100])
    for (const cores of [1, 2, 8, 64]) {
      const seconds = smallestSafeSeconds(services, cores);
      const paces = Array<number>(services).fill(paceOf({ maxAgeMs: seconds * 1_000 }));
      t.ok(near(coresFor(paces), cores * cpuShare), `${services} services on ${cores} cores: ${seconds} s`);
    }
});

t.test('how often a container is recycled while its windows are open', async t => {
  t.equal(paceOf({}), 0, 'never without a schedule');
  t.ok(near(paceOf({ maxAgeMs: hour }), 1 / 3_600));
  const nightly = { windows: [{ from: '02:00', to: '04:00' }] };
  // A day's age, two hours a day: once in these two hours.
  t.ok(near(paceOf({ maxAgeMs: 24 * hour, ...nightly }), 1 / 7_200));
  // An hour's age: once when they open, and then each hour; not the twelve times of a whole day.
  t.ok(near(paceOf({ maxAgeMs: hour, ...nightly }), 1 / 7_200 + 1 / 3_600));
});

t.test('one at a time', async t => {
  const maxAgeMs = 60_000;
  const most = Math.floor(60 / secondsPerRecycle);
  t.ok(canFollow({ maxAgeMs }, most));
  t.notOk(canFollow({ maxAgeMs }, most + 1));
  t.ok(canFollow({}, 1_000), 'without a schedule nothing is promised');
});

t.test('lint says what no host of one core could keep', async t => {
  const of = (recycle: string) =>
    lint(
      `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: a }\nspec: { recycle: ${recycle}, processes: [ { exe: /bin/a, parent: start } ] }\n`,
      'a.yaml',
      0,
    ).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
  t.same(of('{ maxAge: 1m }'), []);
  t.same(of('{ maxAge: 2s }'), [
    '3:23 schedule "maxAge: 2s" takes 35 % of a core for each container: give at least 3s for each there is on a core',
  ]);
  t.match(of('{ maxAge: 1h, windows: [ { from: "02:00", to: "02:01" } ] }'), []);
  t.match(of('{ maxAge: 1s, windows: [ { from: "02:00", to: "02:01" } ] }'), [/within its windows/]);
});
