import t from 'tap';
import { maintenanceOf } from '../../../profiles/maintenance.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import { anExec } from '../../support/behaviours.js';

const run = (exe: string, ...argv: readonly string[]) => [anExec({ exe }), argv] as const;
const write = (path: string, change: 'written' | 'removed' = 'written') =>
  [{ kind: 'write', path, executable: false, change } as Behaviour, [] as readonly string[]] as const;

t.test('what a workload does to itself now and then is known by the names of programs and files', async t => {
  const table: readonly (readonly [readonly [Behaviour, readonly string[]], ReturnType<typeof maintenanceOf>])[] = [
    [run('/usr/lib/postgresql/17/bin/pg_dump', 'pg_dump', 'shop'), 'backup'],
    [
      [anExec({ exe: '/usr/bin/perl', script: '/usr/share/postgresql-common/pg_wrapper' }), ['/usr/bin/perl', '/usr/bin/pg_dump', 'shop']],
      'backup',
    ],
    [[anExec({ exe: '/bin/dash', script: '/usr/local/bin/restic', scriptFile: 'image' }), ['sh', '/usr/local/bin/restic']], 'backup'],
    [run('/usr/bin/redis-cli', 'redis-cli', '--rdb', '/backup/dump.rdb'), 'backup'],
    [run('/usr/bin/redis-cli', 'redis-cli', 'get', 'x'), undefined],
    [run('/usr/bin/tar', 'tar', '-cf', '/backup/all.tar', '/srv'), undefined],
    [run('/usr/sbin/logrotate', 'logrotate', '/etc/logrotate.conf'), 'log-rotation'],
    [run('/usr/sbin/nginx', 'constructor'), undefined],
    [run('/usr/bin/cat', 'cat', 'file', 'pg_dump'), undefined],
    [write('/var/log/nginx/access.log.1'), 'log-rotation'],
    [write('/var/log/nginx/access.log.2.gz'), 'log-rotation'],
    [write('/var/log/app/error.log-20260101'), 'log-rotation'],
    [write('/srv/app/app.log.old'), 'log-rotation'],
    [write('/var/log/nginx/access.log'), undefined],
    [write('/var/log/nginx/access.log.1', 'removed'), undefined],
    [write('/srv/catalog/item-17'), undefined],
    [write('/tmp/blog.7'), undefined],
    [[{ kind: 'listen', protocol: 'tcp', port: 80 }, []], undefined],
    [[{ kind: 'exec' }, []], undefined],
    [[{ kind: 'write', executable: false, change: 'written' }, []], undefined],
  ];
  for (const [[behaviour, argv], what] of table) t.equal(maintenanceOf(behaviour, { argv }), what, JSON.stringify([behaviour, argv]));
});
