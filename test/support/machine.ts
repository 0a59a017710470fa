import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MachineSays, parseMachine } from './machine-says.js';
import { proxies } from './proxies.js';
import { root } from './root.js';

// Plain JavaScript without types: what is used of it is named here.
const { needs }: { readonly needs: readonly { readonly name: string; readonly packages: readonly string[] }[] } = await import(
  pathToFileURL(join(root, 'setup/needs.mjs')).href
);

const release = 'trixie';
const clone = 'root/knowngood';
const kernelPackage = 'linux-image-cloud-amd64';
/** An init, what makes an initial RAM disk, what Node.js is linked with, and what the tests run beside the needs of the project. */
const system = ['systemd-sysv', 'dbus', 'udev', 'kmod', 'zstd', 'initramfs-tools', 'libstdc++6', 'iproute2', 'procps'];
const wanted = new Set([
  'nats-server',
  'libbpf',
  'engine',
  'busybox',
  'docker',
  'clang',
  'llvm-strip',
  'libbpf headers',
  'C compiler',
  'C headers',
]);
/** They would start at boot: the tests start what they need, the engine after its cgroup driver was chosen. */
const services = [
  'docker.service',
  'docker.socket',
  'containerd.service',
  'nats-server.service',
  'apt-daily.timer',
  'apt-daily-upgrade.timer',
];
/** An emulated processor is up to so many times slower, on a host that is busy with other things. */
const patience = 30;
const runMs = 3 * 60 * 60_000;

export interface MachineRun {
  /** The suite of Debian whose kernel it boots. */
  readonly suite: string;
  readonly driver: 'systemd' | 'cgroupfs';
  /** Test files, relative to the project. */
  readonly files: readonly string[];
}

/**
 * Virtual machines without a network that run test files of this project: Debian with systemd, so cgroup v2 is the only hierarchy, on the
 * kernel of some suite. The processor is emulated: it takes longer, and is the same on a host that may not virtualise.
 */
