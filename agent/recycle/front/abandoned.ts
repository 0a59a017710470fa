import type { Container, Engine } from '../../container/container.js';
import { behind, behindLabel, composeProjectLabel, frontOf, stackLabel } from '../../container/intent.js';

/**
 * Takes away fronts that hold a place for nobody: who stood behind them was removed by somebody else, `docker-compose down` or `docker rm`, and
 * whoever makes it anew needs the name and the ports. One that Compose made is Compose's to take away. Gives the places. Rejects with `EngineError`.
 */
export async function takeAbandoned(
  engine: Pick<Engine, 'list' | 'remove'>,
  stack: string,
  all: readonly Container[],
  isBusy: (place: string) => boolean,
): Promise<readonly string[]> {
  const held = new Set(all.map(behind));
  const alone = all.filter(one => {
    const place = frontOf(one);
    const isOurs = one.labels[stackLabel] === stack && one.labels[composeProjectLabel] === undefined;
    return place !== undefined && isOurs && !held.has(place) && !isBusy(place);
  });
  if (alone.length === 0) return [];
  // Asked anew: it may have been made a moment ago, or be none that this agent watches.
  const behindNow = new Set((await engine.list()).map(({ labels }) => labels[behindLabel]));
  const taken = alone.filter(one => !behindNow.has(frontOf(one)!) && !isBusy(frontOf(one)!));
  for (const one of taken) await engine.remove(one.id, { force: true });
  return taken.map(one => frontOf(one)!);
}
