import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Order } from '../../proto/fleet.js';
import { root } from './root.js';

/**
 * An agent in a process of its own that takes one order for the container of this name and is killed after a step; `killAfter` of -1 leaves that to
 * whoever started it. `socketPath`: of an engine that is not this machine's. From dist/: one that compiles itself first takes five core-seconds for it.
 */
export function forkAgent(stateDir: string, order: Order, name: string, killAfter: number, socketPath?: string): ChildProcess {
  const words = [stateDir, JSON.stringify(order), name, String(killAfter), ...(socketPath === undefined ? [] : [socketPath])];
  return fork(join(root, 'dist/test/support/recycle-child.js'), words, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}
