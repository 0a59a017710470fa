import { EngineError } from '../container/container.js';
import { asInspected } from '../container/inspected.js';
import { processesOf, socketsOf } from './inside.js';
import { neighbourOf } from './neighbours.js';
import { wantedPorts } from './wanted.js';
/** Reads from the engine and the kernel what a plan rests on; changes nothing. `learned`: ports that the workload's profile lists, where it is known. */
export async function gather(engine, proc, container, said, cause, learned) {
  const [version, referenceId, imageId, neighbours, execs] = await Promise.all([
    engine.version(),
    engine.imageId(said.Config.Image ?? ''),
    engine.imageId(said.Image),
    neighboursOf(engine, container.id),
    engine.execs(container.id),
  ]);
  const health = container.healthcheck.join('\0');
  return {
    engine: { api: version.api, version: version.version },
    referenceId,
    imagePresent: imageId === said.Image,
    neighbours,
    sessions: execs.filter(exec => exec.running && exec.argv.join('\0') !== health).map(exec => exec.argv.join(' ')),
    wanted: wantedOf(proc, container, said, cause, learned),
  };
}
function wantedOf(proc, container, said, cause, learned) {
  const exposed = Object.keys(said.Config.ExposedPorts ?? {}).flatMap(name => {
    const found = /^(\d+)\/tcp$/.exec(name);
    return found === null ? [] : [{ protocol: 'tcp', port: Number(found[1]) }];
  });
  const published = container.published.flatMap(({ protocol, port }) => (protocol === 'tcp' ? [{ protocol, port }] : []));
  const first = container.pid === 0 ? [] : [{ pid: container.pid }];
  const held = socketsOf(proc, [...first, ...processesOf(proc, container.id)]);
  return {
    ...wantedPorts(held, {
      ports: [...published, ...exposed, ...(learned ?? [])],
      pid: container.pid,
      trusted: learned === undefined && (cause === 'person' || cause === 'schedule'),
    }),
    healthcheck: said.State.Health?.Status === 'healthy' ? container.healthcheck : [],
  };
}
async function neighboursOf(engine, id) {
  const others = (await engine.list()).filter(one => one.id !== id);
  const said = await Promise.all(others.map(one => engine.inspectRaw(one.id).catch(goneIsNone)));
  return said.flatMap(raw => (raw === undefined ? [] : [neighbourOf(asInspected(raw))]));
}
function goneIsNone(error) {
  if (error instanceof EngineError && error.code === 'not-found') return undefined;
  throw error;
}