export class Machines {
  /** Suite → its kernel's release. */
  readonly kernels = new Map<string, string>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'knowngood-machines-'));

  /** Builds the disk all of them start from; minutes, and some gigabytes below the folder for temporary files. */
  static make(suites: readonly string[]): Machines {
    if (process.arch !== 'x64') throw new Error(`the kernels are those of x64, and this host is ${process.arch}: run it on an x64 host`);
    const machines = new Machines();
    try {
      machines.#build(suites);
    } catch (error) {
      machines.remove();
      throw error;
    }
    return machines;
  }

  /** Boots one on a fresh view of the disk and waits until it is off. */
  run({ suite, driver, files }: MachineRun): Promise<MachineSays> {
    const kernel = this.kernels.get(suite)!;
    const [said, console] = [join(this.#folder, 'said'), join(this.#folder, 'console')];
    const words = { driver, patience, files: files.join(',') };
    const append = [
      'root=/dev/vda rw console=ttyS0 quiet panic=-1 mitigations=off',
      ...Object.entries(words).map(([name, word]) => `knowngood.${name}=${word}`),
    ];
    const child = spawn(
      'qemu-system-x86_64',
      [
        ...['-accel', 'tcg', '-cpu', 'max', '-M', 'q35', '-smp', '1', '-m', '2048'],
        ...['-display', 'none', '-monitor', 'none', '-nic', 'none', '-no-reboot', '-snapshot'],
        ...['-drive', `file=${this.#disk},format=raw,if=virtio`],
        ...['-kernel', this.#boot(`vmlinuz-${kernel}`), '-initrd', this.#boot(`initrd.img-${kernel}`), '-append', append.join(' ')],
        ...['-serial', `file:${console}`, '-serial', `file:${said}`],
      ],
      { stdio: 'ignore', timeout: runMs },
    );
    return new Promise((done, failed) => {
      child.once('spawn', () => setPriority(child.pid!, 10));
      child.once('error', failed);
      child.once('close', () => {
        const says = parseMachine(readFileSync(said, 'utf8'));
        if (says.done) done(says);
        else
          failed(
            new Error(`${kernel} did not come to its end:\n${tail(readFileSync(console, 'utf8'))}\n${tail(readFileSync(said, 'utf8'))}`),
          );
      });
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #build(suites: readonly string[]): void {
    const tree = join(this.#folder, 'tree');
    const packages = [...system, ...needs.filter(need => wanted.has(need.name)).flatMap(need => need.packages)];
    run('debootstrap', '--variant=minbase', `--include=${packages.join(',')}`, release, tree);
    cpSync('/etc/resolv.conf', join(tree, 'etc/resolv.conf'), { dereference: true });
    for (const suite of suites) this.kernels.set(suite, installKernel(tree, suite));
    copyProject(tree);
    cpSync(process.execPath, join(tree, 'usr/bin/node'));
    cpSync(join(root, 'test/support/guest.service'), join(tree, 'etc/systemd/system/knowngood-tests.service'));
    run('chroot', tree, 'systemctl', 'enable', 'knowngood-tests.service');
    run('chroot', tree, 'systemctl', 'disable', ...services);
    for (const heavy of ['var/cache/apt', 'var/lib/apt/lists']) rmSync(join(tree, heavy), { recursive: true, force: true });
    cpSync(join(tree, 'boot'), join(this.#folder, 'boot'), { recursive: true });
    run('mke2fs', '-q', '-t', 'ext4', '-d', tree, this.#disk, '8G');
    rmSync(tree, { recursive: true, force: true });
  }

  get #disk(): string {
    return join(this.#folder, 'disk');
  }

  #boot(name: string): string {
    return join(this.#folder, 'boot', name);
  }
}

/** Installs a suite's kernel beside those that are there; gives its release. */
function installKernel(tree: string, suite: string): string {
  const releases = () => readdirSync(join(tree, 'boot')).flatMap(name => /^vmlinuz-(.*)$/.exec(name)?.[1] ?? []);
  const before = new Set(releases());
  const [list, pins] = [join(tree, 'etc/apt/sources.list.d', `${suite}.list`), join(tree, 'etc/apt/preferences.d', suite)];
  if (suite !== release) {
    // From wherever debootstrap took the system.
    const [, archive] = /^deb (\S+) /m.exec(readFileSync(join(tree, 'etc/apt/sources.list'), 'utf8'))!;
    writeFileSync(list, `deb ${archive} ${suite} main\n`);
    // Nothing but the kernel comes from there.
    writeFileSync(pins, `Package: *\nPin: release n=${suite}\nPin-Priority: 1\n`);
  }
  run('chroot', tree, 'apt-get', '-q', 'update');
  run('chroot', tree, 'apt-get', '-q', 'install', '-y', '--no-install-recommends', '-t', suite, kernelPackage);
  const installed = releases().filter(one => !before.has(one));
  if (installed.length !== 1)
    throw new Error(`${kernelPackage} of ${suite} brought ${installed.join(', ') || 'no kernel'}: one is expected`);
  return installed[0]!;
}

/** The sources with what was built of them: dist/ as a user has it, and the compiled tests where they were written. */
function copyProject(tree: string): void {
  const to = join(tree, clone);
  for (const file of gitFiles()) {
    mkdirSync(join(to, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
  for (const folder of ['node_modules', 'dist']) run('cp', '-r', join(root, folder), to);
  run('cp', '-r', `${join(root, 'dist')}/.`, to);
}

function gitFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean);
}

function run(program: string, ...args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], DEBIAN_FRONTEND: 'noninteractive', ...proxies() };
  try {
    execFileSync(program, args, { env, encoding: 'utf8', stdio: 'pipe', timeout: 15 * 60_000, maxBuffer: 64 << 20 });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${[program, ...args].join(' ')} failed: ${tail(stdout + stderr) || message}`);
  }
}

function tail(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n');
}
