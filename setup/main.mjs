import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { engine } from './engine.mjs';
import { packages } from './packages.mjs';
import { root, stateDirOf } from './places.mjs';
import { prepare } from './prepare.mjs';

const commands = ['setup', 'up', 'test', 'demo', 'bench', 'soak'];

/** `npm run …` on a machine that has Node.js and npm: brings what is missing, builds, and does the work. Returns the exit code. */
export async function main(argv) {
  const [command, ...args] = argv;
  const json = args.includes('--json');
  const say = line => process.stderr.write(`knowngood: ${line}\n`);
  if (!commands.includes(command)) {
    fail(json, { code: 'usage', message: `unknown command "${command ?? ''}"`, fix: `one of: ${commands.join(', ')}` });
    return 64;
  }
  const stateDir = stateDirOf(args, process.env);
  const mayInstall = !args.includes('--no-install');
  // Lines of the event list are for `up --json` alone: the last line of other commands is a result of its own.
  const tell = event =>
    json && command === 'up' ? process.stdout.write(`${JSON.stringify({ ...event, at: new Date().toISOString() })}\n`) : say(event.message);
  try {
    for (const wanted of command === 'setup' ? setupFor(args) : [command]) {
      process.env.PATH = await prepare(wanted, { stateDir, env: process.env, mayInstall, tell, say });
    }
    await packages(root, say);
    await build(say);
  } catch (error) {
    fail(json, { code: error.code ?? 'setup', message: error.message, ...(error.fix === undefined ? {} : { fix: error.fix }) });
    return 1;
  }
  process.env.KNOWNGOOD_STATE_DIR ??= stateDir;
  switch (command) {
    case 'setup':
      say('everything is there; npm start brings it up');
      return 0;
    case 'up':
    case 'demo': {
      const cli = await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href);
      return cli.main([command, ...args]);
    }
    default:
      return withEngine(stateDir, say, json, async () => {
        if (command === 'test') return (await import('./test.mjs')).test(args, say);
        if (command === 'soak') {
          const { testFiles } = await import('./test.mjs');
          const files = args.length > 0 ? args : testFiles(file => file.startsWith('test/soak/'));
          return inherit([join(root, 'node_modules', '.bin', 'tap'), 'run', '--timeout=0', '--reporter=terse', ...files]);
        }
        return inherit([join(root, 'dist', 'bench', 'run.js'), ...args]);
      });
  }
}

/** The commands that `setup` prepares: those named, else what a user needs. */
function setupFor(args) {
  const named = args.filter(arg => commands.includes(arg));
  return named.length > 0 ? named : ['up', 'demo'];
}

async function withEngine(stateDir, say, json, work) {
  let held;
  try {
    held = await engine({ stateDir, path: process.env.PATH, say });
  } catch (error) {
    fail(json, { code: 'no-engine', message: error.message, ...(error.fix === undefined ? {} : { fix: error.fix }) });
    return 6;
  }
  try {
    return await work();
  } finally {
    await held.release();
  }
}

/** A Node.js program on our own streams. Ctrl-C reaches it by the terminal; a signal to us alone is passed on, once. */
function inherit(argv) {
  if (!existsSync(argv[0])) {
    process.stderr.write(`knowngood: ${argv[0]} is not there\n`);
    return 1;
  }
  return new Promise(resolve => {
    const child = spawn(process.execPath, argv, { cwd: root, stdio: 'inherit' });
    const pass = signal => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, pass).on(signal, () => {});
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

function fail(json, error) {
  if (json) process.stderr.write(`${JSON.stringify({ error })}\n`);
  else process.stderr.write(`knowngood: ${error.message}\n${error.fix === undefined ? '' : `  try: ${error.fix}\n`}`);
}
