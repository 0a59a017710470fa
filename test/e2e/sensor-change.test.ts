import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { parse, stringify } from 'yaml';
import { docker, makeImage, withLibraries } from '../support/image.js';
import { Stack, until } from '../support/stack.js';

const tag = `kgchange${process.pid}`;
const image = `knowngood-test-change:${tag}`;
const label = `knowngood.test=${tag}`;
const workloads = ['shop/web', 'shop/app'];
const files = mkdtempSync(join(tmpdir(), 'kg-change-'));
t.teardown(() => rmSync(files, { recursive: true, force: true }));

const ebpf = { label, args: ['--sensor', 'ebpf'], env: { KNOWNGOOD_CANARY: 'off', KNOWNGOOD_WALK: 'off' } };
const sampling = { ...ebpf, args: ['--sensor', 'sampling'], env: { ...ebpf.env, KNOWNGOOD_SAMPLE: '300ms' } };

/** A server that a script starts and becomes, which forks workers of another user and writes its title over command line and environment. */
const nginx = {
  '/entry.sh': '#!/bin/sh\n/bin/mkdir -p /tmp/nginx\nexec /usr/sbin/nginx -c /nginx.conf\n',
  '/nginx.conf': [
    'daemon off; user app; worker_processes 2; error_log stderr; pid /tmp/nginx.pid;',
    'events {}',
    'http { access_log off; client_body_temp_path /tmp/b; proxy_temp_path /tmp/p; fastcgi_temp_path /tmp/f; uwsgi_temp_path /tmp/u;',
    '  scgi_temp_path /tmp/s; server { listen 8080; location / { return 200; } } }',
  ].join('\n'),
};
/** One that an interpreter runs by a relative path, gives itself a title, moves to another folder, and starts a helper that stays. */
const node = {
  '/app/server.js': [
    `const { spawn } = require('node:child_process');`,
    `process.title = 'app: waiting'; process.chdir('/tmp');`,
    `spawn('/bin/sleep', ['100000'], { detached: true });`,
    `require('node:http').createServer((_, answer) => answer.end()).listen(8081);`,
  ].join('\n'),
};

t.test('workloads as they are, learned by one sensor and judged by the other, tell nothing', { timeout: 300_000 }, async t => {
  const programs = ['/usr/sbin/nginx', process.execPath];
  await makeImage(image, {
    applets: ['sh', 'sleep', 'mkdir', 'wget', 'true', 'id'],
    files: { ...nginx, ...node, ...Object.assign({}, ...programs.map(program => withLibraries(program))) },
  });
  t.teardown(() => docker('image', 'rm', '-f', image));
  await docker('network', 'create', '--internal', tag);
  t.teardown(() => docker('network', 'rm', tag));

  const byEbpf = await learn(t, 'ebpf', ebpf);
  const bySamples = await learn(t, 'samples', sampling);
  t.match(parse(readFileSync(bySamples, 'utf8').split('\n---\n')[0]!), { metadata: { learned: { sensor: 'sampling' } } });
  await tellsNothing(t, 'samples of what eBPF has learned', sampling, byEbpf);
  await tellsNothing(t, 'eBPF of what samples have learned', ebpf, bySamples);
  await tellsNothing(t, 'eBPF of what eBPF has learned, as it finds it running', ebpf, byEbpf, true);
});

/** Learns both and writes their locked profiles into one file. */
async function learn(t: Test, name: string, options: typeof ebpf): Promise<string> {
  const stack = await Stack.start(options);
  const file = join(files, `${name}.yaml`);
  try {
    await withWorkloads(async () => {
      // Whoever watches all of it sees a listener, a call from outside, and the health check's own call from both its sides.
      const least = name === 'ebpf' ? 4 : 1;
      await until(`${least} lines of the network in each: ${name}`, 30_000, async () => {
        await stack.settled();
        const all = await stack.ok('workloads', ...workloads);
        return all.length === workloads.length && all.every(({ entries }) => entries.network >= least) ? true : undefined;
      });
      t.same(
        (await stack.ok('alerts')).map(alert => alert.sentence),
        [],
        `${name}: learning raised nothing`,
      );
      // What samples meet only after this is an alert, for they have learned for seconds; it is not what is asked here.
      await stack.ok('mode', ...workloads, 'alert');
      const folder = join(files, name);
      await stack.ok('profile', 'export', ...workloads, '-o', folder);
      const profiles = workloads.map(workload => parse(readFileSync(join(folder, `${workload}.yaml`), 'utf8')));
      writeFileSync(file, profiles.map(profile => stringify(profile)).join('---\n'));
    });
  } finally {
    await stack.stop();
  }
  return file;
}

async function tellsNothing(t: Test, title: string, options: typeof ebpf, profile: string, before = false) {
  const judge = async (stack: Stack) => {
    await stack.settled();
    t.same(
      (await stack.ok('alerts')).map(alert => alert.sentence),
      [],
      title,
    );
    await docker('exec', '-d', `${tag}-app`, '/bin/busybox', 'nc', '-l', '-p', '9');
    await until(`an alert at the end: ${title}`, 10_000, async () => (await stack.ok('alerts'))[0]);
  };
  const run = async () => {
    const stack = await Stack.start(options);
    try {
      await stack.ok('profile', 'apply', profile);
      await (before ? judge(stack) : withWorkloads(() => judge(stack)));
    } finally {
      await stack.stop();
    }
  };
  await (before ? withWorkloads(run) : run());
}

/** Both run, are called now and then, and have their health checks; gone when `during` is done. Of a call that its caller ends samples see nothing. */
async function withWorkloads(during: () => Promise<void>): Promise<void> {
  const run = (name: string, command: readonly string[], port: number, ...options: readonly string[]) =>
    docker(
      ...['run', '-d', '--name', `${tag}-${name}`, '--network', tag, '--label', label, '--label', `knowngood.workload=shop/${name}`],
      ...['--health-cmd', `wget -q -O /dev/null http://127.0.0.1:${port}/`, '--health-interval', '1500ms', ...options, image, ...command],
    );
  const caller = (port: number, to: string) => `while true; do wget -q -O /dev/null http://${to}:${port}/; sleep 1.5; done`;
  try {
    await run('web', ['/entry.sh'], 8080);
    await run('app', [process.execPath, 'server.js'], 8081, '-w', '/app');
    for (const [name, port] of [
      ['web', 8080],
      ['app', 8081],
    ] as const) {
      const address = await docker('inspect', '-f', `{{(index .NetworkSettings.Networks "${tag}").IPAddress}}`, `${tag}-${name}`);
      await docker('run', '-d', '--name', `${tag}-calls-${name}`, '--network', tag, image, 'sh', '-c', caller(port, address));
    }
    await new Promise(done => setTimeout(done, 4_000));
    await during();
  } finally {
    for (const name of ['web', 'app', 'calls-web', 'calls-app']) await docker('rm', '-f', '-v', `${tag}-${name}`).catch(() => undefined);
  }
}
