import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './places.mjs';
import { run } from './shell.mjs';
import { TapReader } from './tap.mjs';

/** Fewer than this and something was not run at all: a test file that no longer loads or matches must not pass as success. */
const minimumTests = 6_000;

/**
 * The checks and every test; returns the exit code. Progress goes to stdout, a line for each file, the whole output to .tap/test.log,
 * and the last line is exactly `N passed, N failed` (`, N skipped` where any was).
 */
export async function test(files, say) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const check of checks()) {
    const begun = Date.now();
    const done = await run(process.execPath, check.argv, { cwd: root });
    line(done.code === 0 ? 'ok' : 'FAILED', check.name, Date.now() - begun);
    if (done.code === 0) totals.passed += 1;
    else {
      totals.failed += 1;
      failures.push({ name: check.name, details: [] });
      process.stdout.write(`${done.output.trim()}\n`);
    }
  }
  const tests = await runTap(files.length > 0 ? files : testFiles(file => !file.startsWith('test/soak/')));
  totals.passed += tests.passed;
  totals.failed += tests.failed;
  totals.skipped += tests.skipped;
  failures.push(...tests.failures);
  if (failures.length > 0) {
    const told = failures.flatMap(({ name, details }) => [`  ${name}`, ...details]);
    process.stdout.write(`${['\nfailed:', ...told, `(all of it: ${tests.log})`].join('\n')}\n`);
  }
  let code = totals.failed > 0 || tests.code !== 0 ? 1 : 0;
  if (files.length === 0 && totals.passed + totals.failed < minimumTests) {
    say(`only ${totals.passed + totals.failed} tests ran, at least ${minimumTests} must`);
    code = 1;
  }
  if (tests.code !== 0 && totals.failed === 0) say(`tap ended with code ${tests.code}; see ${tests.log}`);
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}\n`);
  return code;
}

/** What is checked beside the tests. The types were checked by the build before. */
function checks() {
  const bin = (...parts) => join(root, 'node_modules', ...parts);
  return [
    { name: 'biome: form and lint', argv: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'] },
    { name: 'knip: nothing unused', argv: [bin('knip', 'bin', 'knip.js')] },
    { name: 'the sensor rebuilds byte for byte', argv: [join(root, 'setup', 'build-kernel.mjs'), '--check'] },
    { name: 'the canary rebuilds byte for byte', argv: [join(root, 'setup', 'build-canary.mjs'), '--check'] },
  ].filter(check => existsSync(check.argv[0]));
}

/** The test files that `wanted` takes, relative to the project and in order. */
export function testFiles(wanted) {
  return readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter(wanted)
    .sort();
}

function runTap(files) {
  mkdirSync(join(root, '.tap'), { recursive: true });
  const log = join(root, '.tap', 'test.log');
  const keep = createWriteStream(log);
  const reader = new TapReader(({ ok, name, ms }) => line(ok ? 'ok' : 'FAILED', name, ms));
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(root, 'node_modules', '.bin', 'tap'), 'run', '--jobs=1', '--reporter=tap', ...files], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // tap passes an interrupt on to the test it runs; we only wait for it to end.
    const pass = signal => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, pass).on(signal, () => {});
    child.stderr.on('data', chunk => keep.write(chunk));
    createInterface({ input: child.stdout }).on('line', text => {
      keep.write(`${text}\n`);
      reader.line(text);
    });
    child.once('error', error => resolve({ ...reader.totals(), failures: [{ name: `tap: ${error.message}`, details: [] }], code: 1, log }));
    child.once('close', code => keep.end(() => resolve({ ...reader.totals(), failures: reader.failures, code: code ?? 1, log })));
  });
}

function line(word, name, ms) {
  process.stdout.write(`${word.padEnd(6)} ${(ms / 1000).toFixed(1).padStart(6)} s  ${name}\n`);
}
