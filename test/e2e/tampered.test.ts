import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { docker, makeImage } from '../support/image.js';
import { patient } from '../support/patience.js';
import { setAttribute } from '../support/set-attribute.js';
import { type Line, Stack } from '../support/stack.js';

/*
 * What is changed here lies below the engine's folder: only layers of images that this file has made, each of a content that no other image has.
 */

const tag = `kgtampered${process.pid}`;
const label = `knowngood.test=${tag}`;
const workloadOf = (name: string) => `tampered/${name}`;

interface Case {
  readonly name: string;
  readonly path: string;
  readonly differs: RegExp;
  readonly act: (layer: string) => void;
}
/** Times that may be set are put back. */
function quietly(file: string, change: () => void): void {
  const { atime, mtime } = fs.lstatSync(file);
  change();
  fs.utimesSync(file, atime, mtime);
}
const cases: readonly Case[] = [
  {
    name: 'added',
    path: '/srv/backdoor',
    differs: /^a file that was not there$/,
    act: layer => fs.writeFileSync(join(layer, 'srv/backdoor'), '#!/bin/sh\n', { mode: 0o755 }),
  },
  { name: 'removed', path: '/srv/own', differs: /^a file that is gone$/, act: layer => fs.rmSync(join(layer, 'srv/own')) },
  { name: 'mode', path: '/srv/own', differs: /^mode 4755, was 0755$/, act: layer => fs.chmodSync(join(layer, 'srv/own'), 0o4755) },
  {
    name: 'owner',
    path: '/srv/own',
    differs: /^owner 1000:1000, was \d+:\d+$/,
    act: layer => fs.chownSync(join(layer, 'srv/own'), 1000, 1000),
  },
  {
    name: 'content',
    path: '/srv/own',
    differs: /^content$/,
    act: layer =>
      quietly(join(layer, 'srv/own'), () => {
        const text = fs.readFileSync(join(layer, 'srv/own'), 'utf8');
        fs.writeFileSync(join(layer, 'srv/own'), text.split('').reverse().join(''));
      }),
  },
  {
    name: 'attribute',
    path: '/srv/own',
    differs: /^attribute user\.note was not there$/,
    act: layer => quietly(join(layer, 'srv/own'), () => setAttribute(join(layer, 'srv/own'), 'user.note', 'x')),
  },
  {
    name: 'link',
    path: '/bin/cat',
    differs: /^leads to \/srv\/own, led to busybox$/,
    act: layer => {
      fs.rmSync(join(layer, 'bin/cat'));
      fs.symlinkSync('/srv/own', join(layer, 'bin/cat'));
    },
  },
];

const image = (name: string) => `knowngood-test-layers:${tag}-${name}`;
/** The folder of an image's topmost layer. */
const topLayer = (name: string) => docker('image', 'inspect', '-f', '{{.GraphDriver.Data.UpperDir}}', image(name));

async function made(name: string): Promise<void> {
  await makeImage(image(name), { files: { '/srv/own': `${tag} ${name} ${randomBytes(16).toString('hex')}\n` } });
  t.teardown(() => docker('image', 'rm', '-f', image(name)).catch(() => undefined));
}

async function started(name: string, ...command: readonly string[]): Promise<string> {
  const labels = ['--label', label, '--label', `knowngood.workload=${workloadOf(name)}`];
  const container = `${tag}-${name}`;
  await docker('run', '-d', '--name', container, '--network', 'none', '--stop-signal', 'SIGKILL', ...labels, image(name), ...command);
  t.teardown(() => docker('rm', '-f', container).catch(() => undefined));
  return container;
}

