import { readFileSync, writeSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import pino from 'pino';
import { BusError } from '../proto/bus.js';
import { connectBus } from '../proto/nats-bus.js';
import { Agent } from './agent.js';
import { canaryProgram } from './canary/program.js';
import { parseAgentConfig } from './config.js';
import { parseAssignFile } from './container/assign-file.js';
import { EngineError } from './container/container.js';
import { openEngine } from './container/engine.js';
import { selectorsOf } from './container/selected.js';
import { endHalfDone } from './half-done.js';
import { Identity, userName } from './identity.js';
import { AgentMetrics } from './metrics.js';
import { Spool } from './outbox/spool.js';
import { ProcFs } from './proc.js';
import { needsRoot, openSensor } from './sensor/open-sensor.js';
import { HostFolder } from './session/host-folder.js';

// By itself a heap may grow to four times of what is used before it is looked at, and its young part to 48 MiB: an idle process keeps that for long.
setFlagsFromString('--heap-growing-percent=30');
setFlagsFromString('--semi-space-growth-factor=1');

/** Exit codes as of the command line: a wrong setting, a need missing, not permitted, something it rests on not reachable. */
const exit = { missing: 1, unreachable: 6, wrong: 64, notPermitted: 77 };
const packageFile = join(import.meta.dirname, '..', '..', 'package.json');

/** A disk that is full costs words, never the process: pino's own destination tries for ever to write the last ones. */
const lines = {
  write(line: string) {
    try {
      writeSync(1, line);
    } catch {}
  },
};
const log = pino({ name: 'agent', base: null }, lines);

async function main(): Promise<void> {
  const parsed = parseAgentConfig(process.env, hostname());
  if (parsed.kind === 'wrong') return quit(exit.wrong, parsed.messages.join('; '));
  const { config } = parsed;
  const root = process.getuid?.() === 0;
  if (config.sensor === 'ebpf' && !root) return quit(exit.notPermitted, needsRoot);
  const identity = new Identity(config.stateDir);
  const rules = parseAssignFile(assignText(identity), 'assign.yaml');
  if (rules.kind === 'wrong') return quit(exit.wrong, rules.findings.map(finding => `${config.stateDir}/${finding}`).join('; '));
  const selectors = selected(config.containers);
  const proc = new ProcFs();
  const nowUs = () => Date.now() * 1_000;
  const engine = openEngine({ socketPath: config.dockerSocket });
  const program = canaryProgram(process.arch);
  const bus = await connectBus({ url: config.natsUrl, name: `agent ${config.host}` }).catch(async unreachable => {
    const { orders, failed } = await endHalfDone({ config, engine, proc, program, nowUs });
    if (orders > 0) log.warn({ orders, failed }, 'no broker; what an agent before had left half done was ended without one');
    throw unreachable;
  });
  const spool = await Spool.open(join(config.stateDir, 'outbox'), config.outboxBytes);
  // Last, and nothing is awaited between it and the agent: it may have begun to see.
  const { sensor, because } = await openSensor(
    { ...config, root },
    {
      proc,
      engine,
      now: nowUs,
      uptimeMs: () => uptime() * 1_000,
      clockMs: () => performance.now(),
      cpuMs: () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1_000;
      },
      ebpf: async () => {
        const { EbpfSensor } = await import('./sensor/ebpf/ebpf-sensor.js');
        const object = join(import.meta.dirname, 'sensor/ebpf/kernel.bpf.o');
        return new EbpfSensor({ object, ringBytes: config.ringBytes, proc, now: nowUs });
      },
    },
  );
  const agent = new Agent({
    config,
    version: JSON.parse(readFileSync(packageFile, 'utf8')).version,
    pid: process.pid,
    identity,
    rules: rules.rules,
    selectors,
    bus,
    engine,
    sensor,
    spool,
    proc,
    canary: program,
    host: new HostFolder(config.stateDir, process.getuid?.() ?? 0),
    userName,
    nowUs,
    monotonicUs: () => performance.now() * 1_000,
    rssBytes: () => process.memoryUsage.rss(),
    spentMs: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
    log,
  });
  if (because !== undefined) log.warn(`samples, every ${config.sampleMs} ms, for there is no eBPF here: ${because}`);
  await agent.start();
  const metrics = new AgentMetrics(() => agent.beat);
  if (config.metricsPort > 0)
    await metrics
      .start(config.metricsPort)
      .catch(error =>
        log.warn(`no metrics: port ${config.metricsPort} cannot be had (${error.message}); set KNOWNGOOD_AGENT_METRICS_PORT to another`),
      );
  identity.ready({ pid: process.pid, startedAt: new Date().toISOString() });
  log.info({ host: config.host, containers: agent.watched, stateDir: config.stateDir }, 'watching');

  let stopping = false;
  const stop = () => {
    // A second signal changes nothing: what was accepted is sealed first.
    if (stopping) return;
    stopping = true;
    metrics.stop();
    agent.stop().then(
      () => process.exit(0),
      error => quit(exit.missing, `did not stop cleanly: ${error.message}`),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function selected(text: string) {
  try {
    return selectorsOf(text);
  } catch (error) {
    return quit(exit.wrong, `${(error as Error).message}: write it like label=watch=yes`);
  }
}

function assignText(identity: Identity): string {
  try {
    return identity.assignFile() ?? '';
  } catch (error) {
    return quit(exit.wrong, `${identity.stateDir}/assign.yaml cannot be read (${(error as Error).message}): make it a file, or remove it`);
  }
}

function quit(code: number, message: string): never {
  log.fatal(message);
  process.exit(code);
}

main().catch(error => {
  const code =
    error instanceof BusError || error instanceof EngineError ? exit.unreachable : error.need === 'root' ? exit.notPermitted : exit.missing;
  if (code === exit.missing && error.name !== 'SensorUnavailable') log.error(error);
  quit(code, error.message);
});
