import t from 'tap';
import { keyHash } from '../../proto/behaviour-key.js';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aMinute, aRunning, aTally } from '../support/synthetic-agent.js';

const minute = Math.floor(Date.now() / 60_000);
const us = minute * 60_000_000;

t.test('what one agent says under the key of another behaviour hides that from nobody', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'learn' });
  const { controller } = stage;
  const [here, there] = [aContainer({ n: 1 }), aContainer({ n: 2 })];
  const [confused, good] = [stage.agent('host-a'), stage.agent('host-b')];
  await confused.beat([aRunning(here)]);
  await good.beat([aRunning(there)]);
  const listed = anExec();
  const evil = anExec({ exe: '/usr/bin/nc' });
  await confused.tell([here], [aFirst(here, listed, us)]);
  // What was seen in one container alone is asked for when learning ends.
  await good.tell([there], [aFirst(there, listed, us)]);
  await stage.settled();
  await controller.ok('POST', '/profiles/shop%2Fweb/lock', { by: 'a person', why: 'it is complete' });

  const second = anExec({ exe: '/usr/bin/wget' });
  await confused.tell([here], [{ ...aFirst(here, listed, us), key: keyHash(evil) }]);
  await good.tell([there], [aFirst(there, evil, us)]);
  // And within one batch.
  await good.tell([there], [{ ...aFirst(there, listed, us), key: keyHash(second) }, aFirst(there, second, us)]);
  await stage.settled();
  const { items } = await controller.ok('GET', '/alerts?workload=shop/web');
  t.same(items.map((alert: { behaviour: { exe: string } }) => alert.behaviour.exe).sort(), ['/usr/bin/nc', '/usr/bin/wget']);
});

t.test('a host whose clock is years ahead stops nobody from counting', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'learn' });
  const { controller } = stage;
  const [here, there] = [aContainer({ n: 1 }), aContainer({ n: 2 })];
  const [ahead, good] = [stage.agent('host-a'), stage.agent('host-b')];
  await ahead.beat([aRunning(here)]);
  await good.beat([aRunning(there)]);
  const far = minute + 10 * 365 * 24 * 60;
  await good.tell([there], [aFirst(there, anExec(), us), aMinute(there, minute - 3)]);
  await ahead.tell([here], [aFirst(here, anExec(), far * 60_000_000), aMinute(here, far), aTally(here, anExec(), far, 7)]);
  await stage.settled();
  // What was saved has closed old minutes.
  await good.tell([there], [aTally(there, anExec(), minute - 1, 5), aMinute(there, minute - 2), aMinute(there, minute - 1)]);
  await stage.settled();
  const { learned, entries } = await controller.ok('GET', '/profiles/shop%2Fweb');
  t.equal(learned.containerMinutes, 3);
  t.equal(entries[0].sightings.count, 6);
  t.match((await controller.ok('GET', '/status')).inbox.malformed, 1);
});
