import { newPorts, newPrefix, newPrograms, port } from './ground.js';
import type { LoopName, NewLoopName } from './result.js';
import { knownPrefix } from './watchers.js';

/** What `/load` is told to do, by the loop's name: its verb, and what follows the time it takes. */
const operands: Readonly<Record<LoopName | NewLoopName, readonly [verb: string, ...rest: (string | number)[]]>> = {
  'fork+exec of the shortest program': ['loop', `${knownPrefix}0`],
  'fork+exec of busybox true': ['loop', '/bin/true'],
  'TCP request': ['request', port.request],
  'HTTP request of nginx': ['http', port.http],
  'UDP request': ['datagram', port.datagram],
  'fork+exec, all new': ['turns', newPrefix, newPrograms],
  'UDP request, all new': ['datagram', port.news, newPorts],
};

/** Of what the profile lists. */
export const loops: readonly LoopName[] = [
  'fork+exec of the shortest program',
  'fork+exec of busybox true',
  'TCP request',
  'HTTP request of nginx',
  'UDP request',
];
export const newLoops: readonly NewLoopName[] = ['fork+exec, all new', 'UDP request, all new'];

export function operandsOf(loop: LoopName | NewLoopName, ms: number): readonly (string | number)[] {
  const [verb, ...rest] = operands[loop];
  return [verb, ms, ...rest];
}
