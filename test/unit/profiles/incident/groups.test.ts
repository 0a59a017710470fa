import fc from 'fast-check';
import t from 'tap';
import { Groups } from '../../../../profiles/incident/groups.js';
import { type Linked, linksOf } from '../../../../profiles/incident/links.js';
import { aConnect, anExec, anyBehaviour } from '../../../support/behaviours.js';

const inWeb = { kind: 'exec', containers: ['c1'] } as const;
const dropped = { ...inWeb, fingerprint: 'f1', behaviour: anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' }) } as const;

/** Numbers of the incidents, in the order of the alerts given. */
function grouped(alerts: readonly Linked[], groups = new Groups(), from = 1): readonly number[] {
  const of: number[] = [];
  let next = from;
  for (const alert of alerts) {
    const links = linksOf(alert);
    const place = groups.placeOf(links);
    const incident = place.kind === 'new' ? next++ : place.incident;
    if (place.kind === 'joins') {
      for (const other of place.absorbs) {
        groups.absorb(incident, other);
        for (const [at, one] of of.entries()) if (one === other) of[at] = incident;
      }
    }
    groups.add(incident, links);
    of.push(incident);
  }
  return of;
}

function isOne(...alerts: readonly Linked[]): boolean {
  return new Set(grouped(alerts)).size === 1;
}

t.test('what started what, what was done by it, and the same on other replicas is one incident', async t => {
  const child = { ...inWeb, fingerprint: 'f2', behaviour: anExec({ exe: '/usr/bin/id', parent: '/tmp/x' }) } as const;
  const calls = { ...inWeb, kind: 'connect', fingerprint: 'f3', behaviour: aConnect({ exe: '/tmp/x', peer: '203.0.113.9' }) } as const;
  const written = {
    ...inWeb,
    kind: 'write',
    fingerprint: 'f4',
    behaviour: { kind: 'write', path: '/tmp/x', executable: true },
  } as const;
  const shell = { ...inWeb, fingerprint: 'f5', behaviour: anExec({ exe: '/bin/sh', parent: '/usr/sbin/nginx' }) } as const;
  for (const other of [child, calls, written, shell]) t.ok(isOne(dropped, other), JSON.stringify(other.behaviour));
  t.ok(isOne(dropped, { ...dropped, containers: ['c2'] }), 'the same deviation on another replica');
  t.ok(isOne(dropped, { ...dropped, containers: ['c1', 'c2'] }, { ...child, containers: ['c2'] }), 'its child there');
});

t.test('what has nothing in common is not', async t => {
  const elsewhere = { ...dropped, fingerprint: 'f6', containers: ['c2'] };
  t.notOk(isOne(dropped, elsewhere), 'another container, another deviation');
  const person = { ...inWeb, fingerprint: 'f7', behaviour: anExec({ exe: '/bin/sh', parent: 'start', session: 'exec' }) } as const;
  const nginx = { ...inWeb, fingerprint: 'f8', behaviour: anExec({ exe: '/bin/sh', parent: '/usr/sbin/nginx' }) } as const;
  t.notOk(isOne(person, nginx), 'a person and the workload that use one shell');
  const started = anExec({ exe: '/usr/bin/one', parent: 'start' });
  t.notOk(
    isOne(
      { ...inWeb, fingerprint: 'f9', behaviour: started },
      { ...inWeb, fingerprint: 'f10', behaviour: { ...started, exe: '/usr/bin/two' } },
    ),
    'all containers are started',
  );
});

t.test('what one person did in one session is one incident', async t => {
  const [a, b] = ['/bin/sh', '/usr/bin/psql'].map((exe, n) => ({
    ...inWeb,
    fingerprint: `s${n}`,
    behaviour: anExec({ exe, session: 'exec' }),
    session: 'x1',
  }));
  t.ok(isOne(a!, b!));
  t.notOk(isOne(a!, { ...b!, session: 'x2' }));
});

t.test('a closed one takes nothing more', async t => {
  const groups = new Groups();
  t.same(grouped([dropped], groups), [1]);
  groups.close(1);
  t.same(grouped([dropped], groups, 2), [2]);
});

const anAlert: fc.Arbitrary<Linked> = fc.record({
  fingerprint: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
  kind: fc.constantFrom('exec' as const, 'flood' as const),
  behaviour: anyBehaviour,
  containers: fc.subarray(['c1', 'c2', 'c3', 'c4', 'c5', 'c6'], { minLength: 1, maxLength: 2 }),
});
const alerts = fc.array(anAlert, { minLength: 1, maxLength: 12 });

/** Who is with whom, whatever the numbers are. */
function partition(list: readonly Linked[], of: readonly number[]): readonly string[] {
  const groups = new Map<number, string[]>();
  for (const [at, alert] of list.entries()) groups.set(of[at]!, [...(groups.get(of[at]!) ?? []), JSON.stringify(alert)]);
  return [...groups.values()].map(group => group.sort().join('\n')).sort();
}

t.test('the order of arrival does not matter', async () => {
  const shuffled = alerts.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const [one, two] = [partition(list, grouped(list)), partition(other, grouped(other))];
      return JSON.stringify(one) === JSON.stringify(two);
    }),
    { numRuns: 500 },
  );
});

t.test('each alert is in exactly one incident, and two that share a link are in the same', async () => {
  fc.assert(
    fc.property(alerts, list => {
      const of = grouped(list);
      return list.every((a, i) => list.every((b, j) => !linksOf(a).some(link => linksOf(b).includes(link)) || of[i] === of[j]));
    }),
    { numRuns: 500 },
  );
});

t.test('a replay makes none twice', async () => {
  fc.assert(
    fc.property(alerts, list => {
      const groups = new Groups();
      const first = grouped(list, groups);
      return JSON.stringify(grouped(list, groups, 1_000)) === JSON.stringify(first);
    }),
    { numRuns: 500 },
  );
});
