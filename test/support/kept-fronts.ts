import { canaryProgram } from '../../agent/canary/program.js';
import { openEngine } from '../../agent/container/engine.js';
import { frontImage } from '../../agent/recycle/front/image.js';
import { FrontKeeper, type KeeperOptions } from '../../agent/recycle/front/keeper.js';
import { point } from '../../agent/recycle/front/netns.js';
import type { AgentHost } from './agent-host.js';

/** What makes fronts of this host anew, as an agent has it. */
export function keeperOf(
  host: AgentHost,
  told: Pick<KeeperOptions, 'memory' | 'onMemory' | 'madeAnew' | 'notMade' | 'trouble'>,
): FrontKeeper {
  const engine = openEngine({});
  return new FrontKeeper({
    engine,
    stack: host.stack,
    frontImage: () => frontImage(engine, host.stack, canaryProgram(process.arch)),
    point,
    atPlace: (place, work) => host.orders.atPlace(place, work),
    isBusy: place => host.orders.isBusy(place),
    nowUs: () => Date.now() * 1_000,
    ...told,
  });
}
