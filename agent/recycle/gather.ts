import type { Cause } from '../../proto/fleet.js';
import { redactArgv } from '../behaviour/redact.js';
import type { Container, Engine } from '../container/container.js';
import { EngineError } from '../container/container.js';
import { asInspected, type Inspected } from '../container/inspected.js';
import { behind, frontLabel } from '../container/intent.js';
import type { ProcFs } from '../proc.js';
import { createBody, type EngineFacts } from './body.js';
import type { FrontFacts } from './front/plan.js';
import { processesOf, socketsOf } from './inside.js';
import { type Neighbour, neighbourOf } from './neighbours.js';
import { probeOf } from './pace/label.js';
import type { Facts } from './plan.js';
import { type Wanted, type WantedPort, wantedPorts } from './wanted.js';

export type Gathered = Pick<
  Facts,
  'engine' | 'referenceId' | 'imagePresent' | 'imageEntrypoint' | 'neighbours' | 'sessions' | 'wanted' | 'front'
>;

/** Reads from the engine and the kernel what a plan rests on; changes nothing. `listened`: ports on which the workload's containers were seen to listen. */
export async function gather(
  engine: Engine,
  proc: ProcFs,
  container: Container,
  said: Inspected,
  cause: Cause,
  listened: readonly WantedPort[],
): Promise<Gathered> {
  const [version, referenceId, imageId, imageEntrypoint, neighbours, execs] = await Promise.all([
    engine.version(),
    engine.imageId(said.Config.Image ?? ''),
    engine.imageId(said.Image),
    engine.entrypointOf(said.Image),
    neighboursOf(engine, container.id),
    engine.execs(container.id),
  ]);
  const facts = { api: version.api, version: version.version };
  const front = await frontFor(engine, container, facts);
  const probe = probeOf(container);
  const nobodys = [container.healthcheck, ...(probe.kind === 'exec' ? [probe.argv] : [])].map(argv => argv.join('\0'));
  return {
    engine: facts,
    referenceId,
    imagePresent: imageId === said.Image,
    imageEntrypoint,
    neighbours,
    // Told to people, and kept: as bare of secrets as every other command line.
    sessions: execs
      .filter(exec => exec.running && !exec.own && !nobodys.includes(exec.argv.join('\0')))
      .map(exec => redactArgv(exec.argv).join(' ')),
    wanted: wantedOf(proc, container, said, cause, listened),
    ...(front === undefined ? {} : { front }),
  };
}

/** The front that the container stands behind, as it is now. */
async function frontFor(engine: Engine, container: Container, facts: EngineFacts): Promise<FrontFacts | undefined> {
  const place = behind(container);
  const found = place === undefined ? undefined : (await engine.list()).find(one => one.labels[frontLabel] === place);
  if (found === undefined) return undefined;
  const raw = await engine.inspectRaw(found.id).catch(goneIsNone);
  if (raw === undefined) return undefined;
  const said = asInspected(raw);
  return {
    id: found.id,
    running: said.State.Running === true,
    said,
    create: createBody(said, { image: said.Image, labels: {}, engine: facts }),
  };
}

function wantedOf(proc: ProcFs, container: Container, said: Inspected, cause: Cause, listened: readonly WantedPort[]): Wanted {
  const exposed = Object.keys(said.Config.ExposedPorts ?? {}).flatMap(name => {
    const found = /^(\d+)\/tcp$/.exec(name);
    return found === null ? [] : [{ protocol: 'tcp' as const, port: Number(found[1]) }];
  });
  const published = container.published.flatMap(({ protocol, port }) => (protocol === 'tcp' ? [{ protocol, port }] : []));
  // Where a deviation is the cause, what was seen may have been the intruder's.
  const trusted = cause === 'person' || cause === 'schedule';
  const first = container.pid === 0 ? [] : [{ pid: container.pid }];
  const probe = probeOf(container);
  const held = socketsOf(proc, [...first, ...processesOf(proc, container.id)]);
  return {
    ...wantedPorts(held, {
      ports: [...published, ...exposed, ...(trusted ? listened : [])],
      pid: container.pid,
      trusted,
    }),
    healthcheck: said.State.Health?.Status === 'healthy' ? container.healthcheck : [],
    ...('why' in probe ? {} : { probe }),
    ...(probe.kind === 'wrong' ? { noProbe: probe.why } : {}),
  };
}

async function neighboursOf(engine: Engine, id: string): Promise<readonly Neighbour[]> {
  const others = (await engine.list()).filter(one => one.id !== id);
  const said = await Promise.all(others.map(one => engine.inspectRaw(one.id).catch(goneIsNone)));
  return said.flatMap(raw => (raw === undefined ? [] : [neighbourOf(asInspected(raw))]));
}

function goneIsNone(error: unknown): undefined {
  if (error instanceof EngineError && error.code === 'not-found') return undefined;
  throw error;
}
