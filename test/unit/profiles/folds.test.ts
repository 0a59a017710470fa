import t from 'tap';
import { approve } from '../../../profiles/decide-proposals.js';
import { entryFrom, entryOf } from '../../../profiles/entry.js';
import { generalise } from '../../../profiles/generalise.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Entry, Profile, Sighting } from '../../../profiles/profile.js';
import { withProposals } from '../../../profiles/proposal.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import { aConnect, anExec, anImage, aProfile, noon } from '../../support/behaviours.js';

const stamp = { by: 'ann', at: '2026-01-02T00:00:00.000Z', why: 'read it' };
const line = (behaviour: Behaviour): Entry => entryOf(behaviour, { source: 'learned' })!;
const locked = (...behaviours: Behaviour[]) => aProfile(behaviours.map(line), { mode: 'alert', complete: true });
const seen: Sighting = {
  containers: ['a', 'b'],
  containerMinutes: 2,
  count: 2,
  firstSeen: stamp.at,
  lastSeen: stamp.at,
  by: { host: 'h', container: 'a', at: stamp.at, origin: 'live' },
};
const found = (profile: Profile) => generalise(profile, () => seen, stamp.at);
const folded = (profile: Profile): Profile => {
  const waiting = withProposals(profile, found(profile).proposals);
  return approve(waiting, waiting.proposals ?? [], stamp);
};
const isAllowed = (profile: Profile, behaviour: Behaviour) => compile(profile).verdict(behaviour, anImage, noon).kind === 'allowed';
const ports = (protocol: 'tcp' | 'udp', ...all: number[]) => all.map(port => aConnect({ peer: 'workload:shop/ftp', protocol, port }));
const written = (path: string): Behaviour => ({ kind: 'write', path, executable: false, under: '' });
const busybox = (differs: object) => anExec({ exe: '/bin/busybox', ...differs });

t.test('many ports of one peer become every port of it, which says that engines are among them', async t => {
  const high = [40_001, 40_017, 40_100, 40_211, 40_400, 40_512, 40_777, 40_911];
  const profile = locked(...ports('tcp', 21, ...high));
  t.match(found(profile).proposals, [
    {
      what: 'every tcp port of workload:shop/ftp: 65535 ports, of which 8 were seen (40001 to 40911): 65527 more, among them 2375, where a container engine may answer',
      adds: [{ kind: 'outbound', to: 'workload:shop/ftp', protocol: 'tcp', source: 'person' }],
      removes: { length: 8 },
    },
  ]);
  t.equal(
    found(profile).proposals[0]!.adds.every(one => !('port' in one)),
    true,
  );
  t.match(found(locked(...ports('udp', ...high))).proposals, [{ what: /65527 more$/ }]);
  t.ok(isAllowed(folded(profile), aConnect({ peer: 'workload:shop/ftp', port: 50_000 })));
  t.notOk(isAllowed(folded(profile), aConnect({ peer: 'workload:shop/db', port: 40_001 })));
  t.same(found(locked(...ports('tcp', ...high.slice(1)))).proposals, [], 'seven are sooner listed');
  t.same(found(locked(...ports('tcp', 21, 22, 25, 53, 80, 110, 443, 993))).proposals, [], 'services are what they are');
  const listens = high.map((port): Behaviour => ({ kind: 'listen', protocol: 'tcp', port, exe: '/bin/a', session: 'main' }));
  t.same(found(locked(...listens)), { proposals: [], passedOver: [] }, 'no line listens on every port');
});

