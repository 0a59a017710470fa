import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { leftovers } from '../../cli/supervise/ending.js';
import { asAnother } from '../support/another-user.js';
import { anExec } from '../support/behaviours.js';
import { cli, freePort, type Ran, runProgram } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

interface Case {
  readonly case: string;
  readonly run: readonly string[];
  readonly on?: 'nothing' | 'up' | 'controller';
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** A file that only root may read. */
  readonly secret?: string;
  readonly uid?: number;
  readonly powerless?: boolean;
  readonly under?: string;
  readonly text?: boolean;
  readonly exit: number;
  readonly error?: string;
  readonly says: string;
}

const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'bad-input.yaml'), 'utf8'));
const atOnce = 3;

t.test('what is done wrong ends with its code, says what it was, and says what to do', { timeout: 240_000 }, async t => {
  t.ok(cases.length > 90, `${cases.length} cases`);
  const stage = await setStage(t, { KNOWNGOOD_STACK: 'test' });
  const { controller, broker } = stage;
  const [web, locked] = [aContainer({ n: 1, mode: 'learn' }), aContainer({ n: 2, workload: 'shop/locked', mode: 'alert' })];
  const agent = stage.agent('host-a');
  await agent.tell(
    [web, locked],
    [web, locked].map(one => aFirst(one, anExec(), Date.now() * 1_000)),
  );
  await stage.settled();
  // An agent that beats and does not answer: nothing settles.
  agent.silence();
  const beating = setInterval(() => void agent.beat([aRunning(web)]).catch(() => {}), 1_000);
  t.teardown(() => clearInterval(beating));
  const { pid } = controller;
  const before = (await controller.ok('GET', '/profiles')).items;

  const stranger = createServer((_, answer) => answer.writeHead(404, { 'content-type': 'text/html' }).end('<h1>not found</h1>'));
  await new Promise<void>(done => stranger.listen(0, '127.0.0.1', done));
  t.teardown(() => stranger.close());
  const taken = String((stranger.address() as AddressInfo).port);
  const names = { $NATS: broker.url, $TAKEN: taken, $STRANGER: `http://127.0.0.1:${taken}` };

  const waiting = [...cases];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await check(t, next, names, controller);
    }),
  );

  t.equal(controller.pid, pid);
  t.notOk(controller.ended, 'the controller lived through all of it');
  t.same((await controller.ok('GET', '/profiles')).items, before, 'and nothing of it changed a profile');
});

async function check(
  t: Test,
  one: Case,
  names: Readonly<Record<string, string>>,
  controller: { readonly url: string; readonly stateDir: string },
) {
  const dir = mkdtempSync(join(tmpdir(), 'knowngood-bad-'));
  try {
    for (const [name, text] of Object.entries(one.files ?? {})) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    chmodSync(dir, 0o755);
    if (one.secret !== undefined) chmodSync(join(dir, one.secret), 0o600);
    const all: Readonly<Record<string, string>> = { ...names, $DIR: dir };
    const filled = (text: string) => text.replace(/\$(DIR|NATS|TAKEN|STRANGER)/g, name => all[name]!);
    const ran = await run(one, dir, filled, controller);
    const told = one.text || one.error === undefined ? `${ran.stdout}${ran.stderr}` : spoken(ran);
    t.equal(ran.code, one.exit, `${one.case}: exit ${one.exit}\n${ran.code === one.exit ? '' : ran.stdout + ran.stderr}`);
    t.match(told, new RegExp(one.says), `${one.case}: ${told.trim().split('\n').slice(0, 2).join(' | ')}`);
    if (one.error !== undefined) t.equal(errorOf(ran)?.code, one.error, `${one.case}: ${one.error}`);
    if (one.on === 'up') t.same(leftovers(dir), [], `${one.case}: nothing is left running`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function run(
  one: Case,
  dir: string,
  filled: (text: string) => string,
  controller: { readonly url: string; readonly stateDir: string },
): Promise<Ran> {
  const ports = async () => ['--http-port', String(await freePort()), '--nats-port', String(await freePort())];
  const given = one.run.map(word => filled(String(word)));
  const words =
    one.on === 'up'
      ? ['up', '--no-install', '--host', 'test-host', '--containers', `label=knowngood.none=${process.pid}`, ...(await ports()), ...given]
      : given;
  // The last one counts: a case may name its own.
  if (one.env?.['KNOWNGOOD_CONTAINERS'] !== undefined) words.splice(words.indexOf('--containers'), 2);
  const state = given.includes('--state-dir') ? [] : ['--state-dir', one.on === 'controller' ? controller.stateDir : dir];
  const args = [cli, ...words, ...state, ...(one.text ? [] : ['--json'])];
  let command = [process.execPath, ...args];
  if (one.uid !== undefined) command = asAnother({ uid: one.uid, gid: one.uid }, command);
  if (one.powerless) command = ['setpriv', '--bounding-set=-all', '--inh-caps=-all', ...command];
  if (one.under !== undefined)
    command = ['unshare', '-m', 'sh', '-c', `${one.under.replaceAll('$DIR', dir)} && exec "$@"`, 'sh', ...command];
  const env = {
    ...process.env,
    NO_COLOR: '1',
    ...(one.on === 'controller' ? { KNOWNGOOD_URL: controller.url } : {}),
    ...mapped(one.env, filled),
  };
  return runProgram(command, env);
}

function mapped(env: Case['env'], filled: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, filled(String(value))]));
}

/** The error object, which is the last line of stderr. */
function errorOf({ stderr }: Ran): { readonly code: string; readonly message: string; readonly fix: string } | undefined {
  const line = stderr.trim().split('\n').at(-1) ?? '';
  return line.startsWith('{"error"') ? JSON.parse(line).error : undefined;
}

function spoken(ran: Ran): string {
  const error = errorOf(ran);
  return error === undefined ? ran.stderr : `${error.message}\n${error.fix}`;
}
