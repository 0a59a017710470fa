import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Daemon } from './daemon.js';
import { docker, makeImage } from './image.js';

/** An engine that a test may end, kill and fill: its own data, its own containerd, a network namespace of its own, nothing of this machine's. */
export class OwnEngine {
  readonly folder: string;
  readonly socketPath: string;
  readonly #data: string;
  readonly #run: string;
  readonly #daemon: Daemon;

  /** `diskBytes`: its data lie on a disk of that size in memory. */
  constructor(
    readonly prefix: string,
    diskBytes?: number,
  ) {
    // As short as can be: the path of a socket has 108 bytes at most.
    this.folder = mkdtempSync(join(tmpdir(), `${prefix}-`));
    [this.socketPath, this.#data, this.#run] = [join(this.folder, 'docker.sock'), join(this.folder, 'data'), join(this.folder, 'run')];
    mkdirSync(this.#data);
    if (diskBytes !== undefined) mountMemory(this.#data, diskBytes);
    const words = [
      ...[
        '--host',
        `unix://${this.socketPath}`,
        '--data-root',
        this.#data,
        '--exec-root',
        this.#run,
        '--pidfile',
        join(this.folder, 'pid'),
      ],
      ...['--containerd-namespace', prefix, '--containerd-plugins-namespace', `${prefix}-plugins`],
      ...['--bridge', 'none', '--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false'],
    ];
    this.#daemon = new Daemon(
      'unshare',
      ['--net', 'sh', '-c', 'ip link set lo up && exec dockerd "$@"', 'dockerd', ...words],
      async () => (await this.docker('info', '-f', '{{.ServerVersion}}')) !== '',
    );
  }

  /** Where its data lie: a file in there fills the disk. */
  get data(): string {
    return this.#data;
  }

  docker = (...args: readonly string[]): Promise<string> => docker('-H', `unix://${this.socketPath}`, ...args);

  async start(): Promise<void> {
    // An engine that was killed leaves its number, and refuses to start where that is somebody else's by now.
    rmSync(join(this.folder, 'pid'), { force: true });
    await this.#daemon.start();
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    return this.#daemon.stop(signal);
  }

  async image(reference: string): Promise<void> {
    const archive = join(this.folder, 'image.tar');
    await makeImage(reference, { changes: ['STOPSIGNAL SIGKILL'] });
    try {
      await docker('save', '-o', archive, reference);
      await this.docker('load', '-i', archive);
    } finally {
      rmSync(archive, { force: true });
      await docker('rmi', reference).catch(() => undefined);
    }
  }

  /** Whatever state it is in: its containers, its containerd, its mounts and its folder go. */
  async remove(): Promise<void> {
    const ids = (await this.docker('ps', '-aq').catch(() => '')).split('\n').filter(Boolean);
    if (ids.length > 0) await this.docker('rm', '-fv', ...ids).catch(() => undefined);
    await this.stop();
    const containerd = pidIn(join(this.#run, 'containerd/containerd.pid'));
    if (containerd !== undefined) await ended(containerd, join(this.#run, 'containerd'));
    for (const at of mountsBelow(this.folder)) execFileSync('umount', ['-l', at]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A disk of so many bytes. */
export function mountMemory(folder: string, bytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=0711`, 'tmpfs', folder]);
}

/** Takes all the room that is left in this folder, the last byte too; gives what gives it back. */
export function fill(folder: string): () => void {
  const file = join(folder, 'filler');
  for (let bytes = 1 << 24; bytes >= 1 << 12; bytes >>= 1)
    for (const chunk = Buffer.alloc(bytes); ; )
      try {
        writeFileSync(file, chunk, { flag: 'a' });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        break;
      }
  return () => rmSync(file, { force: true });
}

export function mountsBelow(folder: string): readonly string[] {
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map(line => line.split(' ')[1] ?? '')
    .filter(at => at.startsWith(`${folder}/`))
    .reverse();
}

function pidIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Only if it is still what it was: a number may be another program's by now. */
async function ended(pid: number, folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) return;
      process.kill(pid, tries < 50 ? 'SIGTERM' : 'SIGKILL');
    } catch {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
