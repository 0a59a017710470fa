import t from 'tap';
import { mayWait } from '../../../profiles/may-wait.js';
import { type Reason, reasons } from '../../../profiles/reason.js';
import type { Behaviour, Exec } from '../../../proto/behaviour.js';
import { aConnect, anExec } from '../../support/behaviours.js';

const jq = anExec({ exe: '/usr/bin/jq', parent: '/usr/sbin/nginx' });
const programs: readonly (readonly [waits: boolean, what: string, reason: Reason, exec: Partial<Exec>])[] = [
  [true, 'a program of the image', 'unlisted-program', {}],
  [true, 'started by another one', 'unlisted-parent', { parent: '/usr/bin/new' }],
  [true, 'as another user', 'unlisted-user', { user: 33 }],
  [false, 'as root', 'unlisted-user', { user: 0 }],
  [true, 'a script of the image', 'unlisted-script', { exe: '/bin/sh', script: '/entrypoint.sh', scriptFile: 'image' }],
  [false, 'a script on a mount', 'unlisted-script', { exe: '/bin/sh', script: '/data/x.sh', scriptFile: 'mount' }],
  [false, 'a shell', 'unlisted-program', { exe: '/bin/sh' }],
  [false, 'code given to an interpreter', 'unlisted-script', { exe: '/usr/bin/python3.13', script: 'inline' }],
  [false, 'a network tool', 'unlisted-program', { exe: '/usr/bin/curl' }],
  [false, 'one by the name it is called', 'unlisted-program', { exe: '/bin/busybox', applet: 'wget' }],
  [false, 'a program of no name', 'unlisted-program', { exe: undefined! }],
  [false, 'in a session', 'unlisted-program', { session: 'exec' }],
  [false, 'from outside of the cgroup', 'unlisted-program', { session: 'entered' }],
  [false, 'what is not in the image', 'unlisted-program', { file: 'drift' }],
];

t.test(
  'what is new may wait where it is the image in another use, never a shell, a network tool, or somebody else at the controls',
  async t => {
    for (const [waits, what, reason, differs] of programs) t.equal(mayWait(reason, { ...jq, ...differs }, {}), waits, what);
    t.notOk(mayWait('unlisted-program', jq, { socketShell: true }));
    t.notOk(mayWait('unlisted-program', jq, { tampered: { layer: 'sha256:1', at: 1, path: '/bin/sh', differs: 'content', count: 1 } }));
    const others: readonly (readonly [boolean, Reason, Behaviour])[] = [
      [true, 'unlisted-destination', aConnect()],
      [false, 'unlisted-destination', aConnect({ exe: '/usr/bin/nc' })],
      [false, 'metadata-address', aConnect({ peer: '169.254.169.254', port: 80 })],
      [false, 'unlisted-destination', aConnect({ peer: '169.254.169.254', port: 80 })],
      [true, 'unlisted-listener', { kind: 'listen', protocol: 'tcp', port: 9000, exe: '/usr/sbin/nginx', session: 'main' }],
      [true, 'unlisted-inbound', { kind: 'inbound', protocol: 'tcp', port: 80, peer: 'any' }],
      [true, 'unlisted-write', { kind: 'write', path: '/var/x', executable: false }],
      [false, 'executable-written', { kind: 'write', path: '/var/x', executable: true }],
      [true, 'settings-differ', { kind: 'settings', setting: 'pids', value: '200' }],
      [false, 'dangerous-setting', { kind: 'settings', setting: 'privileged', value: 'true' }],
      [true, 'new-image', { kind: 'image', id: 'sha256:2', repository: 'shop/web' }],
    ];
    for (const [waits, reason, behaviour] of others)
      t.equal(mayWait(reason, behaviour, {}), waits, `${reason} ${JSON.stringify(behaviour)}`);
  },
);

t.test('what is hostile is told at once, whatever was done', async t => {
  const hostile: readonly Reason[] = [
    'drift',
    'from-memory',
    'deleted-file',
    'intrusion-tool',
    'socket-shell',
    'unattributed',
    'image-tampered',
    'flood',
  ];
  for (const reason of hostile) t.notOk(mayWait(reason, jq, {}), reason);
  t.ok(reasons.some(reason => mayWait(reason, jq, {})));
});