async function until<T>(what: string, found: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + patient(60_000); ; ) {
    const one = await found();
    if (one !== undefined) return one;
    if (Date.now() > end) throw new Error(`${what}: not in time`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

t.test(
  'a layer in which anything differs is found, told as critical, and nothing is recycled from it',
  { timeout: patient(300_000) },
  async t => {
    for (const { name } of cases) {
      await made(name);
      await started(name, 'sleep', '100000');
    }
    const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } });
    t.teardown(() => stack.stop());
    await stack.settled();
    const tampered = async (name: string, status = 'open') =>
      (await stack.ok('alerts', '--workload', workloadOf(name), '--reason', 'image-tampered', '--status', 'all')).filter(
        one => one.status === status,
      );

    for (const { name } of cases) {
      const [line] = await stack.ok('images', 'verify', workloadOf(name), '--deep');
      t.match(line, {
        image: image(name),
        host: 'test-host',
        ok: true,
        signed: false,
        layers: { checked: 1, bad: [], deep: true },
        knownSince: String,
      });
    }
    const [recycled] = await stack.ok('recycle', `${tag}-added`);
    t.match(recycled, { outcome: 'done' }, 'a canary: from an image that is what it was it is recycled');
    t.match(recycled.steps[0], { step: 'verify', ok: true, detail: /^1 layers are what they were/ });
    await stack.settled();

    for (const { name, act, path, differs } of cases)
      await t.test(name, async t => {
        t.same(await tampered(name), [], 'nothing is told');
        act(await topLayer(name));
        const ran = await stack.kg('recycle', `${tag}-${name}`);
        t.equal(ran.code, 4, ran.stderr);
        t.match(ran.lines, [
          {
            outcome: 'refused',
            refused: { code: 'image-tampered', message: new RegExp(`layer 1 of 1 .*${path}: ${differs.source.slice(1, -1)}`) },
          },
        ]);
        await stack.settled();
        const [alert, ...more] = await tampered(name);
        t.same(more, []);
        t.match(alert, {
          kind: 'image',
          severity: 'critical',
          container: { name: `${tag}-${name}` },
          evidence: { tampered: { layer: /^sha256:[0-9a-f]{64}$/, at: 1, path, differs, count: 1 } },
        });
        t.ok(alert.sentence.includes(`${path} in layer 1 (sha256:`), alert.sentence);
        const { code, lines } = await stack.kg('images', 'verify', workloadOf(name));
        t.equal(code, 1);
        t.match(lines, [{ ok: false, layers: { checked: 1, bad: [{ at: 1, path, differs }], badCount: 1 } }]);
        t.equal(await docker('inspect', '-f', '{{.State.Running}}', `${tag}-${name}`), 'true', 'the old one goes on');
        t.equal(
          await docker('ps', '-aq', '--filter', `name=${tag}-${name}`).then(ids => ids.split('\n').length),
          1,
          'nothing is left behind',
        );
      });

    await t.test('put back as it was, the alert is over and it is recycled again', async t => {
      fs.rmSync(join(await topLayer('added'), 'srv/backdoor'));
      t.match(await stack.ok('images', 'verify', image('added')), [{ ok: true }]);
      const over = await until('resolved', async () => (await tampered('added', 'resolved'))[0]);
      t.match(over, { by: 'knowngood', why: 'its layers on test-host are what they were again' });
      t.match(await stack.ok('recycle', `${tag}-added`), [{ outcome: 'done' }]);
    });

    await t.test('loaded anew under the same id, it is what it was', async t => {
      const name = 'content';
      const folder = fs.mkdtempSync(join(tmpdir(), 'kg-tampered-'));
      t.teardown(() => fs.rmSync(folder, { recursive: true, force: true }));
      const before = await topLayer(name);
      const id = await docker('image', 'inspect', '-f', '{{.Id}}', image(name));
      // Saved as it should be: what the engine packs is what lies there.
      quietly(join(before, 'srv/own'), () => {
        const text = fs.readFileSync(join(before, 'srv/own'), 'utf8');
        fs.writeFileSync(join(before, 'srv/own'), text.split('').reverse().join(''));
      });
      await docker('save', '-o', join(folder, 'image.tar'), image(name));
      fs.appendFileSync(join(before, 'srv/own'), 'intruder');
      t.equal((await stack.kg('images', 'verify', id)).code, 1);
      await docker('rm', '-f', `${tag}-${name}`);
      await docker('image', 'rm', '-f', image(name));
      await docker('load', '-i', join(folder, 'image.tar'));
      t.equal(await docker('image', 'inspect', '-f', '{{.Id}}', image(name)), id);
      t.not(await topLayer(name), before, 'in another folder');
      await started(name, 'sleep', '100000');
      await stack.settled();
      t.match(await stack.ok('images', 'verify', workloadOf(name)), [{ id, ok: true, layers: { checked: 1, firstSeen: 0, deep: true } }]);
      await until('resolved', async () => (await tampered(name, 'resolved'))[0]);
      t.match(await stack.ok('recycle', `${tag}-${name}`), [{ outcome: 'done' }]);
    });

    t.equal((await stack.kg('images', 'verify', 'no/such:thing')).code, 3);
    t.match((await stack.kg('images', 'verify', 'no/such:thing')).stderr, /there is no image or workload/);
  },
);

