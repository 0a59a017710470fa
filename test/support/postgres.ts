import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { docker, withLibraries } from './image.js';
import type { Service } from './services.js';

const user = 70;
const data = '/var/lib/postgresql/data';

/** PostgreSQL as Debian has it, with a database that was made before and lies on a volume. */
export function postgres(): Service {
  const version = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))[0]!;
  const home = `/usr/lib/postgresql/${version}`;
  const binary = `${home}/bin/postgres`;
  const client = (port: number, program: string, ...args: readonly string[]) =>
    execFileSync(`${home}/bin/${program}`, ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'postgres', ...args], {
      stdio: 'pipe',
      timeout: 20_000,
    });
  const ask = (port: number, ...statements: readonly string[]) =>
    client(port, 'psql', '-q', '-v', 'ON_ERROR_STOP=1', ...statements.flatMap(statement => ['-c', statement]));
  return {
    name: 'postgres',
    binary,
    version: ['--version'],
    variables: { VERSION: version },
    note: 'The database was there before, on a volume: an image that makes it when it starts runs a script, a shell and initdb first. VERSION is in the path.',
    image: () => ({
      files: {
        ...withLibraries(binary),
        '/etc/passwd': `root:x:0:0::/root:/bin/sh\npostgres:x:${user}:${user}::/var/lib/postgresql:/bin/sh\n`,
        '/etc/group': `root:x:0:\npostgres:x:${user}:\n`,
      },
      folders: {
        [`${home}/lib`]: `${home}/lib`,
        [`/usr/share/postgresql/${version}`]: `/usr/share/postgresql/${version}`,
        [data]: newDatabase(home),
      },
      changes: [`VOLUME ${data}`, 'STOPSIGNAL SIGINT'],
    }),
    user: `${user}:${user}`,
    command: [binary, '-D', data, '-k', '/tmp', '-c', 'listen_addresses=*'],
    port: 5432,
    async load(port) {
      for (let n = 0; n < 10; n++) {
        ask(
          port,
          'CREATE TABLE IF NOT EXISTS item (name text)',
          `INSERT INTO item VALUES ('${n}')`,
          'SELECT count(*) FROM item',
          'ANALYZE item',
        );
      }
      client(port, 'pg_dump', '--table=item', 'postgres');
    },
    async operate(container, port) {
      await docker('kill', '-s', 'HUP', container);
      await pause(300);
      ask(port, 'CHECKPOINT', 'VACUUM FULL item', 'SELECT pg_switch_wal()');
    },
  };
}

/** A folder with an empty database of that user, which whoever connects may use. */
function newDatabase(home: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kg-database-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // initdb runs only as a user that this host knows, and not as root.
  const nobody = 65_534;
  chownSync(folder, nobody, nobody);
  const as = ['--reuid', `${nobody}`, '--regid', `${nobody}`, '--clear-groups'];
  execFileSync('setpriv', [...as, `${home}/bin/initdb`, '-D', folder, '-A', 'trust', '-E', 'UTF8', '--no-locale', '-U', 'postgres'], {
    cwd: '/',
    stdio: 'pipe',
    // The one zone that needs no files.
    env: { ...process.env, TZ: 'GMT' },
  });
  appendFileSync(join(folder, 'pg_hba.conf'), 'host all all all trust\n');
  execFileSync('chown', ['-R', `${user}:${user}`, folder]);
  return folder;
}
