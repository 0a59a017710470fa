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
  ] as const;
  for (const [entry, expected] of rows) t.same(runsTwice([entry]), expected, JSON.stringify(entry));
  t.same(runsTwice(rows.map(([entry]) => entry)).length, 6, 'each once');
});
