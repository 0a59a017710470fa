import { execFileSync } from 'node:child_process';
import t, { type Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Report } from '../../proto/fleet.js';
import { failureOf } from '../support/front-places.js';
import { FrontStage } from '../support/front-stage.js';
import { docker } from '../support/image.js';
import { takeOffPath } from '../support/path-without.js';
import { patient } from '../support/patience.js';

/** Orders that are undone where somebody took the front away meanwhile, or it can be told nothing any more. */
const stage = await FrontStage.start({ prefix: 'kgundo' });
const { host } = stage;
t.teardown(() => stage.stop());
t.setTimeout(patient(240_000));

/** A container behind a front of its own; gives its name. */
async function adopted(t: Test, name: string, method: FrontMethod): Promise<string> {
  await stage.web(name, '--restart', 'always');
  const report = await host.recycle(name, { action: 'adopt', method, capture: false });
  t.match(report, { outcome: 'done', method }, failureOf(report));
  return nameOf(report.newId!);
}

const nameOf = async (id: string): Promise<string> => (await stage.inspect(id)).Name.slice(1);
/** Before the next step begins. */
const atOnce = (...words: readonly string[]): string => execFileSync('docker', words, { encoding: 'utf8', stdio: 'pipe' });
const names = (name: string): readonly string[] =>
  atOnce('ps', '-a', '--filter', `name=^/${name}`, '--format', '{{.Names}}').split('\n').filter(Boolean).sort();

/** One order, and what happens right after each of its steps. */
async function during(container: string, place: string, afterStep: (report: Report) => void, action: 'recycle' | 'release' = 'recycle') {
  stage.faults.set(place, { afterStep });
  try {
    return await host.recycle(container, { action, capture: false });
  } finally {
    stage.faults.delete(place);
  }
}

const last = ({ steps }: Report) => steps.at(-1)!;
const isAt = (report: Report, step: string): boolean => report.outcome === undefined && last(report).step === step;

async function isAsBefore(t: Test, container: string): Promise<void> {
  const { State, HostConfig } = await stage.inspect(container);
  t.equal(State.Running, true, 'the old one runs');
  t.equal(HostConfig.RestartPolicy.Name, 'always', 'with its restart policy');
  t.equal(await stage.ask(container, '/'), 'here.');
}

t.test('a front that is removed before the switch: the old one serves on alone', async t => {
  const name = 'kgundo-removed';
  const old = await adopted(t, name, 'front');
  const report = await during(old, name, step => {
    if (isAt(step, 'ready')) atOnce('rm', '-f', name);
  });
  t.match(report, { outcome: 'undone' }, failureOf(report));
  t.match(last(report), { step: 'put back', ok: true, detail: /nobody is reached by kgundo-removed: .* is not there any more/ });
  await isAsBefore(t, old);
  t.same(names(name), [old], 'and nothing else is left');
});

t.test('queue: a front that is stopped while there is none of it: the old one is started again', async t => {
  const name = 'kgundo-stopped';
  const old = await adopted(t, name, 'queue');
  const report = await during(old, name, step => {
    if (isAt(step, 'stop')) atOnce('stop', name);
  });
  t.match(report, { outcome: 'undone' }, failureOf(report));
  const undone = report.steps.slice(-3);
  t.match(undone, [
    { step: 'hold', ok: true, detail: /do not wait: .* does not run/ },
    { step: 'discard' },
    { step: 'put back', detail: /does not run: start it with "docker start kgundo-stopped"/ },
  ]);
  await isAsBefore(t, old);
  t.same(names(name), [name, old].sort());
  await docker('start', name);
  const next = await host.recycle(old, { capture: false });
  t.match(next, { outcome: 'done' }, failureOf(next));
  await stage.untilAnswers(name);
});

t.test('a front that cannot be told anything: the replacement goes at once, and the front is told as soon as it can be', async t => {
  const name = 'kgundo-untold';
  const old = await adopted(t, name, 'front');
  let putBackProgram = () => {};
  t.teardown(() => putBackProgram());
  const leftThen: (readonly string[])[] = [];
  const report = await during(old, name, step => {
    if (isAt(step, 'ready')) putBackProgram = takeOffPath('nft');
    if (!isAt(step, 'put back') || last(step).ok) return;
    leftThen.push(names(name));
    putBackProgram();
  });
  t.match(report, { outcome: 'undone' }, failureOf(report));
  t.match(
    report.steps.find(({ step }) => step === 'put back'),
    { ok: false, detail: /could not be pointed at .*install the package nftables/ },
  );
  t.same(leftThen, [[name, old].sort()], 'one of it runs while the front cannot be told');
  t.match(last(report), { step: 'put back', ok: true, detail: /as before/ });
  await isAsBefore(t, old);
  await stage.untilAnswers(name);
});

t.test('a front that is removed while its place is released: the old one is started again behind none', async t => {
  const name = 'kgundo-released';
  const old = await adopted(t, name, 'front');
  const report = await during(
    old,
    name,
    step => {
      if (isAt(step, 'rename')) atOnce('rm', '-f', `${name}.kg-0`);
      if (isAt(step, 'start')) atOnce('kill', step.newId!);
    },
    'release',
  );
  t.match(report, { outcome: 'undone' }, failureOf(report));
  t.match(last(report), { step: 'put front back', ok: true, detail: /nobody is reached by kgundo-released: .* is not there any more/ });
  await isAsBefore(t, old);
  t.same(names(name), [old]);
});

t.test(
  'a name that somebody left is not taken from him: the next one does as well, and where none is free it is told who has them',
  async t => {
    const name = 'kgundo-left';
    const old = await adopted(t, name, 'front');
    t.equal(old, `${name}.kg-2`);
    const leave = (at: number) => docker('create', '--name', `${name}.kg-${at}`, '--label', stage.label, stage.image, 'true');
    await leave(3);
    const report = await host.recycle(old, { capture: false });
    t.match(report, { outcome: 'done' }, failureOf(report));
    t.match(report.steps.find(({ step }) => step === 'create')?.detail, /as kgundo-left\.kg-4: another has the name kgundo-left\.kg-3$/);
    t.same(names(name), [name, `${name}.kg-3`, `${name}.kg-4`]);
    await stage.untilAnswers(name);

    // As an agent that has forgotten how often it was recycled would begin.
    const { generation } = await host.meet(`${name}.kg-4`);
    for (let at = generation + 1; at <= generation + 8; at++) if (!names(name).includes(`${name}.kg-${at}`)) await leave(at);
    const none = await host.recycle(`${name}.kg-4`, { capture: false });
    t.match(none, { outcome: 'undone' });
    t.match(
      none.steps.find(({ step }) => step === 'create'),
      { ok: false, detail: /^the names kgundo-left\.kg-\d+ to (kgundo-left\.kg-\d+) are all taken, .*docker rm -f \1$/ },
    );
    await stage.untilAnswers(name);
  },
);
