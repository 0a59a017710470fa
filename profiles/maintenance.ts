import type { Behaviour } from '../proto/behaviour.js';

/** What a workload does to itself now and then, and an engine tells nobody of. */
export type Maintenance = 'backup' | 'log-rotation';

/** Programs that are run for nothing else. `tar` and `rsync` are not among them: they do whatever they are told. */
const programs = new Map<string, Maintenance>(
  Object.entries({
    pg_dump: 'backup',
    pg_dumpall: 'backup',
    pg_basebackup: 'backup',
    mysqldump: 'backup',
    'mariadb-dump': 'backup',
    'mariadb-backup': 'backup',
    mariabackup: 'backup',
    xtrabackup: 'backup',
    mongodump: 'backup',
    restic: 'backup',
    borg: 'backup',
    duplicity: 'backup',
    rdiff: 'backup',
    'wal-g': 'backup',
    pgbackrest: 'backup',
    logrotate: 'log-rotation',
    savelog: 'log-rotation',
  }),
);
/** Those that a word makes one. */
const byWord: readonly (readonly [program: string, word: string, what: Maintenance])[] = [
  ['redis-cli', '--rdb', 'backup'],
  ['etcdctl', 'snapshot', 'backup'],
];
/** `access.log.1`, `error.log-20260101.gz`, `app.log.old`: the name that a rotated log gets, in a folder of logs or beside its log. */
const rotated = /(?:^|\/)logs?\/.*[.-]\d+(?:\.(?:gz|xz|zst|bz2))?$|\.log(?:[.-]\d+(?:\.(?:gz|xz|zst|bz2))?|\.old)$/;

/** What a behaviour looks like, by the name of a program or file: a sign, no proof. undefined where it looks like nothing of the kind. */
export function maintenanceOf(behaviour: Behaviour, { argv }: { readonly argv: readonly string[] }): Maintenance | undefined {
  if (behaviour.kind === 'write') return behaviour.change === 'written' && rotated.test(behaviour.path ?? '') ? 'log-rotation' : undefined;
  if (behaviour.kind !== 'exec') return undefined;
  // Debian runs these through a script that looks at how it was called.
  const { exe = '', applet = '', script = '' } = behaviour;
  return (
    ofProgram(applet, argv) ??
    ofProgram(nameOf(exe), argv) ??
    ofProgram(nameOf(script), argv) ??
    ofProgram(nameOf(argv[0] ?? ''), argv) ??
    ofProgram(nameOf(argv[1] ?? ''), argv)
  );
}

function ofProgram(name: string, argv: readonly string[]): Maintenance | undefined {
  if (name === '') return undefined;
  const known = programs.get(name);
  if (known) return known;
  for (const [program, word, what] of byWord) if (name === program && argv.includes(word)) return what;
  return undefined;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
