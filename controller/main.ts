import { readFileSync, writeSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import pino from 'pino';
import { BusError } from '../proto/bus.js';
import { connectBus } from '../proto/nats-bus.js';
import { PortTaken } from './api/listen.js';
import { type Config, parseConfig } from './config.js';
import { ConfigError } from './config-values.js';
import { Controller } from './controller.js';
import { readSinks } from './sinks/read-sinks.js';

// By itself a heap may grow to four times of what is used before it is looked at, and after a flood an idle process keeps that for long.
setFlagsFromString('--heap-growing-percent=50');

/** Exit codes as of the command line: it failed, what it rests on is not reachable, a wrong setting. */
const exit = { failed: 1, unreachable: 6, wrong: 64 };
const packageFile = join(import.meta.dirname, '..', '..', 'package.json');

/** A disk that is full costs words, never the process: pino's own destination tries for ever to write the last ones. */
const lines = {
  write(line: string) {
    try {
      writeSync(1, line);
    } catch {}
  },
};
const log = pino({ name: 'controller', base: null }, lines);

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const sinks = readSinks(config, process.env);
  const bus = await connectBus({ url: config.natsUrl, name: 'controller' });
  const intake = await connectBus({ url: config.natsUrl, name: 'controller intake' });
  bus.onConnection(connected => (connected ? log.info('NATS is back') : log.warn('the connection to NATS is lost; what was judged waits')));
  const controller = new Controller({
    config,
    sinks,
    hostname: hostname(),
    version: JSON.parse(readFileSync(packageFile, 'utf8')).version,
    bus,
    intake,
    now: Date.now,
    onTrouble: (what, error) => log.warn({ why: error instanceof Error ? error.message : error }, what),
  });
  await controller.start(quit);
  await sayReady(config, controller.url);
  log.info({ url: controller.url, stack: config.stack, stateDir: config.stateDir }, 'judging');

  let stopping = false;
  const stop = () => {
    // A second signal changes nothing: what was accepted is saved first.
    if (stopping) return;
    stopping = true;
    controller
      .stop()
      .then(() => rm(runFile(config), { force: true }))
      .then(() => process.exit(0), quit);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function runFile({ stateDir }: Config): string {
  return join(stateDir, 'run', 'controller.json');
}

/** Written whole or not at all: whoever waits for it reads it at once. */
async function sayReady(config: Config, url: string): Promise<void> {
  const file = runFile(config);
  await mkdir(join(config.stateDir, 'run'), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify({ pid: process.pid, startedAt: new Date().toISOString(), url }));
  await rename(`${file}.new`, file);
}

function quit(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const wrong = error instanceof ConfigError || error instanceof PortTaken;
  const noRoom = error instanceof BusError && error.code === 'no-room';
  const code = wrong ? exit.wrong : error instanceof BusError && !noRoom ? exit.unreachable : exit.failed;
  if (code === exit.failed && !noRoom) log.error(error);
  log.fatal(message);
  process.exit(code);
}

main().catch(quit);