t.test('files that differ in one number become one line with a star in its place', async t => {
  const profile = locked(...['12', '17', '31'].map(n => written(`/srv/v2/job-${n}/state[1].db`)));
  t.match(found(profile).proposals, [
    {
      what: '/srv/v2/job-*/state\\[1\\].db: any text without a slash in the place of 12, 17, 31, also those that the image has',
      adds: [{ kind: 'write', path: '/srv/v2/job-*/state\\[1\\].db', source: 'person' }],
    },
  ]);
  const after = folded(profile);
  t.ok(isAllowed(after, written('/srv/v2/job-99/state[1].db')));
  for (const path of ['/srv/v2/job-1/2/state[1].db', '/srv/v3/job-12/state[1].db', '/srv/v2/job-12/state[2].db'])
    t.notOk(isAllowed(after, written(path)), path);
  t.notOk(isAllowed(after, { kind: 'write', path: '/srv/v2/job-99/state[1].db', executable: true, under: '' }), 'no programs');

  const uuids = ['9f0c1e52-0b7d-4c77-9a51-0d1f0e7c2a10', '00000000-1111-4222-8333-444444444444', 'ffffffff-1111-4222-8333-444444444445'];
  t.match(found(locked(...uuids.map(one => written(`/data/in/${one}.json`)))).proposals, [{ adds: [{ path: '/data/in/*.json' }] }]);
  t.match(found(locked(...['deadbeef01', 'deadbeef02', '00c0ffee99'].map(one => written(`/data/in/${one}`)))).proposals, [
    { adds: [{ path: '/data/in/*' }] },
  ]);
  t.same(found(locked(...['1/1', '2/2', '3/3'].map(one => written(`/data/in/${one}`)))).proposals, [], 'not where two places vary');
  t.same(
    found(locked(...['1', '2', '3'].map(n => written(`/etc/cron.d/job${n}`)))),
    { proposals: [], passedOver: [] },
    'nor where each name counts',
  );
});

t.test('files of one folder become that folder', async t => {
  const names = ['alpha', 'beta', 'gamma', 'delta', 'omega'];
  const profile = locked(...names.map(name => written(`/srv/data/${name}`)));
  t.match(found(profile).proposals, [
    {
      what: '/srv/data/*: any file of that folder that is no program, of which 5 were seen, also those that the image has',
      removes: { length: 5 },
    },
  ]);
  t.ok(isAllowed(folded(profile), written('/srv/data/other')));
  t.notOk(isAllowed(folded(profile), written('/srv/data/other/deep')));
  t.same(found(locked(...names.slice(1).map(name => written(`/srv/data/${name}`)))).proposals, []);
  for (const folder of ['/srv', '', '/usr/bin', '/root', '/etc/nginx'])
    t.same(found(locked(...names.map(name => written(`${folder}/${name}`)))).proposals, [], `never ${folder}/*`);
});

t.test('lines of one program that differ in one list become one, which admits nothing else', async t => {
  const applets = ['ls', 'cat', 'date', 'id'];
  const profile = locked(...applets.map(applet => busybox({ applet })), busybox({ applet: 'tar', user: 101 }));
  t.match(found(profile).proposals, [
    {
      what: '/bin/busybox: 4 lines that differ in the name it is called by alone; it admits what they do, and nothing else',
      adds: [{ exe: '/bin/busybox', applet: ['cat', 'date', 'id', 'ls'], user: [0], source: 'learned' }],
      removes: { length: 4 },
    },
  ]);
  const after = folded(profile);
  for (const applet of applets) t.ok(isAllowed(after, busybox({ applet })), applet);
  t.ok(isAllowed(after, busybox({ applet: 'tar', user: 101 })));
  for (const differs of [{ applet: 'tar' }, { applet: 'ls', user: 101 }, { applet: 'ls', parent: '/bin/sh' }, { applet: 'nc' }])
    t.notOk(isAllowed(after, busybox(differs)), JSON.stringify(differs));
  t.match(found(locked(...[0, 33, 101, 1000].map(user => anExec({ user })))).proposals, [{ what: /differ in its user alone/ }]);
  t.match(found(locked(...[1, 2, 3, 4].map(n => busybox({ applet: 'sh', script: `/job/${n}.sh`, scriptFile: 'image' })))).proposals, [
    { adds: [{ script: ['/job/1.sh', '/job/2.sh', '/job/3.sh', '/job/4.sh'] }] },
  ]);
  const exes = ['/bin/a', '/bin/b', '/bin/c', '/bin/d'].map(exe => anExec({ exe }));
  t.same(found(locked(...exes)), { proposals: [], passedOver: [] }, 'exe is never folded');
});

t.test('what is no single value is not taken for one', async t => {
  const any = [0, 1, 2, 3].map(user => entryFrom({ kind: 'process', exe: '/bin/busybox', user: [user], source: 'person' }));
  const open = entryFrom({ kind: 'process', exe: '/bin/busybox', source: 'person' });
  const { proposals } = found(aProfile([...any, open]));
  t.match(proposals, [{ adds: [{ user: [0, 1, 2, 3] }], removes: { length: 4 } }]);
  t.equal('applet' in proposals[0]!.adds[0]!, false);
});
