import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docker } from './image.js';

/** As much as 16 programs of the usual niceness. */
const shares = 16_384;
const weight = 1_600;
const root = '/sys/fs/cgroup';

/**
 * Containers whose answers are timed are given a cgroup of their own, which weighs as much as the client that asks them: by itself the engine puts all
 * containers of a host into one that weighs no more than a single other program, and on a busy machine they would hardly be let run. Gives the words of
 * `docker run` that start one there; none where the engine leaves its cgroups to systemd.
 */
export async function weighty(name: string): Promise<readonly string[]> {
  if ((await docker('info', '-f', '{{.CgroupDriver}}')) !== 'cgroupfs') return [];
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  if (existsSync(`${folder}/cpu.shares`)) writeFileSync(`${folder}/cpu.shares`, String(shares));
  else {
    writeFileSync(`${root}/cgroup.subtree_control`, '+cpu');
    writeFileSync(`${folder}/cpu.weight`, String(weight));
  }
  return ['--cgroup-parent', `/${name}`];
}

/** When none of its containers is left: the engine leaves what it was told to put them in. */
export function weightless(name: string): void {
  const folders = [name, ...readdirSync(root).map(controller => `${controller}/${name}`)].map(folder => join(root, folder));
  for (const folder of folders.filter(existsSync)) rmdirSync(folder);
}

const folderOf = (name: string): string => join(root, existsSync(`${root}/cpu`) ? 'cpu' : '', name);
