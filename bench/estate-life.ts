import type { Behaviour, Exec } from '../proto/behaviour.js';
import { seeded } from '../test/support/seeded.js';

export const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** A Wednesday: two days of learning, and the week from Friday on has its Sunday. */
export const beganMs = Date.UTC(2026, 3, 1);
export const learnDays = 2;
export const judgedDays = 7;

/** A container as its engine tells of it; its workload is the assignment's matter. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageName: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly isJob: boolean;
  readonly startedMs: number;
  readonly generation: number;
  /** Revision of the source that it was built from. */
  readonly revision: string;
}

export type Why = 'usual' | 'session' | 'intrusion';

/** Something that happens in one container at one moment. */
export interface Happening {
  readonly atMs: number;
  readonly container: Placed;
  readonly behaviours: readonly Behaviour[];
  readonly why: Why;
  /** Of an intrusion: which. */
  readonly intrusion?: string;
}

type Random = () => number;
interface Service {
  readonly name: string;
  readonly project: string;
  /** Made by Compose, which keeps names; else by a script that puts the release into the name. */
  readonly composed: boolean;
  readonly replicas: number;
  readonly main: string;
  readonly user: number;
  readonly usual: readonly Behaviour[];
  readonly atStart: readonly Behaviour[];
  readonly hourly: readonly Behaviour[];
  readonly nightly: readonly Behaviour[];
  readonly weekly: readonly Behaviour[];
  readonly atCrash: readonly Behaviour[];
  /** Once in many days, each by itself. */
  readonly rare: readonly Behaviour[];
}

/**
 * What so many services do in nine days, in the order of time: reloads every night, jobs every hour and on Sunday, crashes, rare things, deploys of
 * which a third brings something new, one-off jobs of random names, people who look into containers, a replica more here and there, three services
 * that are new on Monday, and two intrusions.
 */
export function lifeOf(count: number, seed = 1): readonly Happening[] {
  const random = seeded(seed);
  const life: Happening[] = [];
  const services = Array.from({ length: count }, (_, n) => aService(n, count, random));
  const end = beganMs + (learnDays + judgedDays) * dayMs;
  for (const [n, service] of services.entries()) {
    // Some are new on Monday.
    const sinceMs = n % 13 === 1 ? beganMs + 5 * dayMs + 9 * hourMs : beganMs;
    live(service, n, sinceMs, end, random, life);
  }
  for (let at = beganMs + hourMs; at < end; at += Math.round((2 + 4 * random()) * hourMs)) life.push(oneOff(at, Math.floor(random() * 4)));
  intrude(life, services);
  return life.sort((a, b) => a.atMs - b.atMs);
}

function aService(n: number, count: number, random: Random): Service {
  const name = `service-${n}`;
  const main = `/usr/bin/${['nginx', 'api-server', 'worker', 'gateway'][n % 4]}`;
  const user = n % 3 === 0 ? 0 : 1000 + n;
  const some = (what: string, least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, (_, i) => program(`${what}-${i}`, main, user));
  const calls = Array.from({ length: 2 + Math.floor(random() * 6) }, () =>
    call(main, `workload:shop-${Math.floor(random() * 8)}/service-${Math.floor(random() * count)}`, 8080),
  );
  const listens: Behaviour = { kind: 'listen', protocol: 'tcp', port: 8080, exe: main, session: 'main' };
  const inbound: Behaviour = { kind: 'inbound', protocol: 'tcp', port: 8080, peer: 'any' };
  // What a cloud's library asks when it starts, and what looks after other containers.
  const ambient = [
    ...(n % 8 === 1 ? [call(main, '169.254.169.254', 80)] : []),
    ...(n % 13 === 2 ? [{ kind: 'connect', protocol: 'unix', peer: '/var/run/docker.sock', exe: main, session: 'main' } as Behaviour] : []),
    ...(n % 10 === 3 ? [{ ...program('plugin', main, user), exe: '/plugins/plugin', file: 'mount' } as Exec] : []),
  ];
  return {
    name,
    project: `shop-${n % 8}`,
    composed: n % 2 === 0,
    replicas: 1 + Math.floor(random() * 3),
    main,
    user,
    usual: [program('main', 'start', user, main), listens, inbound, ...calls, ...some('tool', 3, 10)],
    atStart: [...some('setup', 1, 4), ...ambient],
    hourly: some('hourly', 0, 2),
    nightly: [...some('rotate', 1, 2), call('/usr/bin/rotate-0', `workload:shop-0/logs`, 6514)],
    weekly: [...some('weekly', 2, 5), call('/usr/bin/weekly-0', `10.9.${n}.7`, 443)],
    atCrash: [...some('crash', 1, 2), call('/usr/bin/crash-0', '10.9.0.9', 443)],
    rare: some('rare', 4, 8),
  };
}

