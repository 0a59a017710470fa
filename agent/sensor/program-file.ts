import type { ProcFs } from '../proc.js';
import { mountOf } from '../proc-text.js';
import type { ProgramFile } from './sensor.js';

/**
 * Raw facts of the file that a process runs, from what is on disk now. undefined where the process is gone, or where whether its file is
 * the image's lies in a folder that this process may not enter.
 */
export function programFileOf(proc: ProcFs, pid: number, exe: string): ProgramFile | undefined {
  const stat = proc.exeStat(pid);
  if (!stat) return undefined;
  const mount = mountOf(proc.mounts(pid), exe);
  const upperDir = mount?.options['upperdir'];
  const [onRoot, overlay, deleted] = [mount?.point === '/', mount?.type === 'overlay', stat.nlink === 0];
  if (onRoot && overlay && !deleted && upperDir !== undefined && !proc.mayEnter(upperDir)) return undefined;
  return {
    onRoot,
    overlay,
    upper: upperDir !== undefined && proc.layerOf(upperDir, [], exe) === 'upper',
    memfd: deleted && exe.startsWith('/memfd:'),
    deleted,
    device: stat.dev,
    inode: stat.ino,
    mode: stat.mode,
    size: stat.size,
  };
}
