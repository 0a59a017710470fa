import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import type { Engine } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { root } from '../support/root.js';

const label = 'knowngood.test=kgfront';
const image = 'kgfront:1';
const network = 'kgfront';
const stateDir = mkdtempSync(join(tmpdir(), 'kgfront-'));
const port = 18_380;
/** What is to become of a container right after it was started. */
let afterStart: (id: string) => Promise<void> = async () => {};
const engine = new Proxy(openEngine({}), {
  get(of, name: keyof Engine) {
    if (name !== 'start') return typeof of[name] === 'function' ? (of[name] as () => unknown).bind(of) : of[name];
    return async (id: string) => {
      await of.start(id);
      await afterStart(id);
    };
  },
});
let afterStep: (report: Report) => void = () => {};
const host = new AgentHost(stateDir, { engine, probe: { holdMs: 100, deadlineMs: 5_000 }, report: report => afterStep(report) });

const clear = async () => {
  const ids = (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
  const fronts = (await docker('ps', '-aq', '--filter', 'label=knowngood.front', '--filter', 'label=knowngood.stack=test'))
    .split('\n')
    .filter(Boolean);
  if (ids.length + fronts.length > 0) await docker('rm', '-fv', ...ids, ...fronts);
  await docker('network', 'rm', network).catch(() => undefined);
};
await clear();
await makeImage(image, {
  files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
});
await docker('network', 'create', '--internal', network);
await host.orders.start();
t.teardown(async () => {
  await clear();
  await docker('rmi', image, 'knowngood-front:test').catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});

const inspect = async (name: string) => JSON.parse(await docker('inspect', name))[0];
const behindOf = async (place: string) =>
  (await docker('ps', '-q', '--no-trunc', '--filter', `label=knowngood.behind=${place}`)).split('\n');
const web = async (name: string, ...more: readonly string[]) => {
  await docker(
    'run',
    '-d',
    '--name',
    name,
    '--label',
    label,
    '--network',
    network,
    '--network-alias',
    `${name}-alias`,
    ...more,
    image,
    process.execPath,
    '/server.mjs',
  );
  await untilAnswers(name);
};
const call = (to: string) =>
  docker('run', '--rm', '--label', label, '--network', network, image, 'wget', '-q', '-T', '2', '-O', '-', `http://${to}:8080/`);
async function untilAnswers(name: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const said = await call(name).catch(() => '');
    if (said === 'here.') return;
    if (tries > 20) throw new Error(`${name} does not answer`);
  }
}

interface Told {
  readonly [kind: string]: {
    readonly sent: number;
    readonly answered: number;
    readonly failed: number;
    readonly longestMs: number;
    readonly failures: Readonly<Record<string, number>>;
  };
}

