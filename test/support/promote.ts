import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { Actor } from './actor.js';
import { type Case, deviations, fieldsOf, Scene, workload } from './deviations.js';
import { Following } from './following.js';
import { Stack, until } from './stack.js';

const learnMs = 6_000;
const withinMs = 2_000;
/** What somebody did on staging that has no place in production. */
const debugging = '/bin/other9';

/** The first of each kind and reason: ten are promised. */
function kindsOfDeviation(): readonly (Case & { readonly expect: object })[] {
  const first = new Map<string, Case & { readonly expect: object }>();
  for (const one of deviations()) {
    if (one.expect === 'none') continue;
    const { kind, reason } = one.expect as { readonly kind: string; readonly reason: string };
    if (!first.has(`${kind} ${reason}`)) first.set(`${kind} ${reason}`, { ...one, expect: one.expect });
  }
  return [...first.values()];
}

/**
 * From staging to production: two stacks on one host, a profile learned under load on one, edited by a person, applied on the other. The same load
 * for so long must be silent there, and then each kind of deviation one alert.
 */
export async function promote(t: Test, loadMs: number): Promise<void> {
  const scene = await Scene.make(`kgpromo${process.pid}`);
  t.teardown(() => scene.remove());
  const labels = [`${scene.label}-staging`, `${scene.label}-production`] as const;
  const [staging, production] = await Promise.all(labels.map(label => Stack.start({ label })));
  if (!staging || !production) throw new Error('two stacks were to be started');
  t.teardown(() => Promise.all([staging.stop(), production.stop()]));
  const folder = mkdtempSync(join(tmpdir(), 'kg-promotion-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'shop', 'actor.yaml');
  const load = async (subject: Actor, ms: number) => {
    let rounds = 0;
    for (const end = Date.now() + ms; Date.now() < end; rounds++) t.same(await scene.doAllowed(subject), [], `round ${rounds} of the load`);
    return rounds;
  };

  const learned = await scene.subject('staging', labels[0]);
  t.teardown(() => learned.remove());
  await load(learned, learnMs);
  await learned.tell('run', debugging);
  await staging.settled();
  const young = await staging.kg('ready', workload);
  t.equal(young.code, 1, 'by the book it is too early, and it is said why');
  t.match(young.lines[0].reasons.join('\n'), /^time: watched for \d+ s of 24 h$/m);
  t.match(await staging.ok('profile', 'export', '--all', '-o', folder), [{ workload, file, changed: true }]);

  const exported = readFileSync(file, 'utf8');
  const mounted = (subject: Actor) => `bind:${subject.folder}:`;
  const subject = await scene.subject('production', labels[1]);
  t.teardown(() => subject.remove());
  writeFileSync(file, byHand(t, exported, mounted(learned), mounted(subject)));
  t.equal((await staging.kg('profile', 'lint', folder)).code, 0, 'the document that a person has edited has no mistakes');
  await production.settled();
  t.equal((await production.kg('profile', 'diff', '--check', workload, folder)).code, 2, 'production knows less than the document');
  t.match(await production.ok('profile', 'apply', folder, '--why', 'from staging'), [{ workload, file }]);
  t.equal((await production.kg('profile', 'apply', folder, '--check')).code, 0);
  t.equal((await production.kg('profile', 'diff', '--check', file, workload)).code, 0, 'production has what the document says');

  const alerts = new Following(production);
  t.teardown(() => alerts.stop());
  const rounds = await load(subject, loadMs);
  await production.settled();
  t.ok(rounds > 20, `${rounds} rounds of the load`);
  t.same(
    alerts.alerts.map(alert => alert.sentence),
    [],
    `the same load for ${loadMs / 1_000} s is no news`,
  );
  t.same(await production.ok('alerts', '--status', 'all'), []);

  // What was written is told when somebody looks, beside what ran.
  const since = (before: number) => alerts.since(before).filter(alert => alert.kind !== 'write');
  const cases = kindsOfDeviation();
  t.ok(cases.length >= 10, `${cases.length} kinds of deviation`);
  for (const one of cases) {
    const before = alerts.ids.length;
    await scene.act(one, subject);
    const done = Date.now();
    await until(`the alert of: ${one.case}`, 5_000, () => since(before)[0]).catch(error => t.fail(error.message));
    t.ok(Date.now() - done <= withinMs, `${one.case}: told ${Date.now() - done} ms after it was done`);
    const told = since(before);
    const found = told[0] ? fieldsOf(told[0]) : {};
    for (const [field, value] of Object.entries(one.expect)) t.same(found[field], scene.filled(value), `${one.case}: ${field}`);
  }
  await production.settled();
  t.equal(
    since(0).length,
    cases.length,
    `one alert each: ${since(0)
      .map(alert => alert.sentence)
      .join(' ')}`,
  );
  const before = alerts.ids.length;
  await subject.tell('run', debugging);
  await until('the alert of what was taken out', 5_000, () => since(before)[0]);
  t.match(since(before), [{ workload, reason: 'unlisted-program', behaviour: { exe: debugging } }], 'what a person took out is told');
  t.same(await staging.ok('alerts', '--status', 'all'), [], 'and staging knows nothing of it');
}

/** What a person does with it: not the mode of staging, not its folders, and not what somebody tried there. */
function byHand(t: Test, exported: string, stagingMount: string, productionMount: string): string {
  const lines = exported.split('\n');
  const tried = lines.filter(line => line.includes(`exe: ${debugging},`));
  t.equal(tried.length, 1, 'what was tried on staging is a line of its own');
  t.ok(lines.includes('  mode: learn') && exported.includes(stagingMount));
  return lines
    .filter(line => !tried.includes(line))
    .join('\n')
    .replace('  mode: learn', '  mode: alert # reviewed')
    .replaceAll(stagingMount, productionMount);
}