function live(service: Service, n: number, sinceMs: number, end: number, random: Random, life: Happening[]): void {
  const release = { at: 1 };
  const running = Array.from({ length: service.replicas }, (_, replica) => place(service, replica, release.at, 1, sinceMs));
  const add = (atMs: number, container: Placed, behaviours: readonly Behaviour[], why: Why = 'usual') =>
    life.push({ atMs, container, behaviours, why });
  const start = (atMs: number, container: Placed) => {
    add(atMs, container, [{ kind: 'image', id: container.image, repository: container.imageName.split(':')[0]! } as Behaviour]);
    add(atMs, container, service.atStart);
    add(atMs + 1_000, container, service.usual);
  };
  const added: Behaviour[] = [];
  for (const container of running) start(sinceMs, container);
  for (let hour = Math.ceil((sinceMs - beganMs) / hourMs); beganMs + hour * hourMs < end; hour++) {
    const atMs = beganMs + hour * hourMs + n * 1_000;
    const [ofDay, day] = [hour % 24, Math.floor(hour / 24)];
    for (const container of running) {
      if (service.hourly.length > 0) add(atMs, container, service.hourly);
      if (ofDay === 2) add(atMs, container, [...service.nightly, ...added]);
      if (ofDay === 9) add(atMs, container, [...service.usual, ...added]);
      for (const one of service.rare) if (random() < 1 / 240) add(atMs, container, [one]);
    }
    // Sunday night, in the first of its containers.
    if (day === 4 && ofDay === 3) add(atMs, running[0]!, service.weekly);
    for (const [replica, container] of running.entries()) {
      if (random() >= 0.1 / 24) continue;
      add(atMs, container, service.atCrash);
      start(atMs + 5_000, container);
      running[replica] = container;
    }
    // At work hours, twice a week, not while it learns.
    if (day >= learnDays && ofDay === 11 && random() < 2 / 7) {
      release.at++;
      if (random() < 0.35) added.push(...news(service, release.at, random));
      for (const [replica, old] of running.entries()) {
        running[replica] = place(service, replica, release.at, old.generation + 1, atMs + replica * 60_000);
        start(atMs + replica * 60_000, running[replica]!);
        add(atMs + replica * 60_000 + 2_000, running[replica]!, added);
      }
    }
    if (ofDay === 14 && random() < 0.02) {
      const more = place(service, running.length, release.at, 1, atMs);
      running.push(more);
      start(atMs, more);
    }
    if (ofDay === 15 && random() < 0.06) add(atMs, running[0]!, session(service), 'session');
  }
}

/** What a release does that the one before did not. */
function news({ main, user, name }: Service, release: number, random: Random): readonly Behaviour[] {
  return Array.from({ length: 1 + Math.floor(random() * 4) }, (_, i) =>
    random() < 0.5 ? program(`new-${release}-${i}`, main, user) : call(main, `workload:${name}/new-${release}-${i}`, 8080),
  );
}

function session({ user }: Service): readonly Behaviour[] {
  return ['/bin/sh', '/bin/ls', '/bin/cat'].map(exe => ({ ...program('', 'start', user, exe), session: 'exec' }) as Exec);
}

