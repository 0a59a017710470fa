import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import t from 'tap';
import { proxies } from '../support/proxies.js';

/**
 * The two commands on a machine that has Node.js and npm and nothing else: a Debian base system in a folder, with its own mounts and,
 * once the packages are there, a network of its own that leads nowhere. So its engine is its own, too.
 */
const root = resolve(import.meta.dirname, '../..');
const tree = mkdtempSync(join(tmpdir(), 'knowngood-bare-'));
const clone = '/root/knowngood';

// Made for its owner alone, as every folder in /tmp; as the root of a system it must be everybody's to enter.
chmodSync(tree, 0o755);
t.setTimeout(75 * 60_000);
t.teardown(() => rmSync(tree, { recursive: true, force: true }));

t.test('a base system with Node.js and npm, and a clone', async t => {
  execFileSync('debootstrap', ['--variant=minbase', '--include=ca-certificates,libstdc++6', 'trixie', tree], {
    stdio: 'ignore',
    timeout: 15 * 60_000,
  });
  cpSync(process.execPath, join(tree, 'usr/bin/node'));
  const npm = dirname(dirname(realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim())));
  mkdirSync(join(tree, 'usr/lib/node_modules'), { recursive: true });
  cpSync(npm, join(tree, 'usr/lib/node_modules/npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(tree, 'usr/bin/npm'));
  symlinkSync('../lib/node_modules/npm/bin/npx-cli.js', join(tree, 'usr/bin/npx'));
  cpSync('/etc/resolv.conf', join(tree, 'etc/resolv.conf'), { dereference: true });
  execFileSync('cp', ['-rLT', '--remove-destination', '/etc/ssl/certs', join(tree, 'etc/ssl/certs')]);
  for (const file of execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)) {
    mkdirSync(join(tree, clone, dirname(file)), { recursive: true });
    cpSync(join(root, file), join(tree, clone, file));
  }
  t.throws(() => execFileSync('chroot', [tree, 'which', 'nats-server']), 'the broker is not there');
});

t.test('without leave to install it names every package, and installs none', async t => {
  const ran = await inTree('npm start -- --no-install', { network: 'host' });
  t.equal(ran.code, 1);
  t.match(ran.stderr, /missing: nats-server, libbpf, engine; nothing is installed with --no-install/);
  t.match(ran.stderr, 'apt-get install --no-install-recommends nats-server libbpf1 docker.io iptables');
  t.throws(() => execFileSync('chroot', [tree, 'which', 'nats-server']));
});

t.test('setup brings what is missing, and a second one has nothing to do', async t => {
  const first = await inTree('npm run setup -- up demo test', { network: 'host' });
  t.equal(first.code, 0, first.stderr.slice(-2_000));
  t.match(first.stderr, /installing nats-server libbpf1 docker\.io iptables/);
  const second = await inTree('npm run setup -- up demo test', { network: 'none' });
  t.equal(second.code, 0);
  t.notMatch(second.stderr, /installing|npm ci|building/);
});

t.test('npm start brings it up with an engine of its own, says what it sees, and leaves nothing at Ctrl-C', async t => {
  const ran = await inTree('npm start', { network: 'none', interruptAt: /Ctrl-C/ });
  t.equal(ran.code, 0, ran.stderr);
  t.match(ran.stderr, /starting dockerd/);
  t.match(ran.stderr, /knowngood \S+ is up/);
  t.match(ran.stderr, /sees +programs/);
  t.match(ran.stderr, /npm run demo/, 'with no container running it offers the demo');
  t.same(ran.left, [], 'no process of it is left');
});

t.test('npm run demo tells the whole story in under two minutes', async t => {
  const begun = Date.now();
  const ran = await inTree('npm run --silent demo -- --json', { network: 'none' });
  t.equal(ran.code, 0, ran.stdout + ran.stderr);
  const lines = ran.stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  t.same(
    lines.filter(line => line.step !== undefined && !line.ok),
    [],
  );
  const { requests, failed, alerts, recycles } = lines.at(-1);
  t.ok(requests > 100 && alerts >= 1 && recycles === 1, JSON.stringify(lines.at(-1)));
  t.type(failed, 'number');
  t.ok(Date.now() - begun < 120_000, `${Date.now() - begun} ms`);
  t.same(ran.left, []);
});

t.test('npm test passes there', async t => {
  const ran = await inTree('npm test', { network: 'none' });
  t.equal(ran.code, 0, ran.stdout.slice(-4_000));
  t.match(ran.stdout.trim().split('\n').at(-1), /^\d+ passed, 0 failed/);
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Processes of it that are still there. */
  readonly left: readonly string[];
}

/** A command line in the clone of the tree. `interruptAt`: SIGINT to the whole group, as a terminal sends it, once that was printed. */
function inTree(command: string, how: { readonly network: 'host' | 'none'; readonly interruptAt?: RegExp }): Promise<Ran> {
  const script = [
    'set -e',
    // The test runner puts its own loader into every Node.js process.
    'unset NODE_OPTIONS',
    // A root of its own, not only a changed one: an engine unpacks images in a root that it can remount.
    'mount --make-rprivate /; mount --bind "$T" "$T"; mkdir -p "$T/.old"',
    'mount -t proc proc "$T/proc"; mount --rbind /dev "$T/dev"; mount --rbind /sys "$T/sys"; mount -t tmpfs none "$T/run"',
    how.network === 'none' ? 'ip link set lo up' : ':',
    'cd "$T"; pivot_root . .old; umount -l /.old',
    `cd ${clone}; exec ${command}`,
  ].join('\n');
  const env = { PATH: process.env['PATH'], HOME: '/root', T: tree, NO_COLOR: '1', ...proxies() };
  const child = spawn('unshare', ['--mount', ...(how.network === 'none' ? ['--net'] : []), 'sh', '-c', script], { env, detached: true });
  let [stdout, stderr] = ['', ''];
  let interrupted = false;
  let namespace = '';
  const look = () => {
    namespace ||= readlinkSync(`/proc/${child.pid}/ns/mnt`);
    if (interrupted || how.interruptAt?.test(stdout + stderr) !== true) return;
    interrupted = true;
    process.kill(-child.pid!, 'SIGINT');
  };
  child.stdout.on('data', chunk => {
    stdout += chunk;
    look();
  });
  child.stderr.on('data', chunk => {
    stderr += chunk;
    look();
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', code => done({ code: code ?? -1, stdout, stderr, left: processesIn(namespace) }));
  });
}

function processesIn(namespace: string): readonly string[] {
  return readdirSync('/proc').filter(pid => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/ns/mnt`) === namespace;
    } catch {
      return false;
    }
  });
}
