import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { alwaysAsk } from '../../../profiles/always-ask.js';
import { allow, remove } from '../../../profiles/edit.js';
import { entryFrom, entryId, entryOf } from '../../../profiles/entry.js';
import { sentenceOf } from '../../../profiles/entry-sentence.js';
import type { Facts } from '../../../profiles/facts.js';
import { learn } from '../../../profiles/learn.js';
import type { Profile } from '../../../profiles/profile.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import { aConnect, anExec, anImage, anyBehaviour, aProfile } from '../../support/behaviours.js';

const stamp = { by: 'ana', at: '2026-01-02T00:00:00.000Z', why: 'reviewed' };
const nginx = '/usr/sbin/nginx';

/** nginx, its entry script, and what they do on the network. */
const web = learn(aProfile(), [
  anExec(),
  anExec({ exe: '/bin/dash', script: '/entry.sh', scriptFile: 'image' }),
  anExec({ exe: '/bin/busybox', applet: 'sleep', parent: '/bin/dash' }),
  anExec({ exe: '/usr/bin/id', parent: '/bin/dash' }),
  aConnect(),
  { kind: 'listen', protocol: 'tcp', port: 80, exe: nginx, session: 'main' },
  { kind: 'inbound', protocol: 'tcp', port: 80, peer: 'any' },
  { kind: 'write', path: '/run/nginx.pid', executable: false },
  { kind: 'settings', setting: 'privileged', value: 'false' },
]).profile;

t.test('what is hostile or ambient is asked about, all else may be learned', async t => {
  const table: readonly (readonly [Behaviour, Facts, ReturnType<typeof alwaysAsk>])[] = [
    [anExec(), {}, undefined],
    [anExec({ file: 'metadata-changed' }), {}, undefined],
    [anExec({ session: 'health' }), {}, undefined],
    [anExec({ file: 'drift' }), {}, 'hostile'],
    [anExec({ file: 'memfd' }), {}, 'hostile'],
    [anExec({ file: 'deleted' }), {}, 'hostile'],
    [anExec({ file: 'foreign-overlay' }), {}, 'hostile'],
    [anExec({ exe: '/bin/sh', script: '/tmp/x', scriptFile: 'drift' }), {}, 'hostile'],
    [anExec({ exe: '/bin/sh', script: 'inline', scriptFile: 'drift' }), {}, undefined],
    [anExec({ exe: '/bin/sh', script: 'inline' }), { socketShell: true }, 'hostile'],
    [anExec({ exe: '/usr/bin/nmap' }), {}, 'hostile'],
    [anExec({ exe: '/bin/busybox', applet: 'nc' }), { argv: ['nc', '-lke', 'sh'] }, 'hostile'],
    [anExec({ file: 'drift', session: 'exec' }), {}, 'hostile'],
    [anExec({ session: 'exec' }), {}, 'ambient'],
    [anExec({ file: 'mount' }), {}, 'ambient'],
    [anExec({ file: 'unknown' }), {}, 'ambient'],
    [aConnect(), {}, undefined],
    [aConnect({ peer: 'fd00:ec2::254' }), {}, 'ambient'],
    [aConnect({ peer: 'workload:x', name: 'metadata.google.internal.' }), {}, 'ambient'],
    [aConnect({ peer: 'workload:x' }), { address: '169.254.169.254' }, 'ambient'],
    [aConnect({ peer: '/run/docker.sock', protocol: 'unix' }), {}, 'ambient'],
    [{ kind: 'settings', setting: 'mounts', value: 'bind:/var/run/docker.sock:/var/run/docker.sock:rw' }, {}, 'ambient'],
    [{ kind: 'settings', setting: 'mounts', value: 'bind:/:/host:ro' }, {}, 'ambient'],
    [{ kind: 'settings', setting: 'mounts', value: 'volume:data:/etc:rw' }, {}, undefined],
    [{ kind: 'write', path: '/tmp/x', executable: true }, {}, 'ambient'],
    [{ kind: 'write', path: '/tmp/x', executable: false }, {}, undefined],
    ...(
      [
        ['capabilities', 'SYS_ADMIN', true],
        ['capabilities', 'ALL', true],
        ['capabilities', 'NET_BIND_SERVICE', false],
        ['capabilities', 'default', false],
        ['pidMode', 'host', true],
        ['ipcMode', 'private', false],
        ['networkMode', 'host', true],
        ['networkMode', 'network', false],
        ['seccomp', 'unconfined', true],
        ['seccomp', 'default', false],
        ['devices', '/dev/kvm:/dev/kvm:rwm', true],
        ['devices', '', false],
        ['maskedPaths', 'off', true],
        ['user', '0', false],
        ['mounts', 'bind:/run/containerd/containerd.sock:/c.sock:ro', true],
        ['mounts', 'bind:/etc/cron.d:/cron:rw', true],
        ['mounts', 'bind:/etc/localtime:/etc/localtime:ro', false],
        ['mounts', 'bind:/etc:/etc:ro', true],
        ['mounts', 'bind:/srv/data:/data:rw', false],
        ['mounts', 'bind:/:/host:rw', true],
      ] as const
    ).map(([setting, value, asks]) => [{ kind: 'settings', setting, value }, {}, asks ? 'ambient' : undefined] as const),
  ];
  for (const [behaviour, facts, cause] of table) t.equal(alwaysAsk(behaviour, facts), cause, JSON.stringify([behaviour, facts]));
});