/** A job that somebody or something runs once: Docker makes up its name. */
function oneOff(atMs: number, kind: number): Happening {
  const name = `${['boring', 'eager', 'sleepy', 'vigilant'][Math.floor(atMs / 7) % 4]}_${(atMs % 0xffffff).toString(16)}`;
  const image = idOf(`job-${kind}`);
  const container: Placed = {
    id: idOf(name).slice(7),
    name,
    image,
    imageName: `registry.corp/job-${kind}:1`,
    labels: {},
    isJob: true,
    startedMs: atMs,
    generation: 1,
    revision: '1',
  };
  const main = `/usr/bin/job-${kind}`;
  const behaviours = [
    { kind: 'image', id: image, repository: `registry.corp/job-${kind}` } as Behaviour,
    program('main', 'start', 1000, main),
    ...Array.from({ length: 4 }, (_, i) => program(`step-${kind}-${i}`, main, 1000)),
    call(main, 'workload:shop-0/service-0', 8080),
  ];
  return { atMs, container, behaviours, why: 'usual' };
}

/** One that brings its program along, and one that lives off what is there. */
function intrude(life: Happening[], services: readonly Service[]): void {
  const at = (service: Service, atMs: number) =>
    life.findLast(one => one.atMs <= atMs && one.why === 'usual' && one.container.imageName.includes(`/${service.name}:`))!.container;
  const [web, node] = [services[Math.min(3, services.length - 1)]!, services[Math.min(5, services.length - 1)]!];
  const first = beganMs + 5 * dayMs + 10 * hourMs;
  const shell: Exec = { ...program('', web.main, web.user, '/bin/sh'), script: 'inline' };
  const dropped: Exec = { ...program('', '/bin/sh', web.user, '/tmp/.x'), file: 'drift' };
  life.sort((a, b) => a.atMs - b.atMs);
  const [one, other] = [at(web, first), at(node, first + 2 * dayMs)];
  life.push({
    atMs: first,
    container: one,
    behaviours: [shell, program('', '/bin/sh', web.user, '/usr/bin/curl'), dropped, call('/tmp/.x', '203.0.113.9', 4444)],
    why: 'intrusion',
    intrusion: 'a web shell that fetches a program',
  });
  life.push({
    atMs: first + 2 * dayMs,
    container: other,
    behaviours: [
      call(node.main, '169.254.169.254', 80),
      program('', node.main, node.user, '/usr/bin/openssl'),
      call(node.main, '198.51.100.7', 443),
    ],
    why: 'intrusion',
    intrusion: 'stolen credentials, sent away with what the image has',
  });
}

function place(service: Service, replica: number, release: number, generation: number, startedMs: number): Placed {
  const { name, project, composed } = service;
  const labels = { 'com.docker.compose.project': project, 'com.docker.compose.service': name, 'com.docker.compose.container-number': '1' };
  const called = composed ? `${project}-${name}-${replica + 1}` : `${name}-r${release}-${replica}`;
  return {
    id: idOf(`${called} ${generation}`).slice(7),
    name: called,
    image: idOf(`${name} ${release}`),
    imageName: `registry.corp/${name}:${release}`,
    labels: composed ? labels : {},
    isJob: false,
    startedMs,
    generation,
    revision: String(release),
  };
}

function program(name: string, parent: string, user: number, exe = `/usr/bin/${name}`): Exec {
  return { kind: 'exec', exe, file: 'image', applet: '', script: '', parent, user, session: 'main', loaders: [] };
}

function call(exe: string, peer: string, port: number): Behaviour {
  return { kind: 'connect', protocol: 'tcp', peer, port, name: '', exe, user: 0, session: 'main' };
}

/** `sha256:…` of whatever is called that. */
function idOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x85ebca6b) >>> 0;
  }
  return `sha256:${`${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`.repeat(4)}`;
}
