import type { ProcFs } from '../../proc.js';
import { processesOf, socketsOf } from '../inside.js';

const anywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * How many connections to the ports that it listens on are open. Those that it has not taken yet count, too: the kernel has answered their clients,
 * who are cut when it ends, and no process holds them.
 */
export function openConnections(proc: ProcFs, container: string): number {
  const processes = processesOf(proc, container);
  const listening = socketsOf(proc, processes).filter(one => one.state === 'listening');
  if (listening.length === 0) return 0;
  return proc
    .tcpSockets(processes[0]!.pid)
    .filter(
      ({ state, local }) =>
        state === 'established' &&
        listening.some(one => one.local.port === local.port && (anywhere.has(one.local.address) || one.local.address === local.address)),
    ).length;
}
