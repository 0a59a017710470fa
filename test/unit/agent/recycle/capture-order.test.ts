import t from 'tap';
import { capturing, containing } from '../../../../agent/recycle/containment.js';
import { adopting, adoptingToQueue, behindFront, queueing, releasing } from '../../../../agent/recycle/front/procedures.js';
import { inPlace } from '../../../../agent/recycle/in-place.js';
import { behindProxy } from '../../../../agent/recycle/proxy/procedure.js';
import { bySwarm } from '../../../../agent/recycle/swarm/swarm.js';
import type { WorkStep } from '../../../../agent/recycle/work.js';

const names = (steps: readonly WorkStep[]) => steps.map(({ name }) => name);

t.test('evidence is read when the new container serves, and before the old one is removed', async t => {
  for (const [way, procedure] of Object.entries({ inPlace, behindFront, queueing, adopting, adoptingToQueue, releasing, behindProxy })) {
    const [before, during, after] = [names(procedure.prepare), names(procedure.switch), names(procedure.retire)];
    t.notOk([...before, ...during].includes('keep evidence'), `${way}: nothing waits for it`);
    t.notOk(during.includes('capture'), `${way}: nor for what runs to be listed`);
    t.ok(after.includes('keep evidence') && after.indexOf('keep evidence') < after.indexOf('retire'), way);
    t.ok(before.includes('capture'), `${way}: what runs is listed while it runs`);
  }
});

t.test('what would take it along is read while the old one serves', async t => {
  t.ok(names(bySwarm.prepare).includes('keep evidence'), 'the engine of a Swarm removes the task itself');
  t.notOk(names(bySwarm.switch).includes('keep evidence'));
});

t.test('who is contained reaches nobody before evidence is read', async t => {
  t.notOk([...names(containing.prepare), ...names(containing.switch)].includes('keep evidence'));
  t.ok(names(containing.retire).includes('keep evidence'));
  t.same(names(capturing.switch), ['keep evidence']);
});
