import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { which } from './shell.mjs';

const socket = '/var/run/docker.sock';
const startWithinMs = 60_000;
const stopWithinMs = 30_000;

/** The socket of the engine that is meant: the usual one, or the one that DOCKER_HOST names; undefined where that is none of this host. */
export function socketOf(env) {
  if (!env.DOCKER_HOST) return socket;
  return env.DOCKER_HOST.startsWith('unix://') ? env.DOCKER_HOST.slice('unix://'.length) : undefined;
}

/** The engine's answer to a GET as text, or undefined where none answers within two seconds. */
export function ask(path, socketPath = socket) {
  return new Promise(resolve => {
    const asking = request({ socketPath, path, timeout: 2_000 }, answer => {
      const chunks = [];
      answer.on('data', chunk => chunks.push(chunk));
      answer.on('error', () => resolve(undefined));
      answer.on('end', () => resolve(answer.statusCode === 200 ? Buffer.concat(chunks).toString('utf8') : undefined));
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve(undefined));
    asking.end();
  });
}

/**
 * Sees to it that an engine answers: the host's own, or one that is started here and outlives us only if it has to.
 * Throws `{ code: 'no-engine', fix }` with the way out where neither can be, `{ code: 'denied', fix }` where one is there and not for this user.
 *
 * @returns {Promise<{started: boolean, release(): Promise<void>}>} `release` stops the engine if this stack started it and nothing runs in it.
 */
export async function engine({ stateDir, path, say, env = process.env }) {
  const pidFile = join(stateDir, 'run', 'dockerd.json');
  const socketPath = socketOf(env);
  // None of this host: the agent refuses it by name.
  if (socketPath === undefined) return { started: false, release: async () => {} };
  if ((await ask('/_ping', socketPath)) !== undefined) {
    const ours = readPid(pidFile);
    return ours !== undefined && isDockerd(ours)
      ? { started: true, release: () => release(ours, pidFile, say) }
      : { started: false, release: async () => {} };
  }
  if (env.DOCKER_HOST)
    throw failure(`no Docker Engine answers at ${env.DOCKER_HOST}`, `start that engine, or unset DOCKER_HOST to use ${socket}`);
  if (process.getuid?.() !== 0) {
    if (existsSync(socket) && !mayUse(socket))
      throw failure(`this user may not use the Docker Engine at ${socket}`, 'run this as root', 'denied');
    throw failure('no Docker Engine answers, and only root can start one', 'start it, or run this as root');
  }
  if (existsSync('/run/systemd/system')) throw failure('no Docker Engine answers', 'systemctl start docker');
  const binary = which('dockerd', path);
  if (binary === undefined)
    throw failure('no Docker Engine answers and none is installed', 'apt-get install --no-install-recommends docker.io iptables');
  return { started: true, ...(await start(binary, { stateDir, path, say, pidFile, env })) };
}

async function start(binary, { stateDir, path, say, pidFile, env }) {
  for (const folder of ['run', 'log']) mkdirSync(join(stateDir, folder), { recursive: true, mode: 0o700 });
  dropStalePid('/var/run/docker.pid', 'dockerd');
  dropStalePid('/var/run/docker/containerd/containerd.pid', 'containerd');
  say('starting dockerd');
  const logFile = join(stateDir, 'log', 'dockerd.log');
  const log = openSync(logFile, 'w');
  // A session of its own: Ctrl-C is for us, and containers must not die with this process.
  const child = spawn(binary, [], { detached: true, stdio: ['ignore', log, log], env: { ...env, PATH: path } });
  closeSync(log);
  let ended;
  child.once('error', error => {
    ended = error.message;
  });
  child.once('exit', code => {
    ended = `it ended with code ${code}`;
  });
  const until = Date.now() + startWithinMs;
  while ((await ask('/_ping')) === undefined) {
    if (ended !== undefined || Date.now() > until) {
      const words = readFileSync(logFile, 'utf8').trim().split('\n').slice(-4).join('\n');
      throw failure(
        `dockerd did not start (${ended ?? `no answer within ${startWithinMs / 1000} s`}); its last words:\n${words}`,
        `its log is ${logFile}`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  child.unref();
  writeFileSync(pidFile, `${JSON.stringify({ pid: child.pid, startedAt: new Date().toISOString(), url: `unix://${socket}` })}\n`, {
    mode: 0o600,
  });
  return { release: () => release(child.pid, pidFile, say) };
}

/** Stops an engine of ours, unless somebody's container runs in it. */
async function release(pid, pidFile, say) {
  const running = await ask('/containers/json');
  if (running !== undefined && JSON.parse(running).length > 0) {
    say(`dockerd (pid ${pid}) goes on: ${JSON.parse(running).length} containers run in it`);
    return;
  }
  if (isDockerd(pid)) {
    process.kill(pid, 'SIGTERM');
    const until = Date.now() + stopWithinMs;
    while (isDockerd(pid) && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 50));
    if (isDockerd(pid)) {
      say(`dockerd (pid ${pid}) does not stop; it is left as it is`);
      return;
    }
  }
  rmSync(pidFile, { force: true });
}

/** After a crash the number in the file may be another program's by now; dockerd would refuse to start beside it. */
function dropStalePid(file, name) {
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').trim());
  if (comm(pid) !== name) rmSync(file, { force: true });
}

function readPid(file) {
  try {
    const { pid } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isDockerd(pid) {
  return comm(pid) === 'dockerd';
}

/** The short name of a live process; a zombie, which our own child is until it is reaped, counts as gone. */
function comm(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    return stat[end + 2] === 'Z' ? undefined : stat.slice(stat.indexOf('(') + 1, end);
  } catch {
    return undefined;
  }
}

function mayUse(path) {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function failure(message, fix, code = 'no-engine') {
  return Object.assign(new Error(message), { code, fix });
}
