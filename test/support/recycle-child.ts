import { openEngine } from '../../agent/container/engine.js';
import type { Order } from '../../proto/fleet.js';
import { AgentHost } from './agent-host.js';

/**
 * An agent that takes one order and is killed after a step: `[state folder, order as JSON, container's name, step or -1, engine's socket]`. A step of
 * -1 leaves the killing to the parent. Says `begun` when it begins.
 */
const [stateDir, order, name, killAfter, socketPath] = process.argv.slice(2);
let steps = 0;
const host = new AgentHost(stateDir!, {
  ...(socketPath !== undefined && { engine: openEngine({ socketPath }) }),
  report: report => {
    if (report.outcome !== undefined) return;
    steps += 1;
    if (steps === Number(killAfter)) process.kill(process.pid, 'SIGKILL');
  },
  probe: { holdMs: 50 },
});
await host.meet(name!).catch(() => undefined);
await host.orders.start();
process.send?.('begun');
const report = await host.orders.take(JSON.parse(order!) as Order);
process.send?.(report, () => process.exit(0));
