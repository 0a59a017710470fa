import t from 'tap';
import type { IncidentFacts } from '../../../../profiles/incident/facts.js';
import { looksLike } from '../../../../profiles/incident/looks-like.js';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const quiet: IncidentFacts = {
  atMs: Date.UTC(2026, 10, 24, 2, 58, 12),
  reasons: ['unlisted-program'],
  inSession: 0,
  alerts: 1,
  replicas: 1,
  ofReplicas: 6,
  elsewhere: 0,
  containerAgeMs: 9 * 24 * hourMs,
  parent: '/usr/sbin/nginx',
  parentListens: false,
  programs: ['/usr/bin/id'],
};
const lastRelease = { revision: '8f3c', agoMs: 13 * hourMs, isOfIt: false };
const ofRelease = { revision: '8f3c', agoMs: 4 * minuteMs, isOfIt: true };
const debugging = { who: 'ann', agoMs: 0, wasOpen: true };
const backup = { when: '58 2 * * *', command: '/usr/bin/backup --all', offMs: 12_000, namesIt: true };

/** Situations as people meet them, and what each must look like. */
const situations: readonly [what: string, looks: string, facts: Partial<IncidentFacts>, because: RegExp, not?: RegExp][] = [
  [
    'a program was dropped by a web server, and called out',
    'intrusion',
    {
      reasons: ['drift', 'unlisted-destination'],
      alerts: 3,
      parentListens: true,
      programs: ['/tmp/x'],
      called: '203.0.113.9:443',
      fileAgeMs: 3_000,
      release: lastRelease,
    },
    /not in the image.*nginx is a network server.*called 203\.0\.113\.9:443.*3 s old.*1 of 6 replicas/,
    /release: the last release \(8f3c\) was 13 h before.*person: no session is known.*scheduled-job: no job is announced for 02:58 UTC/,
  ],
  ['a shell that talks to a socket', 'intrusion', { reasons: ['socket-shell'], programs: ['/bin/sh'] }, /a shell talks to a socket/],
  [
    'a shell on a socket, opened in a session',
    'intrusion',
    { reasons: ['socket-shell', 'intrusion-tool'], inSession: 2, alerts: 2, session: debugging },
    /shell/,
  ],
  [
    'a person runs what lay there for days',
    'person',
    { reasons: ['drift', 'session'], inSession: 2, alerts: 2, session: debugging, fileAgeMs: 3 * 24 * hourMs },
    /session/,
    /intrusion: .*the file had not been changed for 3 d when it ran/,
  ],
  [
    'a tool of a volume',
    'unclear',
    { reasons: ['from-mount'], fileAgeMs: 2 * minuteMs },
    /nothing clear|intrusion\?|nothing speaks/,
    /^(?!.*the image's own)/,
  ],
  ['code that ran from memory alone', 'intrusion', { reasons: ['from-memory'], parentListens: true }, /not in the image/],
  ['somebody entered past the engine', 'intrusion', { reasons: ['unattributed'] }, /did not come by the engine/],
  ["the image's layers were exchanged", 'intrusion', { reasons: ['image-tampered'], programs: [] }, /layers are not what they were/],
  [
    'a server starts a tool that fetches',
    'intrusion',
    { reasons: ['intrusion-tool'], parentListens: true, programs: ['/usr/bin/nc'] },
    /intruders use/,
  ],
  ['the same file in another workload', 'intrusion', { reasons: ['drift'], elsewhere: 1, ofReplicas: 2 }, /1 other workload/],
  [
    'a person looks around',
    'person',
    { reasons: ['session', 'unlisted-program'], inSession: 4, alerts: 4, session: debugging, parentListens: false },
    /all of it was done in a session \(ann\)/,
    /intrusion: .*nothing of it was done by the workload itself/,
  ],
  ['a person brings a tool along', 'person', { reasons: ['drift', 'session'], inSession: 2, alerts: 2, session: debugging }, /session/],
  [
    'a deploy: all replicas do what is new',
    'release',
    { release: ofRelease, replicas: 6, containerAgeMs: 3 * minuteMs },
    /release 8f3c, 4 min before.*6 of 6.*3 min old/,
  ],
  [
    'a deploy that is half way',
    'release',
    { reasons: ['new-image', 'unlisted-destination'], release: ofRelease, replicas: 2 },
    /does not name/,
  ],
  [
    'a job by cron',
    'scheduled-job',
    { parent: '/usr/sbin/crond', programs: ['/usr/bin/backup'], job: backup },
    /crond started it.*a job was due 12 s before/,
  ],
  [
    'a job that its scheduler ran by a shell',
    'scheduled-job',
    { parent: '/bin/sh', programs: ['/usr/bin/backup'], job: backup },
    /names the program/,
  ],
  ['a program of the image, once, by nobody in particular', 'unclear', { ofReplicas: 1, parent: '/usr/bin/main' }, /nothing speaks/],
  [
    'while a person was there, the server started something foreign',
    'intrusion',
    { reasons: ['drift'], parentListens: true, session: debugging },
    /network server/,
  ],
  [
    'during a deploy, a foreign program by the server',
    'intrusion',
    { reasons: ['drift'], parentListens: true, release: ofRelease, called: '203.0.113.9:443' },
    /not in the image/,
  ],
  [
    'a foreign program that a release brought to all',
    'unclear',
    { reasons: ['drift'], release: { ...ofRelease, isOfIt: false, agoMs: 2 * minuteMs }, replicas: 6, containerAgeMs: 2 * minuteMs },
    /intrusion\? .*release\? /,
  ],
];

for (const [what, looks, facts, because, not] of situations) {
  t.test(what, async t => {
    const judged = looksLike({ ...quiet, ...facts });
    t.equal(judged.looksLike.what, looks, JSON.stringify(judged));
    t.match(judged.looksLike.because.join('; '), because);
    if (not) t.match(judged.notBecause.map(one => `${one.what}: ${one.because.join(', ')}`).join('; '), not);
    t.notOk(
      judged.notBecause.some(one => one.what === looks),
      'it is never said not to be what it looks like',
    );
  });
}
