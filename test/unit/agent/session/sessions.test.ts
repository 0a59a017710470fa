import t from 'tap';
import type { Container, EngineEvent, ExecInstance } from '../../../../agent/container/container.js';
import type { Observation, SessionTag } from '../../../../agent/sensor/sensor.js';
import type { Cover } from '../../../../agent/session/growing-session.js';
import { Sessions } from '../../../../agent/session/sessions.js';
import type { Behaviour } from '../../../../proto/behaviour.js';
import type { SessionTold } from '../../../../proto/session.js';

const id = 'c'.repeat(64);
const second = 1_000_000;

/** A container and what comes of it, on a clock that is moved by hand. */
class Scene {
  nowUs = 1_000 * second;
  readonly told: SessionTold[] = [];
  readonly alive = new Set<number>();
  readonly execs = new Map<string, ExecInstance>();
  cover: Cover | undefined;
  readonly container = {
    ...{ id, name: 'web', healthcheck: ['/bin/check'], state: 'running', startedAtUs: 1 },
    labels: { 'knowngood.recycle.probe': 'exec redis-cli  ping' },
    imageLabels: {},
  } as unknown as Container;
  readonly sessions = new Sessions({
    tell: session => this.told.push(session),
    personAt: () => ({ name: 'ada', uid: 1000, how: 'login' }),
    execOf: async exec => this.execs.get(exec),
    isAlive: pid => this.alive.has(pid),
    look: async () => {},
    coverOf: () => this.cover,
    nowUs: () => this.nowUs,
    runUs: 7,
  });

  hear(kind: EngineEvent['kind'], rest: Record<string, unknown> = {}): void {
    this.nowUs += 1_000;
    this.sessions.heard({ kind, container: id, atUs: this.nowUs, ...rest } as EngineEvent, this.container);
  }
  exec(execId: string, command: string): void {
    for (const kind of ['exec-create', 'exec-start'] as const) this.hear(kind, { execId, command });
  }
  run(tag: SessionTag, argv: readonly string[], session = 'exec', pid = 42) {
    this.nowUs += 1_000;
    const observation = { kind: 'exec', container: id, atUs: this.nowUs, origin: 'live', session: tag, pid } as Observation;
    const behaviour = { kind: 'exec', exe: `/bin/${argv[0]}`, ...(session && { session }) } as Behaviour;
    return this.sessions.saw(observation, { behaviour, evidence: { argv, argvTruncated: false, origin: 'live', tty: false } });
  }
  async later(us = 2 * second): Promise<void> {
    await new Promise(setImmediate);
    this.nowUs += us;
    this.sessions.tick();
  }
  get last(): SessionTold | undefined {
    return this.told.at(-1);
  }
}

t.test('one session of one exec, which grows, with all that ran below it', async t => {
  const scene = new Scene();
  scene.execs.set('e1', { id: 'e1', running: true, own: false, argv: ['sh', '-c', 'id; ls'], pid: 42, tty: true });
  scene.exec('e1', 'sh -c id; ls');
  const tag = { id: 'k1', main: false, opening: ['sh', '-c', 'id; ls'] };
  const described = scene.run(tag, ['sh', '-c', 'id; ls']);
  scene.run(tag, ['id']);
  await scene.later();
  t.match(scene.told, [{ how: 'exec', argv: ['sh', '-c', 'id; ls'], tty: true, person: { name: 'ada' }, commandsTotal: 2 }]);
  t.equal(described.evidence.sessionId, scene.last?.id);
  t.equal(scene.last?.untilUs, undefined);
  scene.run(tag, ['ls']);
  scene.sessions.changed(id, '/tmp/a', scene.nowUs);
  scene.sessions.changed(id, '/tmp/before', scene.last!.fromUs - second);
  scene.hear('exec-die', { execId: 'e1', command: 'sh -c id; ls' });
  await scene.later();
  t.match(scene.last, { commands: ["sh -c 'id; ls'", 'id', 'ls'], commandsTotal: 3, files: ['/tmp/a'] });
  t.ok(scene.last!.untilUs! > scene.last!.fromUs);
  t.equal(new Set(scene.told.map(one => one.id)).size, 1);
  scene.run(tag, ['left-running']);
  await scene.later();
  t.equal(scene.last?.commandsTotal, 4, 'what it left running is still its own');
  const words = scene.told.length;
  await scene.later();
  t.equal(scene.told.length, words, 'nothing new, nothing said');
});

