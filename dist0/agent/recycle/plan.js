import { intent, placeName, temporaryName, volumesSafeLabel } from '../container/intent.js';
import { createBody } from './body.js';
import { differencesOf } from './differences.js';
import { dependentsOf, isGone, orchestratorOf } from './neighbours.js';

/** Milliseconds from stop to start as measured on one machine (Docker 26, two cores); an own process that ignores SIGTERM adds its stop timeout. */
const measuredDowntimeMs = { none: 130, host: 110, bridge: 250, published: 320 };
/** The longest an operator's stop timeout is honoured, and what an incident leaves of it. */
const longestStopSeconds = 120;
const incidentStopSeconds = 1;
const byItself = new Set(['schedule', 'alert', 'tampered']);
/** What is to be done to recycle the container by stopping it first, or why it will not be. Decides only. */
export function planRecycle(container, said, order, facts) {
  const recipe = recipeOf(container, said, order, facts);
  const document = documentOf(container, said, recipe, facts);
  const refused = refusalOf(container, said, order, facts, document);
  if (refused === undefined) return { kind: 'recycle', document, recipe };
  return {
    kind: 'refused',
    refused,
    document: { ...document, method: 'none', because: refused.message, expectedDowntimeMs: 0, steps: [], refused },
  };
}
/** Volumes and binds it may write to: what a recycle leaves as it is. */
export function persistenceOf(container) {
  return container.mounts
    .filter(mount => mount.writable && mount.type !== 'tmpfs')
    .map(mount => `${mount.type} ${mount.name ?? mount.source} on ${mount.target}`)
    .sort();
}
function recipeOf(container, said, order, facts) {
  const place = placeName(container.name);
  const reference = said.Config.Image ?? '';
  const isTag = facts.referenceId === said.Image;
  const keptName = container.imageName;
  const create = createBody(said, {
    image: isTag ? reference : said.Image,
    engine: facts.engine,
    labels: {
      [intent.stack]: facts.stack,
      [intent.order]: order.id,
      [intent.place]: place,
      [intent.replaces]: said.Id,
      ...(isTag || keptName === said.Image ? {} : { [intent.imageName]: keptName }),
    },
  });
  const asked = Number(said.Config['StopTimeout'] ?? 10);
  const incident = order.cause === 'alert' || order.cause === 'tampered';
  return {
    place,
    candidate: temporaryName(place, facts.generation + 1),
    create,
    wanted: facts.wanted,
    stopSeconds: incident ? Math.min(asked, incidentStopSeconds) : Math.min(asked, longestStopSeconds),
  };
}
function documentOf(container, said, recipe, facts) {
  const { HostConfig, NetworkingConfig: _asked, ...config } = recipe.create.body;
  // Only what the engine was told can be compared before it made anything; what it made is compared again before the old one stops.
  const before = { Id: said.Id, Name: said.Name, Image: said.Image, Config: said.Config, HostConfig: said.HostConfig, Mounts: said.Mounts };
  const after = { ...before, Name: `/${recipe.candidate}`, Id: '', Config: { ...config }, HostConfig };
  const published = Object.keys(said.HostConfig.PortBindings ?? {}).length > 0;
  const mode = said.HostConfig.NetworkMode ?? '';
  const kind = published ? 'published' : mode === 'host' ? 'host' : mode === 'none' || mode.startsWith('container:') ? 'none' : 'bridge';
  return {
    container: container.id,
    name: recipe.place,
    workload: facts.workload,
    method: 'in-place',
    because: `${container.autoRemove ? 'it is stopped first, and the engine removes it then (--rm): if its replacement fails, another is made the same way' : 'it is stopped first, then its replacement is started; the old one is kept until the new one answered'}${published ? '; its published ports refuse connections meanwhile' : ''}`,
    expectedDowntimeMs: measuredDowntimeMs[kind],
    steps: [
      `create ${recipe.candidate} from ${said.Image}`,
      'compare both',
      'keep evidence',
      `stop ${recipe.place} (at most ${recipe.stopSeconds} s)`,
      `start the new one as ${recipe.place}`,
      `wait until it answers: ${[...recipe.wanted.ports.map(port => `${port.protocol}/${port.port}`), ...(recipe.wanted.healthcheck.length > 0 ? ['health check'] : [])].join(', ') || 'it runs'}`,
      'remove the old one, volumes kept',
    ],
    create: recipe.create.body,
    differences: differencesOf(before, after, facts.engine).filter(difference => difference.path !== 'Id'),
    persistencePossible: persistenceOf(container),
  };
}
function refusalOf(container, said, order, facts, document) {
  const name = placeName(container.name);
  const refuse = (code, message) => ({ code, message });
  if (facts.standing === 'down') return refuse('stood-down', 'this agent stands down: nothing is recycled until it is told to stand up');
  if (order.container !== container.id) return refuse('stale', `${name} is another container by now (${container.id.slice(0, 12)})`);
  if (order.generation !== facts.generation)
    return refuse('stale', `${name} is in generation ${facts.generation}, the order was decided on generation ${order.generation}`);
  if (order.method !== undefined && order.method !== 'in-place')
    return refuse('unsupported', `method ${order.method} is not there yet: use in-place`);
  const owner = orchestratorOf(said);
  if (owner !== undefined) return refuse('unsupported', `${name} is owned by ${owner}, which would replace it as well`);
  const dependents = dependentsOf(said, facts.neighbours);
  if (dependents.length > 0) return refuse('unsupported', `${dependents.join(', ')}: it would be cut off when ${name} is replaced`);
  const gone = isGone(said, facts.neighbours);
  if (gone !== undefined) return refuse('unsupported', `${name} needs ${gone}, which is not there any more`);
  if (container.state === 'paused') return refuse('paused', `${name} is paused: somebody holds it as it is`);
  if (container.state !== 'running') return refuse('not-running', `${name} is ${container.state}`);
  if (said.State.Health?.Status === 'starting') return refuse('health-starting', `${name} is still starting by its own health check`);
  if (facts.sessions.length > 0) return refuse('session-open', `somebody works in ${name}: ${facts.sessions.join(', ')}`);
  if (!facts.imagePresent)
    return refuse('image-gone', `image ${said.Image} of ${name} is not on this host any more, and nothing is pulled`);
  if (byItself.has(order.cause) && document.persistencePossible.length > 0 && !volumesAreSafe(container))
    return refuse(
      'persistence',
      `${name} writes to ${document.persistencePossible.join(', ')}: only a person recycles it, or label it ${volumesSafeLabel}=safe`,
    );
  const unknown = document.differences.find(difference => difference.reason === undefined);
  if (unknown !== undefined) return refuse('difference', `${unknown.path} would change from ${unknown.from} to ${unknown.to}`);
  return facts.budget.kind === 'refused' ? refuse(facts.budget.code, facts.budget.message) : undefined;
}
/** Said by the operator, not by whoever made the image. */
function volumesAreSafe(container) {
  return container.labels[volumesSafeLabel] === 'safe' && container.imageLabels[volumesSafeLabel] === undefined;
}
