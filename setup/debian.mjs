import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './shell.mjs';

/**
 * What to do about missing needs on this kind of host. Decides only; `install` performs.
 *
 * @param {readonly {name: string, packages: readonly string[], before?: Readonly<Record<string, string>>, take?: Readonly<Record<string, string>>}[]} missing
 * @param {{debian: boolean, root: boolean, systemd: boolean, mayInstall: boolean, binDir: string}} host
 * @returns {{kind: 'nothing'} | {kind: 'refuse', message: string, commands: readonly string[]} | {kind: 'install', packages: readonly string[], before: Readonly<Record<string, string>>, take: readonly {package: string, files: Readonly<Record<string, string>>}[]}}
 */
export function plan(missing, host) {
  if (missing.length === 0) return { kind: 'nothing' };
  const taken = missing.filter(need => host.systemd && need.take !== undefined);
  const packages = [...new Set(missing.filter(need => !taken.includes(need)).flatMap(need => need.packages))];
  const take = taken.map(need => ({ package: need.packages[0], files: need.take }));
  const names = missing.map(need => need.name).join(', ');
  if (!host.debian) {
    const all = [...new Set(missing.flatMap(need => need.packages))].join(' ');
    return {
      kind: 'refuse',
      message: `missing: ${names}; this is not a Debian-like host, so install them with its own package manager (Debian calls them: ${all})`,
      commands: [`apt-get install --no-install-recommends ${all}`],
    };
  }
  if (!host.root || !host.mayInstall) {
    const commands = [];
    if (packages.length > 0) commands.push(`apt-get update && apt-get install --no-install-recommends ${packages.join(' ')}`);
    for (const one of take) {
      const copies = Object.entries(one.files).map(([from, to]) => `install -D ${one.package}.files/${from} ${join(host.binDir, to)}`);
      commands.push(`apt-get download ${one.package} && dpkg-deb -x ${one.package}_*.deb ${one.package}.files && ${copies.join(' && ')}`);
    }
    return {
      kind: 'refuse',
      message: `missing: ${names}; ${host.root ? 'nothing is installed with --no-install' : 'only root can install them'}`,
      commands,
    };
  }
  const before = Object.assign({}, ...missing.filter(need => !taken.includes(need)).map(need => need.before));
  return { kind: 'install', packages, before, take };
}

/** This host, as `plan` wants to know it. */
export function thisHost(binDir, mayInstall) {
  return {
    debian: existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
    root: process.getuid?.() === 0,
    systemd: existsSync('/run/systemd/system'),
    mayInstall,
    binDir,
  };
}

/**
 * Performs an install plan. `say` gets one line a step. Throws with the tail of apt's own words.
 */
export async function install(steps, host, say) {
  await freshLists([...steps.packages, ...steps.take.map(one => one.package)], say);
  if (steps.packages.length > 0) {
    say(`installing ${steps.packages.join(' ')}`);
    for (const [path, text] of Object.entries(steps.before).filter(([path]) => !existsSync(path))) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const quiet = host.systemd ? undefined : keepServicesDown();
    try {
      await apt(['install', '-y', '--no-install-recommends', ...steps.packages], say);
    } finally {
      quiet?.();
    }
  }
  for (const one of steps.take) {
    say(`taking ${Object.values(one.files).join(', ')} out of ${one.package} into ${host.binDir} (its service is left out)`);
    await take(one, host.binDir);
  }
}

/** An update of the lists costs seconds and the network: only where a package is not known yet. */
async function freshLists(packages, say) {
  const policy = await run('apt-cache', ['policy', ...packages]);
  const known = packages.every(name =>
    new RegExp(`^${name.replace(/[.+]/g, '\\$&')}:\\n(?: .*\\n)*? +Candidate: (?!\\(none\\))`, 'm').test(policy.output),
  );
  if (known) return;
  say('apt-get update');
  await apt(['update'], say, false);
}

async function apt(args, say, updateOnFailure = true) {
  const done = await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.code === 0) return;
  if (updateOnFailure && args[0] === 'install') {
    // Lists that are older than the archive name versions that are gone.
    say('apt-get update');
    await apt(['update'], say, false);
    return apt(args, say, false);
  }
  throw new Error(`apt-get ${args.join(' ')} failed:\n${done.output.trim().split('\n').slice(-8).join('\n')}`);
}

/** Without an init a package's own script would start its service right here, nginx on port 80 for one; 101 means "not now". */
function keepServicesDown() {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return undefined;
  writeFileSync(policy, '#!/bin/sh\nexit 101\n');
  chmodSync(policy, 0o755);
  return () => rmSync(policy, { force: true });
}

async function take(one, binDir) {
  const work = mkdtempSync(join(tmpdir(), 'knowngood-take-'));
  try {
    chmodSync(work, 0o755);
    const got = await run('apt-get', ['-q', 'download', one.package], { cwd: work });
    const deb = readdirSync(work).find(name => name.endsWith('.deb'));
    if (got.code !== 0 || deb === undefined) throw new Error(`apt-get download ${one.package} failed:\n${got.output.trim()}`);
    const opened = await run('dpkg-deb', ['-x', deb, 'files'], { cwd: work });
    if (opened.code !== 0) throw new Error(`dpkg-deb -x ${deb} failed:\n${opened.output.trim()}`);
    mkdirSync(binDir, { recursive: true });
    for (const [from, to] of Object.entries(one.files)) {
      copyFileSync(join(work, 'files', from), join(binDir, to));
      chmodSync(join(binDir, to), 0o755);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
