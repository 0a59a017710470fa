import t from 'tap';
import { entryFrom } from '../../../profiles/entry.js';
import type { ProcessEntry } from '../../../profiles/profile.js';
import { runsTwice } from '../../../profiles/runs-twice.js';

const of = (exe: string, more: Partial<ProcessEntry> = {}) => entryFrom({ kind: 'process', exe, source: 'learned', ...more } as never);

t.test('migrations at the start, and what works by the clock', async t => {
  const migrates = (path: string) => `${path} runs as it starts: it would run while the old one still serves, on the same database`;
  const clock = (path: string) => `${path} works by the clock: while both run, each may do the same work`;
  const rows = [
    [of('/usr/bin/flyway', { phase: 'startup' }), [migrates('/usr/bin/flyway')]],
    [of('/usr/bin/flyway'), []],
    [of('/usr/bin/node', { script: ['/app/migrate.js'], phase: 'startup' }), [migrates('/app/migrate.js')]],
    [of('/bin/sh', { script: ['/app/run-migrations.sh'], phase: 'startup' }), [migrates('/app/run-migrations.sh')]],
    [of('/usr/bin/immigration-desk', { phase: 'startup' }), []],
    [of('/bin/busybox', { applet: ['crond'] }), [clock('crond')]],
    [of('/usr/local/bin/supercronic'), [clock('/usr/local/bin/supercronic')]],
    [of('/usr/bin/python3', { script: ['/app/job_scheduler.py'] }), [clock('/app/job_scheduler.py')]],
    [of('/usr/sbin/nginx', { phase: 'startup' }), []],
    [of('/usr/bin/acrond-viewer'), []],
    [of('/usr/local/bin/knex', { phase: 'startup' }), [migrates('/usr/local/bin/knex')]],
    [of('/usr/local/bin/knex'), []],
    [
      of('/usr/bin/psql', { phase: 'startup' }),
      ['/usr/bin/psql calls a database as it starts: what it changes there it changes while the old one still serves'],
    ],
    [of('/usr/bin/psql'), []],
  ] as const;
  for (const [entry, expected] of rows) t.same(runsTwice([entry]), expected, JSON.stringify(entry));
  t.same(runsTwice(rows.map(([entry]) => entry)).length, 8, 'each once');
});

t.test('what stands in the command it is started with', async t => {
  const rows: readonly (readonly [command: readonly string[], names: readonly string[]])[] = [
    [
      ['bundle', 'exec', 'rake', 'db:migrate'],
      ['db:migrate runs by its command', 'rake runs by its command'],
    ],
    [['celery', '-A', 'shop', 'beat'], ['beat works by the clock']],
    [
      ['/bin/sh', '-c', 'npx prisma migrate deploy && node server.js'],
      ['migrate runs by its command', 'prisma runs by its command'],
    ],
    [['/bin/sh', '-c', '"/usr/sbin/crond" -f'], ['crond works by the clock']],
    [['php', 'artisan', 'schedule:work'], ['schedule:work works by the clock']],
    [['sh', '-c', 'psql -f /seed.sql; exec app'], ['psql calls a database by its command']],
    [['node', 'server.js', '--clock-skew', '5'], []],
    [['app', 'postgres://migrate:secret@db/migrate', 'PASS=migrate', '--user=migrate'], []],
    [['nginx', '-g', 'daemon off;'], []],
  ];
  for (const [command, names] of rows)
    t.same(
      runsTwice([], command).map(sentence => sentence.split(':').slice(0, -1).join(':')),
      names,
      command.join(' '),
    );
  t.same(runsTwice([of('/usr/sbin/crond')], ['crond', '-f']).length, 1, 'what its profile lists as well is told once');
  t.same(runsTwice([of('/usr/sbin/crond')], ['crond'], 'others still serve'), [], 'where several run at all times one more is nothing new');
});
