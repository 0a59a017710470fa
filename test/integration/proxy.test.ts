import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { serversOf, tell } from '../../agent/recycle/proxy/haproxy.js';
import { AgentHost } from '../support/agent-host.js';
import { Daemon } from '../support/daemon.js';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { type Told, underLoad } from '../support/load.js';
import { patient } from '../support/patience.js';
import { root } from '../support/root.js';
import { until } from '../support/stack.js';
import { weightless, weighty } from '../support/weight.js';

const prefix = 'kgproxy';
const image = `${prefix}:1`;
const label = `knowngood.test=${prefix}`;
const rounds = Number(process.env['KNOWNGOOD_TEST_ROUNDS'] ?? 12);
const stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
const flags = join(stateDir, 'flags');
const socket = join(stateDir, 'admin.sock');
const port = 18_395;
const host = new AgentHost(stateDir, { probe: { holdMs: 100, deadlineMs: 5_000 } });

let weight: readonly string[] = [];

async function clear(): Promise<void> {
  const ids = (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
  if (ids.length > 0) await docker('rm', '-fv', ...ids);
  await docker('network', 'rm', prefix).catch(() => undefined);
}

/** A server that ends as it should, and does not start where there is a flag of its name. */
async function web(name: string, ...labels: readonly string[]): Promise<void> {
  const more = [label, 'knowngood.workload=shop/web', ...labels].flatMap(one => ['--label', one]);
  const run = `[ -e /flags/${name} ] && exit 1; exec ${process.execPath} /server.mjs`;
  await docker('run', '-d', ...weight, '--name', name, '--network', prefix, '-v', `${flags}:/flags:ro`, ...more, image, 'sh', '-c', run);
  const address = await addressOf(name);
  await until(`${name} to answer`, 10_000, () =>
    fetch(`http://${address}:8080/`).then(
      () => true,
      () => undefined,
    ),
  );
}

const addressOf = (name: string) => docker('inspect', '-f', `{{(index .NetworkSettings.Networks "${prefix}").IPAddress}}`, name);
const named = (report: { refused?: unknown; steps: readonly { ok: boolean }[] }) =>
  JSON.stringify(report.refused ?? report.steps.filter(step => !step.ok));

function noneFailed(t: Test, told: Told, kinds: readonly string[]): void {
  for (const kind of kinds) {
    const figures = told[kind]!;
    t.comment(`${kind}, ${rounds} recycles: ${JSON.stringify(figures)}`);
    t.same(figures.failures, {}, `${kind}: none failed`);
    t.equal(figures.answered, figures.sent);
  }
}

t.before(async () => {
  await clear();
  weight = await weighty(prefix);
  mkdirSync(flags);
  const server = readFileSync(join(root, 'test/support/server.mjs'), 'utf8');
  await makeImage(image, { files: { ...withLibraries(process.execPath), '/server.mjs': server } });
  await docker('network', 'create', '--internal', prefix);
  await host.orders.start();
});
t.teardown(async () => {
  await clear();
  weightless(prefix);
  await docker('rmi', image);
  rmSync(stateDir, { recursive: true, force: true });
});

t.test('HAProxy: each of two is recycled while the other serves, and no request fails', { timeout: patient(600_000) }, async t => {
  const names = [`${prefix}-a`, `${prefix}-b`];
  for (const name of names) await web(name, `knowngood.recycle.proxy=haproxy ${socket} web`);
  const servers = await Promise.all(names.map(async (name, at) => `  server web${at} ${await addressOf(name)}:8080 check inter 1s`));
  const config = join(stateDir, 'haproxy.cfg');
  // It may try nothing twice: what fails is to be seen.
  writeFileSync(
    config,
    `global
  stats socket ${socket} level admin
  maxconn 4000
defaults
  mode http
  retries 0
  timeout connect 2s
  timeout client 30s
  timeout server 30s
  timeout check 10s
frontend front
  bind 127.0.0.1:${port}
  default_backend web
backend web
${servers.join('\n')}
`,
  );
  const haproxy = new Daemon('haproxy', ['-db', '-f', config], async () => (await serversOf(socket, 'web')).every(one => one.isReady));
  await haproxy.start();
  t.teardown(() => haproxy.stop());

  const plan = await host.orders.plan((await host.meet(names[0]!)).container.id);
  t.match(plan, { method: 'proxy', expectedDowntimeMs: 0, because: /1 of 1 others are ready and serve meanwhile/ });
  t.ok(
    plan.steps.some(step => /HAProxy's server web0 gets no new connections/.test(step)),
    plan.steps.join('; '),
  );

  const recycled = async () => {
    for (let round = 0; round < rounds; round++) {
      const name = names[round % 2]!;
      await docker('exec', name, 'touch', '/intruder');
      const report = await host.recycle(name);
      t.match(report, { outcome: 'done', method: 'proxy', downtimeMs: 0 }, named(report));
      await t.rejects(docker('exec', name, 'ls', '/intruder'), 'what was written into the old one is gone');
    }
  };
  noneFailed(t, await underLoad([{ address: '127.0.0.1', port }], recycled), ['short', 'long', 'kept', 'post']);

  await t.test('a server that somebody took out is left alone, and is not put into service again', async t => {
    const set = (state: string) => tell(socket, `set server web/web0 state ${state}`);
    const own = async () => (await serversOf(socket, 'web')).find(one => one.name === 'web0');
    const before = await docker('inspect', '-f', '{{.Id}}', names[0]!);
    const message = `${names[0]}: its server web0 is in maintenance or drained by somebody: set it ready, then recycle, or recycle it by method in-place`;
    const refused = { outcome: 'refused', refused: { code: 'proxy', message } };
    for (const state of ['maint', 'drain']) {
      await set(state);
      t.match((await host.orders.plan((await host.meet(names[0]!)).container.id)).refused, refused.refused);
      t.match(await host.recycle(names[0]!), refused, state);
      t.match(await own(), { isTakenOut: true, isReady: false });
    }
    await set('ready');
    const elsewhere = mkdtempSync(join(tmpdir(), `${prefix}-`));
    t.teardown(() => rmSync(elsewhere, { recursive: true, force: true }));
    const notChecked = { deep: false, checked: 0, firstSeen: 0, bad: [], badCount: 0, names: 0, bytes: 0, ms: 0, atUs: 0 };
    const late = new AgentHost(elsewhere, {
      lookAtImage: async image => {
        await set('maint');
        return { image, kind: 'unchecked', why: 'an operator is quicker', ...notChecked };
      },
    });
    const report = await late.recycle(names[0]!);
    t.match(report, refused, 'taken out when the recycle had begun');
    t.match(await own(), { isTakenOut: true, isReady: false });
    t.equal(await docker('inspect', '-f', '{{.Id}} {{.State.Running}}', names[0]!), `${before} true`);
    t.equal(await docker('ps', '-aq', '--filter', `name=${names[0]}.kg`), '', 'nothing is left of the new one');
    await late.orders.stop();
    await set('ready');
    await until('it to serve again', 10_000, async () => (await own())?.isReady || undefined);
    t.match(await host.recycle(names[0]!), { outcome: 'done', method: 'proxy' });
  });

  await t.test('both at once go one after the other', async t => {
    const both = await Promise.all(names.map(name => host.recycle(name)));
    t.same(
      both.map(({ outcome }) => outcome),
      ['done', 'done'],
      both.map(named).join(),
    );
    const [first, second] = both.sort((a, b) => a.startedAtUs - b.startedAtUs);
    t.ok(first!.endedAtUs! <= second!.steps[0]!.startedAtUs, 'the second begins when the first has ended');
  });

  await t.test('one that does not start is put back, and HAProxy has it again', async t => {
    writeFileSync(join(flags, names[0]!), '');
    const before = await docker('inspect', '-f', '{{.Id}}', names[0]!);
    const putBack = async () => {
      const undoing = host.recycle(names[0]!);
      await new Promise(done => setTimeout(done, 300));
      const step = setInterval(() => {
        // The old one is started by the same command, and is to be let.
        void docker('ps', '-a', '--filter', `name=${names[0]}.kg`, '--format', '{{.Status}}').then(said => {
          if (/Exited \(1\)/.test(said)) rmSync(join(flags, names[0]!), { force: true });
        });
      }, 50);
      const report = await undoing;
      clearInterval(step);
      t.match(report, { outcome: 'undone', method: 'proxy' }, named(report));
    };
    // It comes back under an address that another had a moment ago: until the kernel has asked who has it, a second may go by.
    noneFailed(t, await underLoad([{ address: '127.0.0.1', port }], putBack, { patienceMs: patient(10_000) }), [
      'short',
      'long',
      'kept',
      'post',
    ]);
    rmSync(join(flags, names[0]!), { force: true });
    t.equal(await docker('inspect', '-f', '{{.Id}}', names[0]!), before);
    t.ok(
      (await serversOf(socket, 'web')).every(one => one.isReady),
      'both serve',
    );
  });

  await t.test('the last one that is ready is left alone, and so is all where the proxy cannot be asked', async t => {
    await docker('stop', '-t', '0', names[1]!);
    await until('HAProxy to see it', 20_000, async () => ((await serversOf(socket, 'web')).every(one => one.isReady) ? undefined : true));
    t.match(await host.recycle(names[0]!), {
      outcome: 'refused',
      refused: { code: 'last-one', message: `${names[0]} is the only one of shop/web that is ready, of 2: nobody would serve meanwhile` },
    });
    await haproxy.stop();
    t.match(await host.recycle(names[0]!), { outcome: 'refused', refused: { code: 'proxy', message: /HAProxy at .*admin.sock: connect/ } });
    t.match(
      await host.recycle(names[0]!, { method: 'in-place' }),
      { outcome: 'done', method: 'in-place' },
      'a person may have it in place',
    );
  });
  await docker('rm', '-f', ...names);
});

t.test('any other proxy is told by commands: nginx, by its list of servers', { timeout: patient(600_000) }, async t => {
  const proxy = `${prefix}-nginx`;
  const names = [`${prefix}-c`, `${prefix}-d`];
  for (const name of names)
    await web(
      name,
      `knowngood.recycle.proxy=exec ${proxy}`,
      'knowngood.recycle.proxy.drain=sh /drain.sh {name}',
      'knowngood.recycle.proxy.ready=sh /ready.sh {name} {address}',
    );
  const list = await Promise.all(names.map(async name => `server ${await addressOf(name)}:8080 max_fails=0; # ${name}`));
  await makeImage(`${prefix}-nginx:1`, {
    applets: ['sh', 'sed', 'cat', 'mv', 'sleep'],
    files: {
      ...withLibraries('/usr/sbin/nginx'),
      '/list': `${list.join('\n')}\n`,
      '/drain.sh': `sed "/# $1\\$/s/^/#/" /list > /list.new && mv /list.new /list && /usr/sbin/nginx -c /nginx.conf -s reload`,
      '/ready.sh': `sed "s/^.*# $1\\$/server $2:8080 max_fails=0; # $1/" /list > /list.new && mv /list.new /list && /usr/sbin/nginx -c /nginx.conf -s reload`,
      '/nginx.conf': `daemon off; user root root; pid /tmp/nginx.pid; error_log stderr; worker_processes 1;
events {}
http { access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path /tmp/${kind};`).join(' ')}
upstream web { include /list; }
server { listen 8080; location / { proxy_pass http://web; proxy_next_upstream off; } } }
`,
    },
  });
  t.teardown(() => docker('rmi', `${prefix}-nginx:1`));
  t.teardown(() => docker('rm', '-f', proxy));
  await docker(
    'run',
    '-d',
    ...weight,
    '--name',
    proxy,
    '--label',
    label,
    '--network',
    prefix,
    `${prefix}-nginx:1`,
    '/usr/sbin/nginx',
    '-c',
    '/nginx.conf',
  );
  for (const name of names) await host.meet(name);
  const recycled = async () => {
    for (let round = 0; round < rounds; round++) {
      const report = await host.recycle(names[round % 2]!);
      t.match(report, { outcome: 'done', method: 'proxy', downtimeMs: 0 }, named(report));
      await host.meet(names[round % 2]!);
    }
  };
  // Connections that are kept nginx itself closes whenever it reads its list anew: who has just sent something on one must send it again.
  const told = await underLoad([{ address: await addressOf(proxy), port: 8080 }], recycled);
  noneFailed(t, told, ['long']);
  // When it reloads, nginx itself now and then resets a connection that it has taken and not read yet.
  for (const kind of ['short', 'post']) {
    const { failures, failed, sent } = told[kind]!;
    t.comment(`${kind}, ${rounds} recycles: ${JSON.stringify(told[kind])}`);
    t.strictSame(
      Object.keys(failures).filter(why => why !== 'ECONNRESET'),
      [],
    );
    t.ok(failed <= sent / 1_000, `${failed} of ${sent} ${kind}`);
  }
  await docker('stop', '-t', '0', names[1]!);
  t.match(await host.recycle(names[0]!), { outcome: 'refused', refused: { code: 'last-one' } });
});
