import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { Addresses } from '../../../../agent/container/addresses.js';
import { fromInspect } from '../../../../agent/container/from-inspect.js';
import { asInspected } from '../../../../agent/container/inspected.js';
import { Unnamed } from '../../../../agent/container/unnamed.js';
import { Fleet, noMemory } from '../../../../agent/fleet.js';

const inspected = JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/inspect/0.json'), 'utf8')).said;

t.test('an address belongs to whoever held it then', async t => {
  const at = (id: string, address: string, startedAtUs: number, network = 'n') => ({
    id,
    state: 'running' as const,
    startedAtUs,
    endedAtUs: 0,
    addresses: [{ network, address, prefix: 24 }],
  });
  const addresses = new Addresses();
  const holders = (networks: readonly string[], atUs: number) => addresses.holdersAt('10.0.0.2', networks, atUs);
  addresses.hold(at('1', '10.0.0.2', 1_000_000), 1_000_000);
  addresses.gone('1', 5_000_000);
  addresses.hold(at('2', '10.0.0.2', 5_200_000), 5_300_000);
  t.same(holders(['n'], 2_000_000), ['1']);
  t.same(holders(['n'], 4_999_999), ['1'], 'its start is told late, but no address is held twice');
  t.same(holders(['n'], 5_100_000), ['2'], 'its first packet came before the engine told of its start');
  t.same(holders(['n'], 9_000_000), ['2']);
  t.same(addresses.holdersAt('10.0.0.3', ['n'], 9_000_000), []);
  addresses.hold(at('3', '10.0.0.2', 8_000_000, 'other'), 8_000_000);
  t.same(holders(['n'], 9_000_000), ['2'], 'the same address on two networks');
  t.same(holders(['other'], 9_000_000), ['3']);
  t.same(holders([], 9_000_000), ['2', '3']);
  addresses.hold({ ...at('2', '10.0.0.2', 5_200_000), state: 'exited', endedAtUs: 9_400_000 }, 9_500_000);
  t.same(holders(['n'], 9_399_999), ['2']);
  t.same(holders(['n'], 9_400_000), [], 'until it ended, not until that was told');
  t.equal(addresses.lastHolder('10.0.0.2', ['n'], 9_600_000), '2');
  t.equal(addresses.lastHolder('10.0.0.2', ['n'], 5_100_000), '1');
  addresses.forget(9_550_000);
  t.same(holders(['n'], 9_000_000), []);
});

t.test('an address is held from before the first process until it was given up, however late the rest is told', async t => {
  const addresses = new Addresses();
  const holders = (atUs: number) => addresses.holdersAt('10.0.0.2', ['n'], atUs);
  const attachment = (container: string) => ({ container, network: 'n', addresses: [{ address: '10.0.0.2', prefix: 24 }] });
  addresses.attach(attachment('1'), 1_000);
  t.same([holders(999), holders(1_000)], [[], ['1']]);
  const asleep = { id: '1', startedAtUs: 0, endedAtUs: 0, addresses: [] };
  addresses.hold({ ...asleep, state: 'created' }, 1_500);
  t.same(holders(2_000), ['1'], 'an answer from before its start ends nothing');
  t.same(addresses.detach('1', 'n', 3_000), ['10.0.0.2']);
  addresses.attach(attachment('2'), 3_100);
  t.same([holders(2_999), holders(3_000), holders(3_100)], [['1'], [], ['2']]);
  t.same(addresses.detach('2', 'n', 3_050), [], 'what is told again of an earlier life ends nothing');
  addresses.detach('2', 'n', 3_200);
  addresses.attach(attachment('2'), 3_300);
  addresses.hold({ ...asleep, id: '2', state: 'exited', startedAtUs: 3_100, endedAtUs: 3_200 }, 3_400);
  t.same(holders(3_400), ['2'], 'an answer from before it was started again ends nothing of its new life');
  addresses.attach(attachment('3'), 3_500);
  t.same([holders(3_499), holders(3_500)], [['2'], ['3']], 'the engine gave it away, whether the end was heard of or not');
  t.same(
    ['10.0.0.99', '10.0.1.1', 'fd00::1', 'x'].map(address => addresses.isInside(address)),
    [true, false, false, false],
  );
});