t.test('two at once are told apart by who descends from whom', async t => {
  const scene = new Scene();
  scene.exec('e1', 'sh');
  scene.exec('e2', 'sh');
  scene.exec('e3', 'cat /x');
  const tags = ['k1', 'k2'].map(one => ({ id: one, main: false, opening: ['/bin/sh'] }));
  scene.run({ id: 'k3', main: false, opening: ['/bin/cat', '/x'] }, ['cat', '/x']);
  for (const tag of tags) scene.run(tag, ['/bin/sh']);
  scene.run(tags[1]!, ['id']);
  scene.run(tags[0]!, ['ls']);
  await scene.later();
  t.same(scene.told.map(one => one.commands).sort(), [['/bin/sh', 'id'], ['/bin/sh', 'ls'], ['cat /x']].sort());
  scene.run({ id: 'unknown', main: false }, ['who'], '');
  await scene.later();
  t.same(
    scene.told.slice(-3).map(one => one.unsure),
    [['who'], ['who'], ['who']],
    'a command of which nobody can tell is said of all of them, as unsure',
  );
});

t.test('the kernel may be quicker than the engine, or alone', async t => {
  const scene = new Scene();
  scene.alive.add(42);
  scene.run({ id: 'k1', main: false, opening: ['ls', '/'] }, ['ls', '/']);
  scene.exec('e1', 'ls /');
  scene.hear('exec-die', { execId: 'e1', command: 'ls /' });
  await scene.later();
  t.match(scene.told, [{ argv: ['ls', '/'], commands: ['ls /'] }]);
  scene.exec('e1', 'ls /');
  await scene.later();
  t.equal(scene.told.length, 1, 'the engine repeats itself after a break');
  scene.exec('e9', 'date');
  scene.hear('exec-die', { execId: 'e9', command: '' });
  scene.run({ id: 'k9', main: false, opening: ['date'] }, ['date']);
  await scene.later();
  t.match(scene.told.slice(1), [{ argv: ['date'], commands: ['date'] }], 'or slower than it is over');
  scene.run({ id: 'k2', main: false, opening: ['id'] }, ['id']);
  await scene.later();
  t.equal(scene.last?.untilUs, undefined);
  scene.alive.delete(42);
  await scene.later();
  t.ok(scene.last?.untilUs, 'past the engine it ends with its first process');
});

t.test('who is nobody', async t => {
  const scene = new Scene();
  scene.exec('h', '/bin/check');
  scene.exec('p', 'redis-cli ping');
  scene.hear('exec-create', { execId: 'made', command: 'sh' });
  scene.execs.set('own', { id: 'own', running: true, own: true, argv: ['true'], pid: 1, tty: false });
  scene.exec('own', 'true');
  scene.run({ id: 'k', main: true }, ['nginx'], 'main');
  Object.assign(scene.container, { state: 'created', startedAtUs: 0 });
  scene.hear('attach');
  Object.assign(scene.container, { state: 'running', startedAtUs: scene.nowUs + second });
  scene.hear('attach');
  await scene.later(70 * second);
  await scene.later();
  t.same(scene.told, []);
  scene.nowUs += second;
  scene.hear('attach');
  await scene.later();
  t.match(scene.told, [{ how: 'attach' }], 'the canary: this one is somebody');
  scene.hear('detach');
  await scene.later();
  t.ok(scene.last?.untilUs);
});

t.test('copies, either way; an end with the container; what covers it', async t => {
  const scene = new Scene();
  scene.hear('copied-in');
  scene.hear('copied-out');
  await scene.later();
  t.match(scene.told, [
    { how: 'copy', direction: 'in', untilUs: Number },
    { how: 'copy', direction: 'out', untilUs: Number },
  ]);
  scene.cover = { id: 'open', by: 'ada', reason: 'ticket 12' };
  scene.exec('e', 'sh');
  scene.hear('die', { exitCode: 0 });
  await scene.later();
  t.match(scene.last, { how: 'exec', coveredBy: 'open', by: 'ada', reason: 'ticket 12', untilUs: Number });
});

t.test('however much is done, a record of it stays small', async t => {
  const scene = new Scene();
  scene.exec('e', 'sh');
  const tag = { id: 'k', main: false, opening: ['sh'] };
  for (let at = 0; at < 5_000; at++) scene.run(tag, ['echo', 'x'.repeat(3_000)]);
  for (let at = 0; at < 5_000; at++) scene.sessions.changed(id, `/tmp/${at}`, scene.nowUs);
  await scene.later();
  t.equal(scene.last?.commandsTotal, 5_000);
  for (let at = 0; at < 100; at++) scene.run({ id: 'unknown', main: false }, ['who', `${at}`.padEnd(390)], '');
  await scene.later();
  const { files = [], filesTotal, unsure = [], unsureTotal } = scene.last ?? {};
  t.ok(files.length > 0 && files.length < 5_000, 'the first files are listed');
  t.same([filesTotal, unsureTotal], [5_000, 100], 'what is not listed is counted');
  t.ok(unsure.length < 100);
  t.ok(JSON.stringify(scene.last).length < 20_000);
});
