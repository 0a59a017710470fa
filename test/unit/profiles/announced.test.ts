import t from 'tap';
import { Announcements, neverRan, programsOf } from '../../../profiles/announced.js';
import { entryFrom } from '../../../profiles/entry.js';

const program = (exe: string, script = '', applet = '') =>
  entryFrom({ kind: 'process', exe, applet: [applet], script: [script], parent: ['start'], user: [0], source: 'learned' });
const job = (command: string) => ({ file: '/etc/cron.d/x', when: '0 2 * * *', command });
const cron = program('/usr/sbin/cron');

t.test('the programs that a shell command names, by the table of cases', async t => {
  for (const [command, ...names] of [
    ['/usr/local/bin/backup.sh --full > /dev/null 2>&1', 'backup.sh'],
    ['cd /app && node jobs/mail.js', 'mail.js'],
    ['test -x /usr/bin/certbot && certbot -q renew', 'certbot'],
    ['[ -f /x ] || exit 0; find /tmp -delete | wc -l', 'find', 'wc'],
    ['if [ -x /a ]; then /a; fi', 'a'],
    ["php -r 'echo();'", 'php'],
    ['bash -c "/opt/run it"', 'bash'],
    ['sudo -u www /srv/clean', 'www', 'clean'],
    ['FOO=1 BAR=2 /srv/x', 'x'],
    ['flock -n /tmp/lock /srv/once', 'lock', 'once'],
    ['python3 -m app.tidy', 'python3'],
    ['cd /', ...([] as string[])],
  ] as const)
    t.same(programsOf(command!), names, command);
});

t.test('a job never ran where no name of it is listed; and only while a scheduler runs', async t => {
  const [backup, mail] = [job('/usr/bin/backup --all'), job('cd /app && node mail.js')];
  t.same(neverRan([backup, mail], [cron]), [backup, mail]);
  t.same(neverRan([backup, mail], [cron, program('/usr/bin/backup')]), [mail]);
  t.same(neverRan([backup, mail], [cron, program('/usr/bin/node', '/srv/server.js')]), [backup, mail], 'node alone runs other things');
  t.same(neverRan([mail], [cron, program('/usr/bin/node', '/app/mail.js')]), []);
  t.same(neverRan([backup], [program('/usr/sbin/nginx')]), [], 'nobody reads the crontab');
  t.same(neverRan([backup], [program('/bin/busybox', '', 'crond')]), [backup]);
  t.same(neverRan([job('cd /')], [cron]), [], 'a job that names nothing');
});

t.test('what is to come is that of the images that run, else of the one told last', async t => {
  const all = new Announcements();
  all.tell('sha256:a', { jobs: [job('/a')], more: 0 });
  all.tell('sha256:b', { jobs: [job('/b')], more: 3 });
  const words = (name: string) => `/etc/cron.d/x (0 2 * * * /${name}): announced by the image, never ran`;
  const more = '3 further jobs are announced by the image, and were not looked at';
  t.same(all.toCome(['sha256:a'], [cron]), [words('a')]);
  t.same(all.toCome(['sha256:a', 'sha256:b'], [cron]), [words('a'), words('b'), more]);
  t.same(all.toCome(['sha256:other'], [cron]), [], 'one that announces nothing');
  t.same(all.toCome([], [cron]), [words('b'), more]);
  t.same(all.toCome(['sha256:b'], []), []);
  t.same(new Announcements(JSON.parse(JSON.stringify(all))).toCome([], [cron]), [words('b'), more], 'over a restart');
  all.tell('sha256:c', { jobs: Array.from({ length: 70 }, (_, n) => job(`/c-${n}`)), more: 1 });
  t.match(all.toCome(['sha256:c'], [cron]).at(-1), /^7 further jobs/, 'past the room they are counted');
  for (let n = 0; n < 4; n++) all.tell(`sha256:${n}`, { jobs: [], more: 0 });
  t.same(all.toCome(['sha256:b'], [cron]), [], 'what is older than four images');
});
