import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { fromInspect } from '../../../agent/container/from-inspect.js';
import { asInspected } from '../../../agent/container/inspected.js';
import { Dedupe } from '../../../agent/dedupe.js';
import { Fleet, noMemory } from '../../../agent/fleet.js';
import type { SocketObservation } from '../../../agent/sensor/sensor.js';
import { Watch } from '../../../agent/watch.js';
import type { ObservationRecord } from '../../../proto/records.js';

const inspected = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/inspect/0.json'), 'utf8')).said;

t.test('what comes after its container has left is told, and nothing of the container is kept for ever', async t => {
  let nowUs = 1_000_000;
  const fleet = new Fleet({
    host: 'h',
    rules: [],
    memory: noMemory,
    onMemory: () => {},
    passed: () => false,
    isHost: () => false,
    nowUs: () => nowUs,
  });
  const dedupe = new Dedupe();
  const records: ObservationRecord[] = [];
  const watch = new Watch({
    fleet,
    dedupe,
    passed: () => false,
    describe: observation => ({
      behaviour: { kind: 'connect', protocol: 'tcp', peer: (observation as SocketObservation).address, port: 80 },
      evidence: { argv: [], argvTruncated: false, origin: 'live' },
    }),
    record: record => records.push(record),
    nowUs: () => nowUs,
    runUs: 1,
  });
  const addresses = [{ network: 'n', address: '10.0.0.2', prefix: 24 }];
  const arrive = (id: string) => watch.arrived(fleet.put({ ...fromInspect(asInspected(inspected), {}), id, name: id, addresses }));
  const call = (container: string, address: string): SocketObservation => ({
    kind: 'connect',
    container,
    atUs: nowUs,
    origin: 'live',
    protocol: 'tcp',
    address,
    port: 80,
  });
  const told = () => records.splice(0).map(({ kind, ...rest }) => [kind, 'container' in rest ? rest.container : '']);
  arrive('goes');
  arrive('stays');
  watch.see([call('goes', '10.0.0.9'), call('goes', '192.0.2.1'), call('stays', '192.0.2.1')]);
  t.equal(watch.pending, 1, 'somebody of that network who is not told of yet');
  watch.left('goes');
  fleet.remove('goes');
  told();
  nowUs += 2_000_000;
  watch.giveUpNames();
  watch.repeated([{ container: 'goes', key: 'k', minute: 0, count: 3, lastAtUs: nowUs }]);
  watch.tick();
  t.same(told(), [
    ['first', 'goes'],
    ['tally', 'stays'],
    ['tally', 'goes'],
    ['tally', 'goes'],
  ]);
  t.equal(watch.lastOf('goes').length, 1);
  t.same([...dedupe.containers].sort(), ['goes', 'stays']);

  nowUs += 61_000_000;
  fleet.tidy();
  watch.tick();
  t.same([...dedupe.containers], ['stays']);
  t.equal(watch.lastOf('goes').length, 0);
  t.equal(watch.lastOf('stays').length, 1);
  t.same(told(), [], 'all of it was told before');
});