/** The load while `during` is done. */
async function underLoad(address: string, during: () => Promise<void>): Promise<Told> {
  const client = spawn(process.execPath, [join(root, 'test/support/requests.mjs'), address, '8080'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  client.stdout.on('data', chunk => (said += String(chunk)));
  const ended = new Promise<void>(done => client.once('close', () => done()));
  try {
    await new Promise(done => setTimeout(done, 500));
    await during();
  } finally {
    client.stdin.write('stop');
    await ended;
  }
  return JSON.parse(said) as Told;
}

const addressOf = async (name: string) => (await inspect(name)).NetworkSettings.Networks[network].IPAddress as string;

t.test(
  'a front takes over, its container is recycled behind it again and again, and it gives back what it held',
  { timeout: 400_000 },
  async t => {
    const name = 'kgfront-web';
    await web(name, '-p', `127.0.0.1:${port}:8080`);
    const before = await inspect(name);

    const adopted = await host.recycle(name, { action: 'adopt' });
    t.match(adopted, { outcome: 'done', method: 'front', name }, JSON.stringify(adopted.refused ?? adopted.steps.filter(step => !step.ok)));
    const front = await inspect(name);
    t.comment(`nobody served for ${adopted.downtimeMs} ms`);
    t.match(front.Config.Labels, { 'knowngood.front': name, 'knowngood.front.of': name });
    t.same(front.HostConfig.PortBindings, before.HostConfig.PortBindings, 'it has the ports');
    t.ok(front.NetworkSettings.Networks[network].Aliases.includes(`${name}-alias`), 'and the names');
    t.equal(await call(name), 'here.', 'by its name');
    t.equal(await call(`${name}-alias`), 'here.', 'by its other name');

    const rounds = 50;
    const address = await addressOf(name);
    const lived = new Set<string>();
    const told = await underLoad(address, async () => {
      for (let round = 0; round < rounds; round++) {
        const [behind] = await behindOf(name);
        await docker('exec', behind!, 'touch', '/intruder');
        const report = await host.recycle(behind!);
        t.match(
          report,
          { outcome: 'done', method: 'front', downtimeMs: 0 },
          JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok)),
        );
        lived.add(report.newId!);
        await t.rejects(docker('exec', report.newId!, 'ls', '/intruder'), 'what was written into the old one is gone');
      }
    });
    t.equal(lived.size, rounds, 'another container each time');
    t.same(await behindOf(name), [[...lived].at(-1)], 'and one of them is there');
    for (const [kind, figures] of Object.entries(told)) {
      t.comment(`${kind}: ${JSON.stringify(figures)}`);
      t.same(figures.failures, {}, `${kind}: none failed`);
      t.equal(figures.answered, figures.sent);
      t.ok(figures.sent > 50, `${figures.sent} ${kind}`);
    }

    const [behind] = await behindOf(name);
    const released = await host.recycle(behind!, { action: 'release' });
    t.comment(`nobody served for ${released.downtimeMs} ms`);
    t.match(released, { outcome: 'done', name }, JSON.stringify(released.refused ?? released.steps.filter(step => !step.ok)));
    const after = await inspect(name);
    t.equal(after.Image, before.Image);
    t.same(after.HostConfig.PortBindings, before.HostConfig.PortBindings);
    t.notOk(Object.keys(after.Config.Labels).some(key => key.startsWith('knowngood.behind') || key.startsWith('knowngood.front')));
    await untilAnswers(`${name}-alias`);
    t.same(await docker('ps', '-aq', '--filter', `label=knowngood.front=${name}`), '', 'the front is gone');
    await docker('rm', '-f', name);
  },
);

const faults: readonly (readonly [title: string, fault: (id: string) => Promise<void>, says: RegExp])[] = [
  ['ends at once', id => engine.kill(id, 'SIGKILL'), /ended with exit code 137/],
  ['never answers', id => engine.pause(id), /does not listen on tcp\/8080 within/],
  [
    'answers, and ends after the switch',
    async id => {
      afterStep = ({ steps }) => {
        if (steps.at(-1)?.step === 'switch') void engine.kill(id, 'SIGKILL').catch(() => undefined);
      };
    },
    /it ended after it had answered|no longer listens/,
  ],
];
t.test('a replacement that does not do leaves the old one serving, and nothing behind', async t => {
  const name = 'kgfront-bad';
  await web(name);
  t.match(await host.recycle(name, { action: 'adopt' }), { outcome: 'done' });
  const [behind] = await behindOf(name);
  for (const [title, fault, says] of faults)
    await t.test(title, async t => {
      afterStart = fault;
      const told = await underLoad(await addressOf(name), async () => {
        const report = await host.recycle(behind!);
        t.match(report, { outcome: 'undone' });
        t.match(report.steps.find(step => !step.ok)?.detail ?? '', says);
      });
      afterStart = async () => {};
      afterStep = () => {};
      t.same(await behindOf(name), [behind], 'the old one stands behind it as before');
      t.equal(await call(name), 'here.');
      const names = (await docker('ps', '-a', '--format', '{{.Names}}')).split('\n').filter(one => one.startsWith(name));
      t.equal(names.length, 2, names.join(' '));
      if (!title.includes('after the switch'))
        for (const [kind, { failures }] of Object.entries(told)) t.same(failures, {}, `${kind}: none failed`);
      else t.ok(told['short']!.answered > 0.8 * told['short']!.sent, JSON.stringify(told['short']));
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
      const before = (await inspect(name)).Id;
      t.match(await host.recycle(name, { action: 'adopt' }), { outcome: 'refused', refused: { message: says } });
      t.equal((await inspect(name)).Id, before, 'and nothing was touched');
    } finally {
      await docker('rm', '-fv', name);
    }
  });
