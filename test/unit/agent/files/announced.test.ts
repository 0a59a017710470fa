import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t from 'tap';
import { announcedBy } from '../../../../agent/files/announced.js';
import { jobsOf } from '../../../../agent/files/crontab.js';

const below = (folder: number, name: string) => `/proc/self/fd/${folder}/${name}`;

t.test('the jobs of a crontab, by the table of cases', async t => {
  const system =
    '# m h dom mon dow user command\nSHELL=/bin/sh\nMAILTO = ops\n\n17 *\t* * *  root  cd / && ./hourly\n@daily www /usr/bin/php x.php\n';
  t.same(jobsOf(system, true), [
    { when: '17 * * * *', command: 'cd / && ./hourly' },
    { when: '@daily', command: '/usr/bin/php x.php' },
  ]);
  t.same(jobsOf('*/5 0-6 1,15 jan-mar mon backup --all\n', false), [{ when: '*/5 0-6 1,15 jan-mar mon', command: 'backup --all' }]);
  t.same(jobsOf('0 1 * * * mail -s a\\%b ops%line 1%line 2', false), [{ when: '0 1 * * *', command: 'mail -s a\\%b ops' }]);
  t.same(jobsOf('hello\n* * * * *\n* * * * * root\n@reboot\n', true), [], 'no job');
});

t.test('what an image announces is read layer by layer, as a container of it sees it', async t => {
  const root = mkdtempSync(join(tmpdir(), 'kg-announced-'));
  t.teardown(() => rmSync(root, { recursive: true }));
  const put = (layer: string, path: string, text: string) => {
    mkdirSync(dirname(join(root, layer, path)), { recursive: true });
    writeFileSync(join(root, layer, path), text);
  };
  put('base', 'etc/crontab', '25 6 * * * root test -x /usr/sbin/anacron || run-parts --report /etc/cron.daily\n');
  put('base', 'etc/cron.d/sync', '* * * * * root /old\n');
  put('base', 'etc/cron.d/.placeholder', '* * * * * root /never\n');
  put('base', 'etc/cron.d/gone', '* * * * * root /gone\n');
  put('base', 'etc/cron.daily/logrotate', '#!/bin/sh\n');
  put('base', 'etc/periodic/weekly/prune', '#!/bin/sh\n');
  put('base', 'var/spool/cron/crontabs/www', '0 3 * * * curl -H "Authorization: Bearer abcdefghijklmnop" https://x\n');
  put('top', 'etc/cron.d/sync', '*/2 * * * * root /srv/sync --password=hunter2\n');
  execFileSync('mknod', [join(root, 'top/etc/cron.d/gone'), 'c', '0', '0']);
  symlinkSync('/etc/shadow', join(root, 'top/etc/cron.d/link'));
  mkdirSync(join(root, 'top/etc/crontabs'));
  symlinkSync('/etc/crontab', join(root, 'top/etc/crontabs/root'));
  const layers = [join(root, 'top'), join(root, 'base')];
  const { jobs, more } = announcedBy(layers, below);
  t.equal(more, 0);
  t.same(
    jobs.map(({ file, when, command }) => `${file} ${when} ${command}`),
    [
      '/etc/cron.d/sync */2 * * * * /srv/sync --password=***',
      '/var/spool/cron/crontabs/www 0 3 * * * curl -H "Authorization: ***" https://x',
      '/etc/cron.daily/logrotate daily /etc/cron.daily/logrotate',
      '/etc/periodic/weekly/prune weekly /etc/periodic/weekly/prune',
    ],
  );
  put('top', 'etc/cron.d/many', Array.from({ length: 100 }, (_, n) => `${n % 60} 1 * * * root /job-${n}\n`).join(''));
  const many = announcedBy(layers, below);
  t.same([many.jobs.length, many.more], [64, 40], 'what is not listed is counted');
  t.same(announcedBy([join(root, 'not-there')], below), { jobs: [], more: 0 });
});
