import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';

/**
 * Builds the machine code of the canary's program for every architecture, the same bytes on every machine with clang-19 and llvm-19.
 * `--check` compares with what is committed: 0 the same, 1 not.
 */
const folder = join(root, 'agent', 'canary');
const targets = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const aside = mkdtempSync(join(tmpdir(), 'knowngood-canary-'));
try {
  for (const [arch, target] of Object.entries(targets)) {
    const object = join(aside, `${arch}.o`);
    const code = join(aside, `${arch}.bin`);
    const flags = ['-Os', '-ffreestanding', '-fno-stack-protector', '-fno-asynchronous-unwind-tables', '-fno-pic', '-Wall', '-Werror'];
    run('clang-19', [`--target=${target}`, ...flags, '-c', 'program.c', '-o', object]);
    run('llvm-objcopy-19', ['-O', 'binary', '--only-section=.canary', object, code]);
    const committed = join(folder, `program-${arch}.bin`);
    if (!process.argv.includes('--check')) writeFileSync(committed, readFileSync(code));
    else if (!readFileSync(committed).equals(readFileSync(code))) {
      console.error(`agent/canary/program-${arch}.bin is not what its source gives: npm run build:canary, and commit it`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(aside, { recursive: true, force: true });
}

function run(program, args) {
  const done = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr || done.error?.message || `${program} ended with ${done.status}`);
}
