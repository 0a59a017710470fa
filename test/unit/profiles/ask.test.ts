import t from 'tap';
import { askGroups } from '../../../profiles/ask.js';
import { entryFrom } from '../../../profiles/entry.js';
import type { AlwaysAsk, Sighting } from '../../../profiles/profile.js';

const entry = entryFrom({ kind: 'process', exe: '/usr/bin/odd', source: 'learned' });
const time = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`;
const ask = (key: string, rest: Partial<AlwaysAsk> & Pick<AlwaysAsk, 'cause'>): AlwaysAsk => ({
  key,
  behaviour: `does ${key[0]}`,
  by: 'knowngood',
  at: time(30),
  ...rest,
});
const of = (workload: string, ...alwaysAsk: readonly AlwaysAsk[]) => ({ workload, alwaysAsk });
const session = (key: string, minute: number) => ask(key, { cause: 'ambient', reason: 'session', at: time(minute) });

t.test('what waits for a person is grouped by its most telling cause, over all workloads', async t => {
  const seen: Sighting = {
    containers: ['c1'],
    containerMinutes: 1,
    count: 1,
    firstSeen: time(1),
    lastSeen: time(59),
    by: { host: 'h', container: 'c1', at: time(1), origin: 'live' },
  };
  const groups = askGroups(
    [
      of('shop/web', session('a1', 20), session('b1', 10), ask('c1', { cause: 'removed' })),
      of('shop/api', session('a2', 40), ask(entry.id, { cause: 'one-container', entry, behaviour: 'runs odd' })),
      of('shop/old', ask('d1', { cause: 'ambient' })),
      of('shop/none'),
    ],
    (workload, id) => (workload === 'shop/api' && id === entry.id ? seen : undefined),
  );
  t.same(
    groups.map(({ examples, ...group }) => ({ ...group, examples: examples.map(one => `${one.workload} ${one.ask}`) })),
    [
      {
        cause: 'session',
        workloads: ['shop/api', 'shop/web'],
        count: 3,
        firstSeen: time(10),
        lastSeen: time(40),
        examples: ['shop/web a1', 'shop/web b1', 'shop/api a2'],
      },
      { cause: 'ambient', workloads: ['shop/old'], count: 1, firstSeen: time(30), lastSeen: time(30), examples: ['shop/old d1'] },
      {
        cause: 'one-container',
        workloads: ['shop/api'],
        count: 1,
        firstSeen: time(1),
        lastSeen: time(59),
        examples: [`shop/api ${entry.id}`],
      },
    ],
  );
});

t.test('examples are few, and different ones come first', async t => {
  const [group] = askGroups([of('w', ...['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1'].map(key => session(key, 1)))], () => undefined);
  t.same(
    group!.examples.map(one => one.ask),
    ['a1', 'b1', 'c1', 'a2', 'a3'],
  );
  t.same(
    askGroups([], () => undefined),
    [],
  );
});
