import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { fromInspect } from '../../../agent/container/from-inspect.js';
import { asInspected } from '../../../agent/container/inspected.js';
import { Fleet, noMemory } from '../../../agent/fleet.js';

const inspected = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/inspect/0.json'), 'utf8')).said;

t.test('a heartbeat tells when a container was made, and when it was started last', async t => {
  const fleet = new Fleet({
    host: 'host-a',
    rules: [],
    memory: noMemory,
    onMemory: () => undefined,
    passed: () => false,
    isHost: () => false,
    nowUs: () => Date.now() * 1_000,
  });
  const restarted = { ...inspected, State: { ...inspected.State, Status: 'running', StartedAt: '2099-01-01T00:00:00Z' } };
  const container = fromInspect(asInspected(restarted), {});
  fleet.put(container);
  t.equal(Math.floor(container.createdAtUs / 1_000), Date.parse(inspected.Created));
  t.match(fleet.forHeartbeat(), [{ createdAtUs: container.createdAtUs, startedAtUs: Date.parse('2099-01-01T00:00:00Z') * 1_000 }]);
});
