import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds the eBPF sensor's object, the same bytes on every machine with these packages.
 * `--check` builds it aside and compares: 0 the same, 1 not, 2 a package is missing.
 */
const folder = fileURLToPath(new URL('../agent/sensor/ebpf/', import.meta.url));
const source = 'kernel.bpf.c';
const object = 'kernel.bpf.o';

const machine = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch] ?? `${process.arch}-linux-gnu`;
const needs = [
  { file: findProgram('clang-19'), named: 'clang-19', package: 'clang-19' },
  { file: findProgram('llvm-strip-19'), named: 'llvm-strip-19', package: 'llvm-19' },
  { file: '/usr/include/bpf/bpf_core_read.h', named: 'bpf/bpf_core_read.h', package: 'libbpf-dev' },
  { file: `/usr/include/${machine}/asm/types.h`, named: 'asm/types.h', package: 'linux-libc-dev' },
];

const missing = needs.filter(need => !need.file || !existsSync(need.file));
if (missing.length > 0) {
  for (const need of missing) console.error(`${need.named} is missing (Debian package ${need.package})`);
  console.error(`apt-get install -y --no-install-recommends ${[...new Set(missing.map(need => need.package))].join(' ')}`);
  process.exit(2);
}

const aside = mkdtempSync(join(tmpdir(), 'knowngood-kernel-'));
try {
  const built = join(aside, object);
  // Paths are given relative to the folder, and the folder is written as `.`: nothing of this machine is in the object.
  run('clang-19', [
    '-O2',
    '-g',
    '-mcpu=v3',
    '-Wall',
    '-Werror',
    '-target',
    'bpf',
    `-ffile-prefix-map=${folder.replace(/\/$/, '')}=.`,
    `-I/usr/include/${machine}`,
    '-c',
    source,
    '-o',
    built,
  ]);
  run('llvm-strip-19', ['-g', built]);
  if (process.argv.includes('--check')) {
    const [committed, fresh] = [hashOf(join(folder, object)), hashOf(built)];
    console.log(`${committed}  committed\n${fresh}  rebuilt`);
    if (committed !== fresh) {
      console.error(`agent/sensor/ebpf/${object} is not what its source gives: npm run build:kernel, and commit it`);
      process.exitCode = 1;
    }
  } else {
    copyFileSync(built, join(folder, object));
    console.log(`${hashOf(built)}  agent/sensor/ebpf/${object}`);
  }
} finally {
  rmSync(aside, { recursive: true, force: true });
}

function run(program, args) {
  const done = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (done.status === 0) return;
  console.error(done.stderr || done.error?.message || `${program} ended with ${done.status}`);
  rmSync(aside, { recursive: true, force: true });
  process.exit(1);
}

function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(':')
    .map(place => join(place, name))
    .find(existsSync);
}

function hashOf(path) {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none'.padEnd(64);
}
