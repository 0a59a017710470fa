import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AnswerShapes } from './answer-shapes.js';
import type { Broker } from './broker.js';
import { patient } from './patience.js';
import { asUser } from './stack.js';

/** No answer takes longer: somebody who waits for ever is not told where. */
const longestMs = 60_000;
const main = join(resolve(import.meta.dirname, '../..'), 'dist/controller/main.js');

let known: Promise<AnswerShapes> | undefined;
const shapes = () => (known ??= AnswerShapes.read());

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is parsed once, and each test asserts what it reads of it.
export type Answer = any;

/** The controller as the supervisor runs it: a process of its own, with a state folder of its own. */
export class ControllerProcess {
  #process: ChildProcess | undefined;
  #output = '';
  #url = '';

  private constructor(
    readonly stateDir: string,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(broker: Broker, stack: string, env: Readonly<Record<string, string>> = {}): Promise<ControllerProcess> {
    const stateDir = mkdtempSync(join(tmpdir(), 'knowngood-controller-'));
    const controller = new ControllerProcess(stateDir, {
      ...process.env,
      KNOWNGOOD_STATE_DIR: stateDir,
      KNOWNGOOD_STACK: stack,
      KNOWNGOOD_HTTP_PORT: '0',
      NATS_URL: broker.url,
      ...env,
    });
    await controller.again();
    return controller;
  }

  /** Starts it, or starts it again; resolves when it says that it judges. */
  async again(): Promise<void> {
    this.#output = '';
    const child = spawn('env', [...asUser, process.execPath, main], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    await new Promise<void>((done, failed) => {
      const take = (chunk: Buffer) => {
        this.#output += chunk;
        if (this.#output.includes('"msg":"judging"')) done();
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.once('exit', code => failed(new Error(`the controller ended with ${code}:\n${this.#output}`)));
    });
    this.#url = JSON.parse(readFileSync(join(this.stateDir, 'run', 'controller.json'), 'utf8')).url;
  }

  get url() {
    return this.#url;
  }
  get output() {
    return this.#output;
  }
  get pid() {
    return this.#process!.pid;
  }
  /** It is no longer there, whoever ended it. */
  get ended() {
    return this.#process!.exitCode !== null || this.#process!.signalCode !== null;
  }
  get token() {
    return readFileSync(join(this.stateDir, 'token'), 'utf8').trim();
  }

  /** Ends it at once. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    const child = this.#process!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    return new Promise(done => {
      child.once('exit', done);
      child.kill(signal);
    });
  }

  async stop(): Promise<number | null> {
    const code = await this.kill('SIGTERM');
    rmSync(this.stateDir, { recursive: true, force: true });
    return code;
  }

  /** One call; `status` is the HTTP status. Rejects where what is answered is not what the document of the API tells of it. */
  async call(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: Answer }> {
    const answer = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patient(longestMs)),
    });
    const told = await answer.json();
    const unlike = answer.status === 200 ? (await shapes()).unlike(method, path, told) : undefined;
    if (unlike !== undefined) throw new Error(unlike);
    return { status: answer.status, body: told };
  }

  /** How an event of a followed path differs from what the document of the API tells of it. */
  async unlikeEvent(path: string, event: unknown): Promise<string | undefined> {
    return (await shapes()).unlike('GET', path, event);
  }

  /** Like `call`, but anything except 200 rejects. */
  async ok(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.call(method, path, body);
    if (answer.status !== 200) throw new Error(`${method} ${path} → ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}
