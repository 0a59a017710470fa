import { newPorts, newPrefix, newPrograms, port } from './ground.js';
import type { ApplicationName, LoopName, NewLoopName } from './result.js';
import { knownPrefix } from './watchers.js';

const compiles = ['loop', '/usr/bin/gcc', '-O1', '-c', '/file.c', '-o', '/tmp/file.o'] as const;

/** What `/load` is told to do, by the loop's name: its verb, and what follows the time it takes. */
const operands: Readonly<Record<LoopName | NewLoopName | ApplicationName, readonly [verb: string, ...rest: (string | number)[]]>> = {
  'fork+exec of the shortest program': ['loop', `${knownPrefix}0`],
  'fork+exec of busybox true': ['loop', '/bin/true'],
  'TCP request': ['request', port.request],
  'HTTP request of nginx': ['http', port.http],
  'UDP request': ['datagram', port.datagram],
  'fork+exec, all new': ['turns', newPrefix, newPrograms],
  'UDP request, all new': ['datagram', port.news, newPorts],
  'C file compiled by gcc': compiles,
  'C file compiled by gcc, all new': compiles,
  'page of nginx': ['kept', port.http, '/page', '/usr/sbin/nginx', '-c', '/nginx.conf'],
  'JSON page of a Node.js server': ['kept', port.orders, '/orders?customer=c7', '/usr/bin/node', '/application.mjs', 'http', port.orders],
  'measurement to a Node.js server by UDP': ['metric', port.metrics, '/usr/bin/node', '/application.mjs', 'metrics', port.metrics],
  'name asked of dnsmasq': ['name', port.names, '/usr/sbin/dnsmasq', '-C', '/dnsmasq.conf'],
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
/** What people run; pages come on connections that stay. */
export const applications: readonly ApplicationName[] = [
  'C file compiled by gcc',
  'C file compiled by gcc, all new',
  'page of nginx',
  'JSON page of a Node.js server',
  'measurement to a Node.js server by UDP',
  'name asked of dnsmasq',
];

/** Of these the kernel is told of nothing that it need not tell again: each pass is told, or counted as lost where there are too many. */
export const allNew: ReadonlySet<ApplicationName | LoopName | NewLoopName> = new Set([...newLoops, 'C file compiled by gcc, all new']);
/** A pass is some tens of milliseconds. */
export const takesLong: ReadonlySet<ApplicationName | LoopName | NewLoopName> = new Set([
  'C file compiled by gcc',
  'C file compiled by gcc, all new',
]);

export function operandsOf(loop: LoopName | NewLoopName | ApplicationName, ms: number): readonly (string | number)[] {
  const [verb, ...rest] = operands[loop];
  return [verb, ms, ...rest];
}
