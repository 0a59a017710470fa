import { join } from 'node:path';
import type { Test } from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import type { FrontPlaces } from './front-places.js';
import type { Fault } from './front-stage.js';
import { docker } from './image.js';
import { root } from './root.js';

const engine = openEngine({});
/** A program that runs and listens nowhere. */
const deaf = join(root, 'test/support/deaf.mjs');

interface Case {
  readonly title: string;
  readonly fault: Fault;
  readonly says: RegExp;
}

const endsAtOnce: Case = {
  title: 'ends at once',
  fault: { afterStart: id => engine.kill(id, 'SIGKILL') },
  says: /ended with exit code 137/,
};
const neverAnswers: Case = {
  title: 'never answers',
  // However busy this machine is, it has not listened before it is kept from it.
  fault: { beforeStart: async id => void (await docker('cp', deaf, `${id}:/server.mjs`)) },
  says: /does not listen on tcp\/8080 within/,
};
const endsAfterTheSwitch: Case = {
  title: 'answers, and ends after the switch',
  fault: {
    afterStep: ({ steps, newId }) => {
      if (steps.at(-1)?.step === 'switch') void engine.kill(newId!, 'SIGKILL').catch(() => undefined);
    },
  },
  says: /it ended after it had answered|no longer listens/,
};
/** One place's after another, both places at the same time: one of them takes as long as the deadline. */
const cases: readonly (readonly Case[])[] = [[endsAtOnce, endsAfterTheSwitch], [neverAnswers]];

/** Replacements that do not do, each under load: the old one serves on, and nothing else is left. `after`: what else must be so then. */
export async function badReplacements(t: Test, places: FrontPlaces, after?: (t: Test, name: string, at: number) => Promise<void>) {
  await places.each(async (name, at) => {
    for (const one of cases[at]!) {
      await badReplacement(t, places, { ...one, name, at });
      await after?.(t, name, at);
    }
  });
}

type At = Case & { readonly name: string; readonly at: number };

async function badReplacement(t: Test, places: FrontPlaces, { title, fault, says, name, at }: At): Promise<void> {
  const { stage } = places;
  const { method } = places.options;
  // Who waits for the only one of its kind is given up by a client with the usual patience: what counts here is that nobody is turned away.
  const client = method === 'queue' ? {} : places.options.client;
  const [behind] = await stage.behind(name);
  stage.faults.set(name, fault);
  const during = async () => {
    const report = await stage.host.recycle(behind!);
    t.match(report, { outcome: 'undone', method }, title);
    t.match(report.steps.find(step => !step.ok)?.detail ?? '', says, title);
  };
  const told = await stage.underLoad([await places.target(at)], during, client);
  stage.faults.delete(name);
  t.same(await stage.behind(name), [behind], `${title}: the old one stands behind it as before`);
  await stage.untilAnswers(name);
  const names = await stage.namesOf(name);
  t.equal(names.length, 2, names.join(' '));
  t.comment(`${title}: ${JSON.stringify(told['short'])}`);
  if (title === endsAfterTheSwitch.title) t.ok(told['short']!.answered > 0, JSON.stringify(told['short']));
  else if (method !== 'queue')
    for (const [kind, { failures }] of Object.entries(told)) t.same(failures, {}, `${title}, ${kind}: none failed`);
  else
    t.same(
      Object.keys(told['short']!.failures).filter(why => why !== 'timeout' && why !== 'late'),
      [],
      title,
    );
}
