import { type ProcFs, wordsAtMost } from '../../proc.js';
import { textOf } from '../kernel-text.js';
import { programFileOf } from '../program-file.js';
import type { ExecObservation, SessionTag } from '../sensor.js';
import { outsideId, usersAtExec } from './auxv.js';
import { commandLineOf, isCalledByItsName, loadersIn } from './command-line.js';
import { parseStatLine, type StatLine } from './stat-line.js';

export interface Sampled {
  readonly container: string;
  readonly atUs: number;
  readonly origin: 'sampled' | 'scan';
  readonly session?: SessionTag;
}

/**
 * The exec that made this process what it is, as far as it can still be told: what may have changed since then is absent, and so is the
 * program that started it. undefined where the process went or became another meanwhile.
 */
export function programOf(proc: ProcFs, line: StatLine, sampled: Sampled): ExecObservation | undefined {
  const { pid, ppid, tty, comm } = line;
  const exe = programPath(proc, pid);
  const said = proc.bytes(pid, 'cmdline') ?? Buffer.alloc(0);
  const { argv, original } = commandLineOf(said, comm, exe);
  const file = exe === undefined ? undefined : programFileOf(proc, pid, exe);
  const users = usersOf(proc, pid);
  const environment = proc.bytes(pid, 'environ');
  // Of one that is cut nobody can say what is not in it.
  const loaders = environment?.length === wordsAtMost ? undefined : loadersIn(environment);
  const [input, output, root] = (['fd/0', 'fd/1', 'root'] as const).map(link => proc.target(pid, link)?.toString('latin1'));
  const now = parseStatLine(proc.bytes(pid, 'stat'));
  if (!now || now.over || now.startTicks !== line.startTicks || now.image !== line.image) return undefined;
  return {
    kind: 'exec',
    ...sampled,
    pid,
    ppid,
    argv,
    argvTruncated: said.length === wordsAtMost,
    tty,
    ...(exe !== undefined && { exe }),
    ...(file && { file }),
    ...users,
    ...(loaders && { loaders }),
    // A shell on a connection has one socket as both. A daemon that closed its own may have another as either.
    ...(input !== undefined && { stdioSocket: input.startsWith('socket:') && input === output }),
    ...(!(original && file) && { argvUnsure: true as const }),
    ...(exe !== undefined && !isCalledByItsName(comm, exe) && { maybeScript: true as const }),
    ...(root !== undefined && root !== '/' && { chrooted: true as const }),
  };
}

/** Path of the program that a process runs now, in the container; undefined where it may not be read. */
export function programPath(proc: ProcFs, pid: number): string | undefined {
  const target = proc.target(pid, 'exe');
  return target && textOf(target, 0, target.length).replace(/ \(deleted\)$/, '');
}

function usersOf(proc: ProcFs, pid: number): { readonly uid?: number; readonly gid?: number } {
  const users = usersAtExec(proc.bytes(pid, 'auxv'));
  const map = proc.bytes(pid, 'uid_map')?.toString('latin1');
  if (!users || map === undefined) return {};
  const uid = outsideId(users.uid, map);
  return uid === undefined ? {} : { uid, gid: users.gid };
}
