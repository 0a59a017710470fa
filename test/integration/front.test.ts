import t from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { recycledAgainAndAgain } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';

const stage = await FrontStage.start({ prefix: 'kgfront' });
const { host, image, label, network } = stage;
const engine = openEngine({});
const rounds = Number(process.env['KNOWNGOOD_TEST_ROUNDS'] ?? 50);
t.teardown(() => stage.stop());

for (const method of ['front', 'queue'] as const)
  t.test(
    `a front takes over, its container is recycled behind it again and again by ${method}, and it gives back what it held`,
    { timeout: patient(900_000) },
    // Who has to wait waits for a server that ends and one that starts: how long depends on what else this machine does, and is told.
    t =>
      recycledAgainAndAgain(t, stage, {
        method,
        rounds,
        publish: '127.0.0.1:18380:8080',
        client: { patienceMs: method === 'queue' ? patient(10_000) : 2_000 },
      }),
  );

const faults: readonly (readonly [title: string, fault: (id: string) => Promise<void>, says: RegExp])[] = [
  ['ends at once', id => engine.kill(id, 'SIGKILL'), /ended with exit code 137/],
  ['never answers', id => engine.pause(id), /does not listen on tcp\/8080 within/],
  [
    'answers, and ends after the switch',
    async id => {
      stage.afterStep = ({ steps }) => {
        if (steps.at(-1)?.step === 'switch') void engine.kill(id, 'SIGKILL').catch(() => undefined);
      };
    },
    /it ended after it had answered|no longer listens/,
  ],
];
for (const method of ['front', 'queue'] as const)
  t.test(`${method}: a replacement that does not do leaves the old one serving, and nothing behind`, async t => {
    const name = 'kgfront-bad';
    await stage.web(name);
    t.match(await host.recycle(name, { action: 'adopt', method }), { outcome: 'done' });
    const [behind] = await stage.behind(name);
    for (const [title, fault, says] of faults)
      await t.test(title, async t => {
        stage.afterStart = async id => {
          stage.afterStart = async () => {};
          await fault(id);
        };
        const told = await stage.underLoad(await stage.addressOf(name), async () => {
          const report = await host.recycle(behind!);
          t.match(report, { outcome: 'undone', method });
          t.match(report.steps.find(step => !step.ok)?.detail ?? '', says);
        });
        stage.afterStep = () => {};
        t.same(await stage.behind(name), [behind], 'the old one stands behind it as before');
        await stage.untilAnswers(name);
        const names = await stage.namesOf(name);
        t.equal(names.length, 2, names.join(' '));
        t.comment(JSON.stringify(told['short']));
        if (title.includes('after the switch')) t.ok(told['short']!.answered > 0, JSON.stringify(told['short']));
        else if (method === 'front') for (const [kind, { failures }] of Object.entries(told)) t.same(failures, {}, `${kind}: none failed`);
        // They wait longer than this client has patience, but nobody is turned away.
        else
          t.same(
            Object.keys(told['short']!.failures).filter(why => why !== 'timeout' && why !== 'late'),
            [],
          );
      });
    await docker('rm', '-f', name, behind!);
  });

const refusals: readonly (readonly [title: string, run: readonly string[], says: RegExp])[] = [
  ['the network of the host', ['--network', 'host'], /no network of its own/],
  ['a writable volume', ['-v', '/data'], /two of .* would write to \/data for a moment: .*knowngood\.recycle\.volumes=safe/],
  ['a published UDP port', ['-p', '127.0.0.1:18381:53/udp'], /serves UDP/],
  ['--rm', ['--rm'], /--rm/],
];
for (const [title, run, says] of refusals)
  t.test(`no front for ${title}`, async t => {
    const name = 'kgfront-refused';
    const on = run.includes('--network') ? [] : ['--network', network];
    await docker('run', '-d', '--name', name, '--label', label, ...on, ...run, image, process.execPath, '/server.mjs');
    try {
      for (
        let tries = 0;
        tries < 50 && (await host.orders.plan((await host.meet(name)).container.id)).steps.every(step => !/8080/.test(step));
        tries++
      )
        await new Promise(done => setTimeout(done, 100));
      const before = (await stage.inspect(name)).Id;
      t.match(await host.recycle(name, { action: 'adopt' }), { outcome: 'refused', refused: { message: says } });
      t.equal((await stage.inspect(name)).Id, before, 'and nothing was touched');
    } finally {
      await docker('rm', '-fv', name);
    }
  });