t.test('protect recycles nothing from such an image, and does not try it again and again', { timeout: patient(300_000) }, async t => {
  const name = 'protected';
  await made(name);
  const container = await started(name, 'sh', '-c', 'while :; do [ -e /go ] && /bin/id > /dev/null; sleep 1; done');
  const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off', KNOWNGOOD_LAYERS: '2s' } });
  t.teardown(() => stack.stop());
  const workload = workloadOf(name);
  await stack.settled();
  t.match(await stack.ok('images', 'verify', workload), [{ ok: true }]);
  await until('learned', async () => ((await stack.ok('profile', 'show', workload))[0].entries.length > 1 ? true : undefined));
  await stack.ok('mode', workload, 'alert');
  await stack.ok('mode', workload, 'protect', '--recycle', 'high');
  fs.chmodSync(join(await topLayer(name), 'srv/own'), 0o777);
  const alert = async (reason: string): Promise<Line | undefined> =>
    (await stack.ok('alerts', '--workload', workload, '--reason', reason)).find(one => one.responses.length > 0);
  const held = await until('found by itself', () => alert('image-tampered'));
  t.match(held.responses, [{ kind: 'hold', why: /^its image on this host is not what it was/ }]);
  await docker('exec', container, 'touch', '/go');
  const refused = await until('refused', async () => {
    const found = await alert('unlisted-program');
    return found?.responses.some((one: Line) => one.outcome === 'refused') ? found : undefined;
  });
  t.match(refused.responses, [{ kind: 'recycle', outcome: 'refused', why: /^layer 1 of 1 of image/ }]);
  await new Promise(resolve => setTimeout(resolve, 8_000));
  const tried = await stack.ok('recycles', '--workload', workload);
  t.match(tried, [{ cause: 'alert', outcome: 'refused', refused: { code: 'image-tampered' } }]);
  t.equal(tried.length, 1, 'once');
  t.equal(await docker('inspect', '-f', '{{.State.Running}}', container), 'true');
});

t.test('what it costs', { timeout: patient(300_000) }, async t => {
  const name = 'cost';
  const files = fs.mkdtempSync(join(tmpdir(), 'kg-cost-'));
  t.teardown(() => fs.rmSync(files, { recursive: true, force: true }));
  // 100 MiB in 5,000 files, as a base system with a runtime in it has them.
  for (let at = 0; at < 5_000; at++) {
    const folder = join(files, `d${at % 250}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(join(folder, `f${at}`), randomBytes(20_972));
  }
  await makeImage(image(name), { folders: { '/srv/tree': files } });
  t.teardown(() => docker('image', 'rm', '-f', image(name)).catch(() => undefined));
  await started(name, 'sleep', '100000');
  const stack = await Stack.start({ label, env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off', KNOWNGOOD_LAYERS: 'off' } });
  t.teardown(() => stack.stop());
  await stack.settled();
  const cpu = () => {
    const [, fields = ''] = fs.readFileSync(`/proc/${stack.pid('agent')}/stat`, 'utf8').split(') ');
    const [user, system] = [fields.split(' ')[11], fields.split(' ')[12]];
    return (Number(user) + Number(system)) * 10;
  };
  const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  t.equal(ticks, 100);
  for (const how of [[], [], [], ['--deep'], ['--deep'], ['--deep']]) {
    const before = cpu();
    const [line] = await stack.ok('images', 'verify', workloadOf(name), ...how);
    const { ms, names, bytes, deep, firstSeen } = line.layers;
    t.ok(names > 5_000);
    t.equal(deep, how.length > 0 || firstSeen > 0);
    const what = firstSeen > 0 ? 'first seen' : deep ? 'deep' : 'quick';
    t.comment(`${what}: ${names} names, ${(bytes / 1_048_576).toFixed(0)} MiB read: ${ms} ms, ${cpu() - before} ms of a processor`);
  }
});
