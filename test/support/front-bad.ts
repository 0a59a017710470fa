import { join } from 'node:path';
import type { Test } from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Client, FrontStage } from './front-stage.js';
import { docker } from './image.js';
import { root } from './root.js';

const engine = openEngine({});
/** A program that runs and listens nowhere. */
const deaf = join(root, 'test/support/deaf.mjs');
const faults: readonly (readonly [title: string, fault: (id: string, stage: FrontStage) => Promise<void>, says: RegExp])[] = [
  ['ends at once', id => engine.kill(id, 'SIGKILL'), /ended with exit code 137/],
  ['never answers', async () => {}, /does not listen on tcp\/8080 within/],
  [
    'answers, and ends after the switch',
    async (id, stage) => {
      stage.afterStep = ({ steps }) => {
        if (steps.at(-1)?.step === 'switch') void engine.kill(id, 'SIGKILL').catch(() => undefined);
      };
    },
    /it ended after it had answered|no longer listens/,
  ],
];

export interface Bad {
  readonly method: FrontMethod;
  /** Ports that it publishes, as `docker run` takes them. */
  readonly publish?: string;
  /** Where the client calls, by default the place's own address; and from where. */
  readonly address?: string;
  readonly client?: Partial<Client>;
  /** What else must be so when the old one is back. */
  readonly after?: (t: Test, name: string) => Promise<void>;
}

/** Replacements that do not do, each under load: the old one serves on, and nothing else is left. */
export async function badReplacements(t: Test, stage: FrontStage, { method, publish, address, client, after }: Bad): Promise<void> {
  const { host } = stage;
  const name = `${stage.options.prefix}-bad`;
  await stage.web(name, ...(publish === undefined ? [] : ['-p', publish]));
  t.match(await host.recycle(name, { action: 'adopt', method }), { outcome: 'done' });
  const [behind] = await stage.behind(name);
  for (const [title, fault, says] of faults)
    await t.test(title, async t => {
      // However busy this machine is, it has not listened before it is kept from it.
      if (title === 'never answers')
        stage.beforeStart = async id => {
          stage.beforeStart = async () => {};
          await docker('cp', deaf, `${id}:/server.mjs`);
        };
      stage.afterStart = async id => {
        stage.afterStart = async () => {};
        await fault(id, stage);
      };
      const during = async () => {
        const report = await host.recycle(behind!);
        t.match(report, { outcome: 'undone', method });
        t.match(report.steps.find(step => !step.ok)?.detail ?? '', says);
      };
      const told = await stage.underLoad(address ?? (await stage.addressOf(name)), during, client);
      stage.afterStep = () => {};
      t.same(await stage.behind(name), [behind], 'the old one stands behind it as before');
      await stage.untilAnswers(name);
      const names = await stage.namesOf(name);
      t.equal(names.length, 2, names.join(' '));
      await after?.(t, name);
      t.comment(JSON.stringify(told['short']));
      if (title.includes('after the switch')) t.ok(told['short']!.answered > 0, JSON.stringify(told['short']));
      else if (method !== 'queue') for (const [kind, { failures }] of Object.entries(told)) t.same(failures, {}, `${kind}: none failed`);
      // They wait longer than this client has patience, but nobody is turned away.
      else
        t.same(
          Object.keys(told['short']!.failures).filter(why => why !== 'timeout' && why !== 'late'),
          [],
        );
    });
  t.match(await host.recycle(behind!, { action: 'release' }), { outcome: 'done' });
  await docker('rm', '-f', name);
}
