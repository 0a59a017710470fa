import { canaryWorkload, frontWorkload } from '../../proto/fleet.js';
import { repositoryOf } from '../../proto/image-name.js';
import type { WorkloadClass } from '../../proto/records.js';
import type { Container } from './container.js';
import { behindServiceLabel, canaryLabel, frontOf, stackLabel } from './intent.js';
import { nameByRole, type Roles, roleOf } from './role.js';

/** What a container must be for a rule to speak of it: every named field must match. Text may hold `*` and `?` globs. */
export interface Match {
  readonly labels?: Readonly<Record<string, string>>;
  readonly project?: string;
  readonly service?: string;
  readonly name?: string;
  readonly image?: string;
  readonly host?: string;
}

export interface Rule {
  readonly match: Match;
  readonly environment?: string;
  readonly workload?: string;
  readonly owner?: string;
  readonly class?: WorkloadClass;
  readonly mode?: 'learn' | 'alert' | 'protect';
  /** Where it stands, e.g. `assign.yaml:12`. */
  readonly where: string;
}

export interface Assignment {
  readonly workload: string;
  readonly environment?: string;
  readonly owner?: string;
  readonly class: WorkloadClass;
  /** What gave it its workload, in words. */
  readonly rule: string;
  /** Labels that would have counted, were they not the image's own. */
  readonly labelsIgnored: readonly string[];
  /** Mode a workload that was never seen begins with. */
  readonly mode?: 'learn' | 'alert' | 'protect';
}

export interface Setting {
  readonly rules: readonly Rule[];
  readonly host: string;
  /** `KNOWNGOOD_ENVIRONMENT`; a rule's environment goes before it. */
  readonly environment?: string;
}

/** What it does beside waiting is an alert from the first moment on. */
const front: Assignment = { workload: frontWorkload, class: 'platform', rule: 'knowngood itself', labelsIgnored: [], mode: 'alert' };
const canary: Assignment = { workload: canaryWorkload, class: 'platform', rule: 'knowngood itself', labelsIgnored: [] };

type Subject = Pick<Container, 'name' | 'labels' | 'imageLabels' | 'imageName' | 'entrypoint' | 'command' | 'autoRemove'>;

const workloadLabel = 'knowngood.workload';
const compose = { project: 'com.docker.compose.project', service: 'com.docker.compose.service', oneOff: 'com.docker.compose.oneoff' };
/** Compose writes its project into the images it builds too; only what it runs carries one of these. */
const composeRan = ['com.docker.compose.container-number', 'com.docker.compose.config-hash'];
const swarm = { service: 'com.docker.swarm.service.name', stack: 'com.docker.stack.namespace', task: 'com.docker.swarm.task.id' };

/**
 * Which workload a container belongs to, and what else the rules say of it. The first matching rule that speaks of a field gives
 * it; a field no rule speaks of has its default. `roles` comes back changed when an image was met for the first time.
 */
export function assign(container: Subject, setting: Setting, roles: Roles): { readonly assignment: Assignment; readonly roles: Roles } {
  const own = operatorLabels(container);
  if (own[canaryLabel] !== undefined && own[canaryLabel] === own[stackLabel]) return { assignment: canary, roles };
  if (frontOf(container) !== undefined) return { assignment: front, roles };
  const matching = setting.rules.filter(rule => matches(rule.match, container, own, setting.host));
  const first = <K extends 'environment' | 'workload' | 'owner' | 'class' | 'mode'>(field: K) =>
    matching.find(rule => rule[field] !== undefined);
  const environment = first('environment')?.environment ?? setting.environment;
  const ruled = first('workload');
  const given = ruled === undefined ? byDefault(container, own, roles) : { name: ruled.workload!, rule: ruled.where, roles };
  // Nothing of the canary's workload is told as an alert: no other container may hide there.
  const isOurs = given.name === canaryWorkload || given.name === frontWorkload;
  const named = isOurs ? { ...given, name: `not-${given.name}` } : given;
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
function operatorLabels(container: Subject): Readonly<Record<string, string>> {
  const ran = (marks: readonly string[]) =>
    marks.some(mark => container.labels[mark] !== undefined && container.imageLabels[mark] === undefined);
  const composed = ran(composeRan);
  const own = Object.fromEntries(
    Object.entries(container.labels).filter(
      ([key, value]) => container.imageLabels[key] !== value || (composed && key.startsWith('com.docker.compose.')),
    ),
  );
  // Its front has the service's name, and it is the service.
  const service = own[behindServiceLabel];
  return service === undefined || own[compose.service] === undefined ? own : { ...own, [compose.service]: service };
}

function byDefault(container: Subject, own: Readonly<Record<string, string>>, roles: Roles) {
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

function matches(match: Match, container: Subject, own: Readonly<Record<string, string>>, host: string): boolean {
  const wanted: readonly (readonly [string | undefined, string | undefined])[] = [
    [match.project, own[compose.project]],
    [match.service, own[compose.service]],
    [match.name, container.name],
    [match.image, container.imageName],
    [match.host, host],
    ...Object.entries(match.labels ?? {}).map(([key, value]) => [value, own[key]] as const),
  ];
  const spoken = wanted.filter(([pattern]) => pattern !== undefined);
  // A rule that asks for nothing would take every container: the file's parser refuses it, and so does this.
  return spoken.length > 0 && spoken.every(([pattern, value]) => value !== undefined && like(pattern!, value));
}

/** `*` is any run of characters, `/` too (names of images and workloads are no paths); `?` is one. */
function like(pattern: string, value: string): boolean {
  const literal = pattern
    .split(/([*?])/)
    .map(part => (part === '*' ? '.*' : part === '?' ? '.' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
  return new RegExp(`^${literal.join('')}$`, 's').test(value);
}

function isOneOff(container: Subject, own: Readonly<Record<string, string>>): boolean {
  return container.autoRemove || own[compose.oneOff] === 'True';
}

function ignored(container: Subject, rules: readonly Rule[]): readonly string[] {
  const own = operatorLabels(container);
  const asked = new Set([workloadLabel, compose.project, compose.service, ...rules.flatMap(rule => Object.keys(rule.match.labels ?? {}))]);
  return [...asked].filter(key => container.labels[key] !== undefined && own[key] === undefined).sort();
}
