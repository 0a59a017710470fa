import t from 'tap';
import { en } from '../../../console/messages/en.js';
import { zh } from '../../../console/messages/zh.js';
import { toldIn } from '../../../console/told.js';
import { crowdWords } from '../../../controller/alert/crowd-words.js';
import { floodWords, lostKinds, overflowWords } from '../../../controller/alert/flood-words.js';
import { releaseWords, releaseWordsIn } from '../../../controller/alert/release-words.js';
import { wordsOf } from '../../../controller/alert/words.js';
import { reasons } from '../../../profiles/reason.js';
import { alertSentence, alertWords, foreignImageWords } from '../../../profiles/sentence.js';
import { sessionWords } from '../../../profiles/session.js';
import { inEnglish, type Words } from '../../../profiles/words/words.js';
import type { Behaviour } from '../../../proto/behaviour.js';

const behaviours: readonly Behaviour[] = [
  { kind: 'exec' },
  { kind: 'exec', exe: '/tmp/x', parent: '/usr/sbin/nginx', user: 5, loaders: ['LD_PRELOAD'] },
  { kind: 'exec', exe: '/bin/busybox', applet: 'sh', parent: 'start', script: '/a.sh', file: 'image' },
  { kind: 'exec', exe: '/bin/sh', parent: '/bin/sh', session: 'exec', script: 'inline' },
  { kind: 'exec', exe: '/bin/sh', session: 'entered' },
  { kind: 'exec', exe: '/bin/sh', session: 'health' },
  { kind: 'connect', exe: '/tmp/x', protocol: 'tcp', peer: 'workload:shop/api', port: 80, name: 'api.example.com' },
  { kind: 'connect', session: 'exec' },
  { kind: 'send', exe: '/tmp/x', protocol: 'unix', peer: '/run/docker.sock' },
  { kind: 'listen', exe: '/tmp/x', protocol: 'tcp' },
  { kind: 'inbound', protocol: 'tcp', port: 80, peer: 'any' },
  { kind: 'inbound' },
  { kind: 'socket', exe: '/tmp/x', protocol: 'raw' },
  { kind: 'socket' },
  { kind: 'write' },
  { kind: 'write', path: '/tmp/x' },
  { kind: 'write', path: '/tmp/', change: 'removed' },
  { kind: 'write', path: '/etc/passwd', change: 'metadata' },
  { kind: 'write', path: '/usr/lib/' },
  { kind: 'settings', setting: 'privileged', value: 'true' },
  { kind: 'settings', setting: 'capabilities', value: '' },
  { kind: 'settings' },
  { kind: 'image', repository: 'shop/web' },
  { kind: 'image' },
];
const differences = [
  [],
  ['removed'],
  ['loaders'],
  ['expiresAt'],
  ['phase'],
  ['image'],
  ['script', 'scriptFile', 'parent', 'user'],
  ['exe'],
];
const tampered = { layer: 'sha256:0123456789abcdef', at: 2, path: '/bin/sh', differs: 'size', count: 1 };
const session = { kind: 'session', id: 's', container: 'c', how: 'exec', argv: [], fromUs: 1, atUs: 2 } as const;
const sessions = [
  session,
  { ...session, tty: true, argv: ['sh'], person: { name: 'ann', how: 'terminal' } },
  { ...session, how: 'attach', coveredBy: 'o' },
  { ...session, how: 'copy', direction: 'in', coveredBy: 'o', by: 'ann', reason: 'INC-7' },
  { ...session, how: 'copy' },
  { ...session, how: 'opened' },
] as unknown as readonly Parameters<typeof sessionWords>[0][];

const all: readonly Words[] = [
  ...behaviours.flatMap(behaviour =>
    reasons.flatMap(reason => [
      ...differences.map(differs => alertWords(behaviour, reason, differs)),
      alertWords(behaviour, reason, [], { tampered }),
      foreignImageWords(behaviour, reason, [], { tampered: { ...tampered, count: 3 } }),
    ]),
  ),
  ...behaviours.flatMap(behaviour => crowdWords('drift', behaviour) ?? []),
  ...lostKinds.map(of => floodWords('web', of)),
  overflowWords('shop/web'),
  releaseWords('8f3c', 'shop/web'),
  ...sessions.map(one => sessionWords(one, 'web-1')),
];

t.test('whatever is told of any behaviour for any reason is told in both languages, in English as the controller says it', async t => {
  const unlike = all.filter(one => toldIn(en, one) !== inEnglish(one));
  t.same(unlike, []);
  const untold = all.filter(one => !/[一-鿿]/.test(toldIn(zh, one) ?? '') || /\{\w+\}/.test(toldIn(zh, one)!));
  t.same(untold, []);
  t.ok(all.length > 4_000, `${all.length}`);
});

t.test('an alert in Chinese', async t => {
  const exec: Behaviour = { kind: 'exec', exe: '/tmp/x', parent: '/usr/sbin/nginx' };
  t.equal(toldIn(zh, alertWords(exec, 'drift', ['exe'])), 'nginx 启动了 /tmp/x，该程序不在镜像中。');
  t.equal(toldIn(zh, alertWords({ ...exec, parent: 'start' }, 'drift', ['exe'])), '容器运行时启动了 /tmp/x，该程序不在镜像中。');
});

t.test('what an alert says is known by what is stored of it, and where that makes another sentence it is not guessed', async t => {
  const behaviour: Behaviour = { kind: 'exec', exe: '/tmp/x', parent: '/usr/sbin/nginx' };
  const sentence = alertSentence(behaviour, 'drift');
  const alertOf = (facts: object) =>
    ({
      workload: 'shop/web',
      facts: { kind: 'exec', reason: 'drift', behaviour, evidence: {}, differs: [], container: { name: 'web' }, ...facts },
    }) as unknown as Parameters<typeof wordsOf>[0];
  t.same(wordsOf(alertOf({ sentence })), alertWords(behaviour, 'drift', []));
  t.equal(wordsOf(alertOf({ sentence: `${sentence} As an older one said it.` })), undefined);
  const release = inEnglish(releaseWords('8f3c of x', 'shop/web'));
  t.same(wordsOf(alertOf({ reason: 'new-image', sentence: release })), releaseWords('8f3c of x', 'shop/web'));
  t.equal(releaseWordsIn(release, 'shop/api'), undefined);
  t.same(wordsOf(alertOf({ reason: 'flood', sentence: inEnglish(floodWords('web', 'answer')) })), floodWords('web', 'answer'));
});
