import t from 'tap';
import { Listened, type ListenedMemory } from '../../../../agent/recycle/listened.js';
import type { Listen } from '../../../../proto/behaviour.js';
import type { First, Origin } from '../../../../proto/records.js';

const startedAtUs = 1_000_000_000;
const container = (id: string) => ({ id, startedAtUs });
const listens = (port: number, afterS: number, more: Partial<Listen> & { origin?: Origin } = {}): First => ({
  kind: 'first',
  container: 'c',
  key: '',
  behaviour: { kind: 'listen', protocol: 'tcp', port, session: 'main', ...more },
  evidence: { argv: [], argvTruncated: false, origin: more.origin ?? 'live' },
  observedAtUs: startedAtUs + afterS * 1_000_000,
});

t.test('a port belongs to a workload when it is opened early, or in more than one container', async t => {
  let kept: ListenedMemory = {};
  const listened = new Listened({}, memory => {
    kept = memory;
  });
  const rows: readonly [what: string, first: First, id: string, ports: readonly number[]][] = [
    ['early', listens(8080, 5), 'a', [8080]],
    ['once and late', listens(4444, 600), 'a', [8080]],
    ['again in the same container', listens(4444, 700), 'a', [8080]],
    ['late in another one, too', listens(4444, 600), 'b', [4444, 8080]],
    ['found when the agent came', listens(9000, 1, { origin: 'scan' }), 'a', [4444, 8080]],
    ['of a person', listens(9001, 1, { session: 'exec' }), 'a', [4444, 8080]],
    ['of another protocol', listens(9002, 1, { protocol: 'sctp' }), 'a', [4444, 8080]],
  ];
  for (const [what, first, id, ports] of rows) {
    listened.saw(first, 'shop/web', container(id));
    t.same(
      listened.portsOf('shop/web').map(one => one.port),
      ports,
      what,
    );
  }
  t.same(listened.portsOf('shop/other'), []);
  t.same(new Listened(kept, () => {}).portsOf('shop/web'), listened.portsOf('shop/web'), 'it outlives the agent');
});
