import t from 'tap';
import { docker, makeImage } from '../support/image.js';
import { Stack, until } from '../support/stack.js';

const tag = `kglives${process.pid}`;
const [image, next] = [`knowngood-test-lives:${tag}`, `knowngood-test-lives:${tag}-next`];
/** What no test can bring about. */
const byCalendar = ['week-end', 'month-end'];
/** Ends with an error when it is told to, once. */
const main = 'trap : HUP\nwhile [ ! -e /tmp/end ]; do sleep 0.1; done\nrm /tmp/end\nexit 3\n';

t.test(
  'what a workload lives through is counted once each, kept over a kill, and what is missing is named',
  { timeout: 120_000 },
  async t => {
    await makeImage(image, { files: { '/main.sh': main, '/usr/bin/pg_dump': '#!/bin/sh\n' }, changes: ['CMD ["sh", "/main.sh"]'] });
    await makeImage(next, { files: { '/main.sh': `# 2\n${main}` }, changes: ['CMD ["sh", "/main.sh"]'] });
    t.teardown(() => docker('image', 'rm', '-f', image, next));
    const stack = await Stack.start({ label: `knowngood.test=${tag}`, env: { KNOWNGOOD_CANARY: 'off' } });
    t.teardown(() => stack.stop());
    const run = async (name: string, of: string, ...args: readonly string[]) => {
      const labels = ['--label', `knowngood.test=${tag}`, '--label', 'knowngood.workload=shop/web'];
      t.teardown(() => docker('rm', '-f', name));
      await docker('run', '-d', '--name', name, '--network', 'none', ...labels, ...args, of);
    };
    const lived = async () => {
      const profile = (await stack.kg('profile', 'show', 'shop/web')).lines[0];
      return profile?.learned?.lifeEvents as Record<string, number> | undefined;
    };
    const has = (counts: Record<string, number>) =>
      until(JSON.stringify(counts), 20_000, async () => {
        const now = await lived();
        return now && Object.entries(counts).every(([event, count]) => (now[event] ?? 0) >= count) ? true : undefined;
      });
    const toCome = async () => {
      const { waitingFor } = (await stack.ok('workloads', 'shop/web'))[0]!.coverage;
      return waitingFor.flatMap((what: string) => /^(.*): never lived through$/.exec(what)?.[1] ?? []);
    };

    const name = `${tag}-1`;
    await run(name, image, '--restart', 'on-failure', '--stop-timeout', '0');
    await has({ start: 1 });
    t.same(await toCome(), ['stop', 'reload', 'crash-restart', 'deploy', 'scale-up', ...byCalendar]);
    await docker('exec', name, 'sh', '-c', 'pg_dump; touch /tmp/end');
    await has({ session: 1, backup: 1, 'crash-restart': 1, start: 2 });
    // After a signal by the engine, whatever it is, the engine restarts the container no more.
    await docker('kill', '-s', 'HUP', name);
    await has({ reload: 1 });
    await docker('stop', name);
    await has({ stop: 1 });
    await docker('start', name);
    await has({ start: 3 });
    t.same(await toCome(), ['deploy', 'scale-up', ...byCalendar]);
    await run(`${tag}-2`, next, '--health-cmd', 'false', '--health-interval', '1s', '--health-retries', '1');
    await has({ 'health-failure': 1, deploy: 1 });

    const counts = {
      start: 4,
      stop: 1,
      reload: 1,
      'crash-restart': 1,
      'health-failure': 1,
      deploy: 1,
      'scale-up': 1,
      session: 1,
      healthy: 0,
      backup: 1,
      'log-rotation': 0,
      'week-end': 0,
      'month-end': 0,
    };
    t.same(await lived(), counts);
    t.same(await toCome(), byCalendar);
    await stack.settled();
    process.kill(stack.pid('controller'), 'SIGKILL');
    await has(counts);
    t.same(await lived(), counts, 'a controller that was killed knows them');
  },
);

t.test('`docker run --rm` is a job, of which learning counts the runs and not the time', { timeout: 120_000 }, async t => {
  const [label, of] = [`${tag}-job`, `knowngood-test-job:${tag}`];
  await makeImage(of, { files: { '/job.sh': 'sleep 1\ncp /job.sh /tmp/copy\n' }, changes: ['CMD ["sh", "/job.sh"]'] });
  t.teardown(() => docker('image', 'rm', '-f', of));
  const env = { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_LEARN_RUNS: '4' };
  const stack = await Stack.start({ label: `knowngood.test=${label}`, env });
  t.teardown(() => stack.stop());
  const run = () =>
    docker('run', '--rm', '--network', 'none', '--label', `knowngood.test=${label}`, '--label', 'knowngood.workload=shop/job', of);
  const ready = async () => (await stack.kg('ready', 'shop/job')).lines[0];
  const hasRuns = (whole: number) =>
    until(`${whole} runs`, 20_000, async () => {
      const now = await ready();
      return now?.runs?.whole === whole ? now : undefined;
    });
  for (const n of [1, 2, 3]) {
    await run();
    await hasRuns(n);
  }
  t.match((await ready()).reasons, [/^runs: 3 of 4, the last \d showed nothing new$/]);
  await run();
  await hasRuns(4);
  // What a first run leaves in its files may be found in a later one only.
  for (let more = 5; more < 12 && !(await ready()).ready; more++) {
    await run();
    await hasRuns(more);
  }
  t.match(await ready(), { ready: true, reasons: [] });
  t.match((await stack.ok('workloads', 'shop/job'))[0], { class: 'job', coverage: { unit: 'run' } });
  t.match((await stack.kg('profile', 'show', 'shop/job')).lines[0].entries, [{ exe: '/bin/busybox' }]);
});

t.test('a job that the image announces is named until it ran', { timeout: 150_000 }, async t => {
  const [label, of] = [`${tag}-cron`, `knowngood-test-cron:${tag}`];
  const crontab = '* * * * * /srv/often.sh\n0 0 30 2 * /srv/never.sh --all\n';
  const job = '#!/bin/sh\necho done\n';
  await makeImage(of, {
    applets: ['sh', 'crond', 'echo'],
    files: { '/var/spool/cron/crontabs/root': crontab, '/srv/often.sh': job, '/srv/never.sh': job },
    changes: ['CMD ["crond", "-f"]'],
  });
  t.teardown(() => docker('image', 'rm', '-f', of));
  const stack = await Stack.start({ label: `knowngood.test=${label}`, env: { KNOWNGOOD_CANARY: 'off' } });
  t.teardown(() => stack.stop());
  t.teardown(() => docker('rm', '-f', label));
  const labels = ['--label', `knowngood.test=${label}`, '--label', 'knowngood.workload=shop/cron'];
  await docker('run', '-d', '--name', label, '--network', 'none', ...labels, of);
  const announced = async () => {
    const now = (await stack.kg('ready', 'shop/cron')).lines[0];
    return (now?.advice as string[] | undefined)?.filter(what => what.includes('announced'));
  };
  const words = (what: string) => `/var/spool/cron/crontabs/root (${what}): announced by the image, never ran`;
  const never = words('0 0 30 2 * /srv/never.sh --all');
  await until('both are named', 20_000, async () => ((await announced())?.length === 2 ? true : undefined));
  t.same(await announced(), [words('* * * * * /srv/often.sh'), never]);
  await until('one ran', 90_000, async () => ((await announced())?.length === 1 ? true : undefined));
  t.same(await announced(), [never]);
});
