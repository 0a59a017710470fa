import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';

// Plain JavaScript without types: what the tests use of it is named here.
interface Need {
  readonly name: string;
  readonly packages: readonly string[];
  readonly take?: Readonly<Record<string, string>>;
}
interface Machine {
  readonly path: string;
  exists(path: string): boolean;
  isStatic(path: string): boolean;
}
type Plan = {
  readonly kind: 'nothing' | 'refuse' | 'install';
  readonly message?: string;
  readonly commands?: readonly string[];
  readonly packages?: readonly string[];
  readonly before?: unknown;
  readonly take?: unknown;
};
const load = async <T>(name: string) => (await import(pathToFileURL(resolve(import.meta.dirname, '../../../setup', name)).href)) as T;
const { missingFor, needs, thisMachine } = await load<{
  missingFor(command: string, machine: Machine): readonly Need[];
  needs: readonly (Need & { readonly for: readonly string[] })[];
  thisMachine(path: string): Machine;
}>('needs.mjs');
const { plan } = await load<{ plan(missing: readonly Need[], host: Readonly<Record<string, unknown>>): Plan }>('debian.mjs');
const { TapReader } = await load<{
  TapReader: new (
    onFile: (file: unknown) => void,
  ) => { line(text: string): void; totals(): unknown; readonly failures: readonly unknown[] };
}>('tap.mjs');
const { tooOld } = await load<{ tooOld(version: string): string | undefined }>('node-version.mjs');
const { which, pathWithSbin } = await load<{
  which(name: string, path: string): string | undefined;
  pathWithSbin(env: Readonly<Record<string, string>>, own: string): string;
}>('shell.mjs');

const names = (found: readonly Need[]) => found.map(need => need.name);
const programs = [
  'nats-server',
  'dockerd',
  'iptables',
  'nginx',
  'dnsmasq',
  'haproxy',
  'rsyslogd',
  'prometheus-alertmanager',
  'prometheus',
  'promtool',
  'openssl',
  'redis-server',
  'docker',
  'docker-compose',
  'bpftool',
  'curl',
  'chromium',
  'ps',
  'nft',
  'ip',
  'clang-19',
  'llvm-strip-19',
  'gcc',
  'debootstrap',
  'git',
  'qemu-system-x86_64',
  'mke2fs',
  'forkstat',
];

/** A machine with exactly these programs on its PATH. */
function machineWith(dir: string, having: readonly string[], files = true): Machine {
  mkdirSync(dir, { recursive: true });
  for (const name of having) {
    writeFileSync(join(dir, name), '#!/bin/sh\n');
    chmodSync(join(dir, name), 0o755);
  }
  return { path: dir, exists: path => files && path !== '/var/run/docker.sock', isStatic: () => files };
}

t.test('a machine that has everything lacks nothing, for any command', async t => {
  const machine = machineWith(t.testdir({}), programs);
  for (const command of ['up', 'demo', 'test', 'bench', 'soak', 'kernel']) t.same(names(missingFor(command, machine)), [], command);
});

t.test('each missing program is named, for exactly the commands that want it', async t => {
  const dir = t.testdir({});
  for (const program of programs) {
    const machine = machineWith(
      join(dir, program),
      programs.filter(name => name !== program),
    );
    const found = ['bench', 'test', 'soak'].flatMap(command => missingFor(command, machine));
    t.equal(new Set(names(found)).size, 1, `without ${program}: ${names(found).join(', ')}`);
  }
  const bare = machineWith(join(dir, 'bare'), [], false);
  t.same(names(missingFor('up', bare)), ['nats-server', 'libbpf', 'engine'], 'to start, nothing is asked that only tests need');
  t.equal(missingFor('test', bare).length, needs.filter(need => need.for.includes('test')).length);
});

t.test('an engine that answers is enough, wherever it came from', async t => {
  const without = {
    ...machineWith(t.testdir({}), ['nats-server']),
    exists: (path: string) => path === '/var/run/docker.sock' || path.includes('libbpf'),
  };
  t.same(names(missingFor('up', without)), []);
});

t.test('a program counts only when it can be run', async t => {
  const dir = t.testdir({ 'nats-server': 'text' });
  t.equal(which('nats-server', dir), undefined);
  chmodSync(join(dir, 'nats-server'), 0o755);
  t.equal(which('nats-server', `/nowhere:${dir}`), join(dir, 'nats-server'));
  t.match(pathWithSbin({ PATH: '/usr/bin' }, '/own/bin'), /^\/own\/bin:\/usr\/bin:.*\/usr\/sbin/);
});