t.test('what waits for a name goes on with it, or without it in time, and holds up no other', async t => {
  const unnamed = new Unnamed<{ container: string; n: number }>({ perContainer: 2, maxAgeUs: 100 });
  const one = (container: string, n: number) => ({ container, n });
  t.same(unnamed.hold(one('a', 1), 0), []);
  t.same(unnamed.hold(one('b', 2), 10), []);
  t.same(unnamed.hold(one('a', 3), 20), []);
  t.same(unnamed.hold(one('a', 4), 30), [one('a', 1)], 'past its share a container goes on with its own oldest');
  t.same(
    unnamed.release(({ n }) => n !== 3),
    [one('a', 3)],
  );
  t.same([unnamed.expire(109), unnamed.size], [[], 2]);
  t.same([unnamed.expire(110), unnamed.expire(130), unnamed.size], [[one('b', 2)], [one('a', 4)], 0]);

  unnamed.hold(one('a', 5), 1_000_000);
  t.same([unnamed.expire(500), unnamed.expire(599), unnamed.expire(600)], [[], [], [one('a', 5)]], 'also where the clock is set back');
});

t.test('who is at an address: a workload, nobody of ours, or somebody not told of yet', async t => {
  let nowUs = 1_000_000;
  const others = new Set<string>();
  const fleet = new Fleet({
    host: 'h',
    rules: [],
    memory: noMemory,
    onMemory: () => {},
    passed: id => others.has(id),
    isHost: address => address === '10.0.0.1',
    nowUs: () => nowUs,
  });
  const container = (id: string, workload: string, address: string) => ({
    ...fromInspect(asInspected(inspected), {}),
    id,
    name: id,
    labels: { 'knowngood.workload': workload },
    startedAtUs: nowUs,
    addresses: [{ network: 'n', address, prefix: 24 }],
  });
  const at = (address: string, atUs = nowUs) => fleet.peerAt(address, ['n'], atUs);
  t.same(at('10.0.0.3'), { kind: 'nobody' }, 'no network is known');
  fleet.put(container('server', 'shop/server', '10.0.0.2'));
  t.same(at('10.0.0.2'), { kind: 'workload', workload: 'shop/server' });
  t.same(
    [at('10.0.0.3'), at('10.0.0.1'), at('192.0.2.1')].map(({ kind }) => kind),
    ['not-yet', 'nobody', 'nobody'],
  );
  const given = { container: 'client', network: 'n', addresses: [{ address: '10.0.0.3', prefix: 24 }] };
  fleet.addresses.attach(given, nowUs);
  t.same(at('10.0.0.3'), { kind: 'not-yet' }, 'a container that was not looked at');
  others.add('client');
  t.same(at('10.0.0.3'), { kind: 'nobody' }, "it is somebody else's");
  t.equal(fleet.calledAt('10.0.0.3', ['n'], nowUs), undefined);
  others.delete('client');
  fleet.put(container('client', 'shop/client', '10.0.0.3'));
  t.same(at('10.0.0.3'), { kind: 'workload', workload: 'shop/client' });
  nowUs += 1_000_000;
  fleet.remove('client');
  t.same(at('10.0.0.3', nowUs - 1), { kind: 'workload', workload: 'shop/client' }, 'it was there then');
  t.same(at('10.0.0.3'), { kind: 'not-yet' });
  t.equal(fleet.calledAt('10.0.0.3', ['n'], nowUs), 'shop/client', 'who calls it still means its last holder');
});

t.test(
  'who stands behind a front publishes nothing itself, but is called from outside where its front lets callers through to it',
  async t => {
    const fleet = new Fleet({
      host: 'h',
      rules: [],
      memory: noMemory,
      onMemory: () => {},
      passed: () => false,
      isHost: () => false,
      nowUs: () => 1_000_000,
    });
    const published = [{ protocol: 'tcp' as const, port: 8080 }];
    const container = (id: string, labels: Readonly<Record<string, string>>, ports: typeof published) => ({
      ...fromInspect(asInspected(inspected), {}),
      ...{ id, name: id, labels, published: ports },
    });
    const behind = container('b', { 'knowngood.behind': 'web' }, []);
    const direct = container('d', { 'knowngood.behind': 'web', 'knowngood.behind.by': 'host-dnat' }, []);
    t.same(fleet.publishedOf(direct), [], 'while its front is not known');
    fleet.put(container('web', { 'knowngood.stack': 's', 'knowngood.front': 'web', 'knowngood.front.of': 'shop/web' }, published));
    t.same(fleet.publishedOf(direct), published);
    t.same(fleet.publishedOf(behind), [], 'by front its callers come from the front');
    t.same(fleet.publishedOf(container('alone', {}, published)), published);
  },
);