t.test('an entry never admits more than was seen: what was not seen in full is not learned', async t => {
  for (const field of ['exe', 'applet', 'script', 'parent', 'user'] as const) {
    const { [field]: _, ...partly } = anExec();
    t.equal(entryOf(partly, { source: 'learned' }), undefined, field);
  }
  const { parent: _parent, user: _user, ...partly } = anExec();
  t.match(entryOf(partly, { source: 'person' }), { exe: nginx, parent: undefined, user: undefined }, 'a person may leave it open');
  t.equal(entryOf(anExec({ session: 'recycler' }), { source: 'person' }), undefined);
  t.same(learn(aProfile(), [partly]).refused, [{ behaviour: partly, cause: 'unseen' }]);
  const mount = anExec({ file: 'mount', hash: 'ab', loaders: ['LD_PRELOAD'] });
  t.match(entryOf(mount, { source: 'person' }), { file: ['mount'], hash: ['ab'], loaders: ['LD_PRELOAD'] });
});

t.test('an entry has one id wherever and in whatever order it is written, and no other has it', async t => {
  const spec = { kind: 'process', exe: nginx, user: [0, 101], source: 'learned' } as const;
  t.match(entryId(spec), /^[0-9a-f]{12}$/);
  t.equal(entryId({ ...spec, user: [101, 0, 0], source: 'person', expiresAt: stamp.at }), entryId(spec));
  const others = [
    { ...spec, user: [0] },
    { ...spec, user: [] },
    { ...spec, applet: [''] },
    { ...spec, script: [''] },
    { ...spec, image: anImage },
    { ...spec, applet: ['a', 'b'] },
    { ...spec, applet: ['a|1:b'] },
    { ...spec, applet: ['a'], script: ['b'] },
  ];
  t.equal(new Set([spec, ...others].map(other => entryId(other))).size, others.length + 1);
});

t.test('entries are told in words', async t => {
  t.same(web.entries.map(sentenceOf), [
    '/usr/sbin/nginx, started by the runtime, as user 0',
    '/bin/dash, running /entry.sh, started by the runtime, as user 0',
    '/bin/busybox, as sleep, started by /bin/dash, as user 0',
    '/usr/bin/id, started by /bin/dash, as user 0',
    '/usr/sbin/nginx calls workload:shop/redis on tcp port 6379',
    '/usr/sbin/nginx listens on tcp port 80',
    'anybody may call tcp port 80',
    'writes /run/nginx.pid',
    'privileged is false',
  ]);
});

t.test('learning is a union: order and repetition change nothing', async t => {
  const ids = (profile: Profile) => profile.entries.map(entry => entry.id).sort();
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyBehaviour, { maxLength: 30 }), fc.nat(30), (behaviours, cut) => {
        const once = learn(aProfile(), behaviours).profile;
        assert.deepEqual(ids(learn(aProfile(), [...behaviours].reverse()).profile), ids(once));
        const inParts = learn(learn(aProfile(), behaviours.slice(cut)).profile, behaviours.slice(0, cut)).profile;
        assert.deepEqual(ids(inParts), ids(once));
        assert.equal(learn(once, behaviours).profile, once, 'nothing new, nothing changed');
      }),
    ),
  );
});

t.test('a locked profile, or one that is not in learn, learns nothing', async t => {
  for (const differs of [{ complete: true }, { mode: 'alert' as const }, { mode: 'protect' as const }]) {
    const profile = aProfile([], differs);
    t.same(learn(profile, [anExec()]), { profile, added: [], refused: [] });
  }
});

t.test('facts that make a behaviour hostile keep it from being learned, and images are approved while learning', async t => {
  const { profile, refused } = learn(aProfile(), [anExec({ exe: '/bin/sh', script: 'inline' })], () => ({ socketShell: true }));
  t.same(profile.entries, []);
  t.equal(refused[0]?.cause, 'hostile');
  t.same(learn(aProfile(), [{ kind: 'image', id: anImage, repository: 'shop/web' }]).profile.images, [
    { id: anImage, repository: 'shop/web' },
  ]);
});

t.test('what a person removed is not learned again, not even as a narrower line, until it is allowed', async t => {
  const wide = entryFrom({ kind: 'process', exe: nginx, source: 'person', expiresAt: '2020-01-01T00:00:00.000Z' });
  const { profile, removed, missing } = remove(aProfile([wide]), [wide.id, 'ffffffffffff'], stamp);
  t.same(removed, [wide]);
  t.same(missing, ['ffffffffffff']);
  t.match(profile, { revision: 2, by: 'ana', why: 'reviewed', alwaysAsk: [{ key: wide.id, cause: 'removed', by: 'ana', at: stamp.at }] });
  const relearnt = learn(profile, [anExec()]);
  t.same(relearnt.added, []);
  t.equal(relearnt.refused[0]?.cause, 'removed');
  t.equal(learn(allow(profile, [], [wide.id], stamp), [anExec()]).added.length, 1);
  t.equal(learn(remove(aProfile([wide]), [wide.id], stamp, 'allowed').profile, [anExec()]).added.length, 1);
});
