import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { asAnother } from './another-user.js';
import { patient } from './patience.js';
import { root } from './root.js';

/** Words of `env` before a program: as a user runs it, without what the test runner puts into every Node.js process. */
export const asUser: readonly string[] = ['-u', 'NODE_OPTIONS'];
export const cli = join(root, 'dist/cli/main.js');

// biome-ignore lint/suspicious/noExplicitAny: what a command prints is parsed once, and each test asserts what it reads of it.
export type Line = any;
export interface Ran {
  readonly code: number;
  readonly lines: readonly Line[];
  readonly stdout: string;
  readonly stderr: string;
}

export interface StackOptions {
  /** Only containers with this label are watched. */
  readonly label: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** A state folder to run on; made and removed when not given. */
  readonly stateDir?: string;
  /** Words of a command that runs it, such as `unshare -m`. */
  readonly under?: readonly string[];
  /** Who runs it, when it is not who runs the test. */
  readonly as?: { readonly uid: number; readonly gid: number };
}

/** A whole stack as a user runs it: `knowngood up` on a folder and ports of its own. */
export class Stack {
  readonly events: Line[] = [];
  #output = '';

  private constructor(
    readonly stateDir: string,
    readonly url: string,
    readonly env: NodeJS.ProcessEnv,
    readonly process: ChildProcess,
    readonly ownsState: boolean,
  ) {}

  /** Resolves when `up` says ready; rejects with everything it printed when it ends before. */
  static async start(options: StackOptions): Promise<Stack> {
    const stateDir = options.stateDir ?? mkdtempSync(join(tmpdir(), 'knowngood-test-'));
    if (options.as) chownSync(stateDir, options.as.uid, options.as.gid);
    const [http, nats] = [await freePort(), await freePort()];
    const env = { ...process.env, NO_COLOR: '1', KNOWNGOOD_STATE_DIR: stateDir, ...options.env };
    const args = ['up', '--json', '--no-install', '--http-port', `${http}`, '--nats-port', `${nats}`, '--host', 'test-host'];
    const up = [process.execPath, cli, ...args, '--containers', `label=${options.label}`, ...(options.args ?? [])];
    const command = options.as ? asAnother(options.as, up) : up;
    const child = spawn('env', [...asUser, ...(options.under ?? []), ...command], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stack = new Stack(stateDir, `http://127.0.0.1:${http}`, env, child, options.stateDir === undefined);
    try {
      await stack.#ready();
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  #ready(): Promise<void> {
    return new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`not ready in time:\n${this.#output}`)), patient(60_000));
      this.process.stderr!.on('data', chunk => {
        this.#output += chunk;
      });
      createInterface({ input: this.process.stdout! }).on('line', line => {
        this.#output += `${line}\n`;
        const event = line.startsWith('{') ? JSON.parse(line) : {};
        this.events.push(event);
        if (event.event === 'ready' && event.url) {
          clearTimeout(timer);
          done();
        }
      });
      this.process.once('exit', code => {
        clearTimeout(timer);
        failed(new Error(`up ended with ${code}:\n${this.#output}`));
      });
    });
  }

  /** One command with `--json`, as a script outside would call it. */
  kg(...args: readonly string[]): Promise<Ran> {
    return runCli([...args, '--json', '--state-dir', this.stateDir], this.env);
  }

  /** Like `kg`, but anything except exit 0 rejects. */
  async ok(...args: readonly string[]): Promise<readonly Line[]> {
    const ran = await this.kg(...args);
    if (ran.code !== 0) throw new Error(`knowngood ${args.join(' ')} → ${ran.code}\n${ran.stdout}${ran.stderr}`);
    return ran.lines;
  }

  /** Everything observed until now is judged and saved. */
  settled() {
    const longestS = 600; // that the controller waits
    return this.ok('status', '--wait', 'settled', '--timeout', `${Math.min(patient(30), longestS)}s`);
  }

  /** The pid that `<state>/run/<name>.json` names. */
  pid(name: 'nats' | 'controller' | 'agent'): number {
    return JSON.parse(readFileSync(join(this.stateDir, 'run', `${name}.json`), 'utf8')).pid;
  }

  /** Everything `up` printed. */
  get output() {
    return this.#output;
  }

  async stop(): Promise<number> {
    const code = await new Promise<number>(done => {
      if (this.process.exitCode !== null) return done(this.process.exitCode);
      this.process.once('exit', code => done(code ?? -1));
      this.process.kill('SIGINT');
    });
    if (this.ownsState && code === 0) rmSync(this.stateDir, { recursive: true, force: true });
    return code;
  }
}

export function runCli(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Ran> {
  return runProgram([process.execPath, cli, ...args], { NO_COLOR: '1', ...env });
}

/** A program to its end; `lines` are those of its output that are objects. */
export function runProgram([command, ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn('env', [...asUser, command!, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', chunk => {
      stdout += chunk;
    });
    child.stderr.on('data', chunk => {
      stderr += chunk;
    });
    child.once('error', failed);
    child.once('close', code => {
      const lines = stdout
        .split('\n')
        .filter(line => line.startsWith('{'))
        .map(line => JSON.parse(line));
      done({ code: code ?? -1, lines, stdout, stderr });
    });
  });
}

/** A TCP port of 127.0.0.1. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowestPort + Math.floor(Math.random() * ports);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}

/** Below those that the kernel chooses from: nobody who connects meanwhile is given it, and nobody here twice. */
const [lowestPort, ports] = [12_000, 20_000];
const given = new Set<number>();

function isFree(port: number): Promise<boolean> {
  return new Promise(done => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

/** Polls until `look` gives something, at most `ms` of a machine as usual; rejects naming what was awaited. */
export async function until<T>(what: string, ms: number, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + patient(ms);
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${patient(ms)} ms for ${what}`);
    await new Promise(done => setTimeout(done, 50));
  }
}
