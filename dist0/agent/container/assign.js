import { nameByRole, repositoryOf, roleOf } from './role.js';

const workloadLabel = 'knowngood.workload';
const compose = { project: 'com.docker.compose.project', service: 'com.docker.compose.service', oneOff: 'com.docker.compose.oneoff' };
/** Compose writes its project into the images it builds too; only what it runs carries one of these. */
const composeRan = ['com.docker.compose.container-number', 'com.docker.compose.config-hash'];
const swarm = { service: 'com.docker.swarm.service.name', stack: 'com.docker.stack.namespace', task: 'com.docker.swarm.task.id' };
/**
 * Which workload a container belongs to, and what else the rules say of it. The first matching rule that speaks of a field gives
 * it; a field no rule speaks of has its default. `roles` comes back changed when an image was met for the first time.
 */
export function assign(container, setting, roles) {
  const own = operatorLabels(container);
  const matching = setting.rules.filter(rule => matches(rule.match, container, own, setting.host));
  const first = field => matching.find(rule => rule[field] !== undefined);
  const environment = first('environment')?.environment ?? setting.environment;
  const ruled = first('workload');
  const named = ruled === undefined ? byDefault(container, own, roles) : { name: ruled.workload, rule: ruled.where, roles };
  const owner = first('owner')?.owner;
  const mode = first('mode')?.mode;
  return {
    roles: named.roles,
    assignment: {
      workload: environment === undefined || environment === '' ? named.name : `${environment}/${named.name}`,
      ...(environment === undefined || environment === '' ? {} : { environment }),
      ...(owner === undefined ? {} : { owner }),
      class: first('class')?.class ?? (isOneOff(container, own) ? 'job' : 'service'),
      rule: named.rule,
      labelsIgnored: ignored(container, setting.rules),
      ...(mode === undefined ? {} : { mode }),
    },
  };
}
/** Labels that somebody gave the container. What its image carries with the same value may be the image's word alone. */
function operatorLabels(container) {
  const ran = marks => marks.some(mark => container.labels[mark] !== undefined && container.imageLabels[mark] === undefined);
  const composed = ran(composeRan);
  return Object.fromEntries(
    Object.entries(container.labels).filter(
      ([key, value]) => container.imageLabels[key] !== value || (composed && key.startsWith('com.docker.compose.')),
    ),
  );
}
function byDefault(container, own, roles) {
  const label = own[workloadLabel];
  if (label !== undefined && label !== '') return { name: label, rule: `label ${workloadLabel}`, roles };
  const project = own[compose.project];
  const service = own[compose.service];
  if (project !== undefined && service !== undefined) {
    const oneOff = own[compose.oneOff] === 'True';
    return {
      name: `${project}/${service}${oneOff ? '/run' : ''}`,
      rule: oneOff ? 'compose one-off run' : 'compose project and service',
      roles,
    };
  }
  const task = own[swarm.service];
  if (task !== undefined) {
    const stack = own[swarm.stack];
    // A service of a stack is named `<stack>_<service>` by Swarm itself.
    const short = stack !== undefined && task.startsWith(`${stack}_`) ? task.slice(stack.length + 1) : task;
    return { name: stack === undefined ? task : `${stack}/${short}`, rule: 'swarm stack and service', roles };
  }
  const repository = repositoryOf(container.imageName);
  const role = roleOf(container);
  const { roles: known, suffix } = nameByRole(roles, repository, role);
  return {
    name: suffix === '' ? repository : `${repository}/${suffix}`,
    rule: suffix === '' ? `image repository (role ${role})` : `image repository and role ${suffix}`,
    roles: known,
  };
}
function matches(match, container, own, host) {
  const wanted = [
    [match.project, own[compose.project]],
    [match.service, own[compose.service]],
    [match.name, container.name],
    [match.image, container.imageName],
    [match.host, host],
    ...Object.entries(match.labels ?? {}).map(([key, value]) => [value, own[key]]),
  ];
  const spoken = wanted.filter(([pattern]) => pattern !== undefined);
  // A rule that asks for nothing would take every container: the file's parser refuses it, and so does this.
  return spoken.length > 0 && spoken.every(([pattern, value]) => value !== undefined && like(pattern, value));
}
/** `*` is any run of characters, `/` too (names of images and workloads are no paths); `?` is one. */
function like(pattern, value) {
  const literal = pattern
    .split(/([*?])/)
    .map(part => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
  return new RegExp(`^${literal.join('')}$`, 's').test(value);
}
function isOneOff(container, own) {
  return container.autoRemove || own[compose.oneOff] === 'True';
}
function ignored(container, rules) {
  const own = operatorLabels(container);
  const asked = new Set([workloadLabel, compose.project, compose.service, ...rules.flatMap(rule => Object.keys(rule.match.labels ?? {}))]);
  return [...asked].filter(key => container.labels[key] !== undefined && own[key] === undefined).sort();
}
