import t from 'tap';
import { entryFrom, entryOf } from '../../../profiles/entry.js';
import { hardeningOf } from '../../../profiles/hardening.js';
import { compile } from '../../../profiles/match/compile.js';
import { defaultCapabilities } from '../../../profiles/match/setting.js';
import type { SettingEntry } from '../../../profiles/profile.js';
import { isUnspoken } from '../../../profiles/unspoken.js';
import type { Write } from '../../../proto/behaviour.js';
import { aProfile } from '../../support/behaviours.js';

const wrote = (path: string, under: string, differs: Partial<Write> = {}): Write => ({
  kind: 'write',
  path,
  executable: false,
  change: 'written',
  under,
  ...differs,
});
const setting = (name: string, value: string) => entryFrom({ kind: 'setting', setting: name, value, source: 'learned' }) as SettingEntry;

t.test('what learning lists of a write, by the table of cases', async t => {
  const table: readonly (readonly [Write, path: string | undefined, isNew?: true])[] = [
    [wrote('/tmp/x1', '/tmp'), '/tmp/**', true],
    [wrote('/tmp/kit/', '/tmp'), '/tmp/**', true],
    [wrote('/tmp/', '/tmp'), '/tmp/**', true],
    [wrote('/srv/[a]/x', '/srv/[a]'), '/srv/\\[a\\]/**', true],
    [wrote('/home/app/web/x', '/home/app/web'), '/home/app/web/**', true],
    [wrote('/opt/app.log', '/opt'), '/opt/**', true],
    [wrote('/home/app/.profile', '/home/app'), '/home/app/.profile'],
    [wrote('/etc/x', '/etc'), '/etc/x'],
    [wrote('/etc/kit/', '/etc'), '/etc/kit/**'],
    [wrote('/root/.ssh/', '/root'), '/root/.ssh/**'],
    [wrote('/usr/lib/python3/json/__pycache__/', '/usr/lib/python3/json'), '/usr/lib/python3/json/__pycache__/**'],
    [wrote('/data/', '/'), '/data/**'],
    [wrote('/app/state', ''), '/app/state'],
    [wrote('/app/gone', '', { change: 'removed' }), '/app/gone'],
    [wrote('/app/', ''), '/app/**'],
    [wrote('/', '/'), undefined],
    [wrote('/', ''), undefined],
  ];
  for (const [write, path, isNew] of table) {
    const entry = entryOf(write, { source: 'learned' });
    t.match(entry, path === undefined ? undefined : { path, new: isNew }, `${write.path} under ${write.under}`);
    if (entry) t.equal(compile({ entries: [entry], images: [] }).verdict(write, '', 0).kind, 'allowed');
  }
  t.match(entryOf(wrote('/tmp/x1', '/tmp'), { source: 'alert' }), { path: '/tmp/x1', new: undefined }, 'a person allows what was told');
});

t.test('a program is admitted as one, and with its content where that is said', async t => {
  const program = wrote('/srv/tool', '/srv', { executable: true, hash: 'a'.repeat(64) });
  const { hash: _, ...unhashed } = program;
  const verdict = (entry: Parameters<typeof entryFrom>[0], write: Write) =>
    compile({ entries: [entryFrom(entry)], images: [] }).verdict(write, '', 0).kind;
  const line = { kind: 'write', path: '/srv/**', source: 'person' } as const;
  t.equal(verdict(line, program), 'deviation', 'files are no programs');
  t.equal(verdict({ ...line, executable: true }, program), 'allowed');
  t.equal(verdict({ ...line, executable: true }, wrote('/srv/x', '/srv')), 'deviation', 'nor programs files');
  t.equal(verdict({ ...line, executable: true, hash: ['a'.repeat(64)] }, program), 'allowed');
  t.equal(verdict({ ...line, executable: true, hash: ['b'.repeat(64)] }, program), 'deviation');
  t.equal(
    verdict({ ...line, executable: true, hash: ['a'.repeat(64)] }, unhashed),
    'deviation',
    'one that could not be read whole is not the listed one',
  );
  const { executable: __, ...unseen } = wrote('/srv/x', '/srv');
  t.equal(verdict(line, unseen), 'unknown');
});

t.test('capabilities: what keeps fewer than is listed is no deviation', async t => {
  const verdict = (listed: readonly string[], value: string) =>
    compile({ entries: listed.map(one => setting('capabilities', one)), images: [] }).verdict(
      { kind: 'settings', setting: 'capabilities', value },
      '',
      0,
    ).kind;
  const table: readonly (readonly [readonly string[], string, string])[] = [
    [['default'], 'default', 'allowed'],
    ...defaultCapabilities.map(name => [['default'], name, 'allowed'] as const),
    [['default'], '', 'allowed'],
    [['default'], 'SYS_TIME', 'deviation'],
    [['NET_BIND_SERVICE'], 'NET_BIND_SERVICE', 'allowed'],
    [['NET_BIND_SERVICE'], 'default', 'deviation'],
    [['NET_BIND_SERVICE'], 'CHOWN', 'deviation'],
    [[''], '', 'allowed'],
    [[''], 'default', 'deviation'],
  ];
  for (const [listed, value, expected] of table) t.equal(verdict(listed, value), expected, `${listed} and ${value}`);
});

t.test('a setting that a profile does not name is left to whoever starts the container, unless it opens the host', async t => {
  const told = (name: string, value: string) => ({ kind: 'settings', setting: name, value }) as const;
  const profile = aProfile([setting('memory', '64')]);
  t.same(
    [told('memory', '128'), told('ipcMode', 'shareable'), told('privileged', 'true')].map(one => isUnspoken(profile, one)),
    [false, true, false],
  );
  const removed = setting('ipcMode', 'shareable');
  const grave = { key: removed.id, entry: removed, behaviour: '', cause: 'removed', by: 'ana', at: '2026-01-01T00:00:00.000Z' } as const;
  t.equal(isUnspoken({ ...profile, alwaysAsk: [grave] }, told('ipcMode', 'shareable')), false, 'what a person took out is spoken of');
});

t.test('what a guide to hardening would have otherwise is named', async t => {
  const table: readonly (readonly [string, string, RegExp | undefined])[] = [
    ['user', '0', /root/],
    ['user', '1000', undefined],
    ['noNewPrivileges', 'false', /gain privileges/],
    ['readOnly', 'true', undefined],
    ['memory', 'unlimited', /memory/],
    ['memory', '1024', undefined],
    ['pids', 'unlimited', /processes/],
    ['capabilities', 'default', /cap_drop/],
    ['mounts', 'bind:/srv/a:b:/data:rw', /write to \/srv\/a:b of the host/],
    ['mounts', 'bind:/srv:/data:ro', undefined],
    ['mounts', 'volume:x:/data:rw', undefined],
    ['published', '0.0.0.0:80->80/tcp', /port 80\/tcp .* every address/],
    ['published', '127.0.0.1:80->80/tcp', undefined],
  ];
  for (const [name, value, says] of table) {
    const [found] = hardeningOf([setting(name, value)]);
    if (says) t.match(found, says, name);
    else t.equal(found, undefined, `${name} ${value}`);
  }
});
