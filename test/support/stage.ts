import type { Test } from 'tap';
import type { Bus } from '../../proto/bus.js';
import { connectBus } from '../../proto/nats-bus.js';
import type { SensorKind } from '../../proto/records.js';
import { Names } from '../../proto/subjects.js';
import { Broker, type BrokerLimits } from './broker.js';
import { ControllerProcess } from './controller-process.js';
import { SyntheticAgent } from './synthetic-agent.js';

/** A real broker with the real controller on it, and a connection of our own beside it. Taken down with the test. */
export interface Stage {
  readonly broker: Broker;
  readonly controller: ControllerProcess;
  readonly bus: Bus;
  readonly names: Names;
  /** A host that does not exist, and answers `settle`. */
  /** Of another sensor it is another agent, with an outbox of its own. */
  agent(host: string, sensor?: SensorKind): SyntheticAgent;
  /** Everything published until now is judged and saved. */
  settled(): Promise<void>;
}

export async function setStage(t: Test, env: Readonly<Record<string, string>> = {}, limits: BrokerLimits = {}): Promise<Stage> {
  const stack = 'test';
  const broker = await Broker.start(limits);
  t.teardown(() => broker.stop());
  const bus = await connectBus({ url: broker.url, name: 'test' });
  t.teardown(() => bus.close());
  const controller = await ControllerProcess.start(broker, stack, env);
  t.teardown(() => controller.stop());
  const names = new Names(stack);
  return {
    broker,
    controller,
    bus,
    names,
    agent(host, sensor = 'ebpf') {
      const agent = new SyntheticAgent(bus, names, host, sensor === 'ebpf' ? undefined : `outbox-${host}-${sensor}`, undefined, sensor);
      agent.answer();
      return agent;
    },
    async settled() {
      await controller.ok('GET', '/status?wait=settled&timeoutMs=20000');
    },
  };
}