t.test('busybox counts only when it needs no libraries', async t => {
  const dir = t.testdir({ dynamic: `\u007fELF${'\0'.repeat(60)}/lib64/ld-linux-x86-64.so.2\0`, static: `\u007fELF${'\0'.repeat(200)}` });
  t.equal(thisMachine('').isStatic(`${dir}/dynamic`), false);
  t.equal(thisMachine('').isStatic(`${dir}/static`), true);
  t.equal(thisMachine('').isStatic(`${dir}/none`), false);
});

const host = { debian: true, root: true, systemd: false, mayInstall: true, binDir: '/s/bin' };
const nats = needs.find(need => need.name === 'nats-server')!;
const postgres = needs.find(need => need.name === 'postgres')!;
const engine = needs.find(need => need.name === 'engine')!;

t.test('as root on Debian the packages are installed, each once', async t => {
  t.same(plan([], host), { kind: 'nothing' });
  t.match(plan([nats, engine, nats], host), { kind: 'install', packages: ['nats-server', 'docker.io', 'iptables'], take: [] });
});

t.test('with systemd only the binary is taken, so that no service appears', async t => {
  t.same(plan([nats, engine], { ...host, systemd: true }), {
    kind: 'install',
    packages: ['docker.io', 'iptables'],
    before: {},
    take: [{ package: 'nats-server', files: { 'usr/sbin/nats-server': 'nats-server' } }],
  });
});

t.test('no database of the machine’s own comes with the one that is tested', async t => {
  for (const systemd of [true, false]) {
    t.same(plan([nats, postgres], { ...host, systemd }).before, {
      '/etc/postgresql-common/createcluster.d/knowngood.conf': 'create_main_cluster = false\n',
    });
  }
});

t.test('where nothing may be installed, the exact commands are told', async t => {
  const refused = plan([nats, engine], { ...host, mayInstall: false });
  t.equal(refused.kind, 'refuse');
  t.equal(refused.message, 'missing: nats-server, engine; nothing is installed with --no-install');
  t.same(refused.commands, ['apt-get update && apt-get install --no-install-recommends nats-server docker.io iptables']);
  t.match(plan([nats], { ...host, root: false }).message, /only root can install/);
  t.match(plan([nats], { ...host, systemd: true, root: false }).commands, [
    /^apt-get download nats-server && dpkg-deb -x .*\/s\/bin\/nats-server$/,
  ]);
  t.match(plan([nats], { ...host, debian: false }), { kind: 'refuse', message: /not a Debian-like host.*nats-server/ });
});

t.test('Node.js that is too old is told so, by number', async t => {
  for (const good of ['20.19.0', '20.20.2', '22.1.0', '26.0.0']) t.equal(tooOld(good), undefined, good);
  for (const old of ['20.18.9', '18.20.0', '20.9.0']) t.match(tooOld(old), new RegExp(`20\\.19 or newer, and this is ${old}`));
});

t.test('the test run is read as it is printed: files, innermost failures, totals', async t => {
  const files: unknown[] = [];
  const reader = new TapReader(file => files.push(file));
  const output = `TAP version 14
# Subtest: test/a.test.ts
    # Subtest: outer
        ok 1 - fine
        # Subtest: inner
            not ok 1 - one is two
              ---
              diff: |
                -1
                +2
                not ok 7 - as a text has it

              ...
            1..1
        not ok 2 - inner # time=2ms
        not ok 3 - skipped for now # SKIP why
        1..3
    not ok 1 - outer # time=3ms
    1..1
not ok 1 - test/a.test.ts # time=1234.5ms
# Subtest: test/b.test.ts
    ok 1 - good # time=1ms
    1..1
ok 2 - test/b.test.ts # time=10ms
not ok 3 - test/c.test.ts # time=5ms
1..3
# { total: 7, pass: 3, fail: 2, skip: 1, todo: 1 }
# time=2000ms`;
  for (const line of output.split('\n')) reader.line(line);
  t.same(files, [
    { ok: false, name: 'test/a.test.ts', ms: 1234.5 },
    { ok: true, name: 'test/b.test.ts', ms: 10 },
    { ok: false, name: 'test/c.test.ts', ms: 5 },
  ]);
  t.same(
    reader.failures,
    [
      {
        name: 'test/a.test.ts > outer > inner > one is two',
        details: ['diff: |', '  -1', '  +2', '  not ok 7 - as a text has it'].map(text => `${' '.repeat(14)}${text}`),
      },
      { name: 'test/c.test.ts', details: [] },
    ],
    'with what tap says about them; a file that fails without an assertion is named itself',
  );
  t.same(reader.totals(), { passed: 3, failed: 2, skipped: 2 });
});
