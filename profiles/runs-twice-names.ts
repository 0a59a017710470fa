/** Names by which `recycle --plan` knows what should not be done twice at once. A program that is missing here is missed there: add it. */

/** Within any name or word: `migrate.js`, `run-migrations.sh`, `db:migrate`, `schema_update`. */
export const migrationWord = /(^|[^a-z])(migrat\w*|schema[-_:]?(load|update|upgrade|sync)|db[-_:](setup|push|seed|upgrade))([^a-z]|$)/i;

/** Programs that change the form of a database and do nothing else; without endings such as `.sh`. */
export const migrationPrograms: ReadonlySet<string> = new Set([
  'aerich',
  'alembic',
  'atlas',
  'bytebase',
  'dbmate',
  'diesel',
  'dotnet-ef',
  'drizzle-kit',
  'flyway',
  'goose',
  'grate',
  'initdb',
  'knex',
  'liquibase',
  'phinx',
  'prisma',
  'rake',
  'sequelize',
  'sequelize-cli',
  'skeema',
  'sqitch',
  'sqlx',
  'tern',
  'typeorm',
  'umzug',
  'yoyo',
]);

/** Programs by which a script speaks to a database. */
export const databaseClients: ReadonlySet<string> = new Set([
  'clickhouse-client',
  'cockroach',
  'cqlsh',
  'influx',
  'mariadb',
  'mongo',
  'mongorestore',
  'mongosh',
  'mysql',
  'pg_restore',
  'psql',
  'sqlcmd',
  'sqlite3',
  'sqlplus',
]);

/** Programs, scripts and subcommands that begin work by the clock. */
export const schedulers: readonly RegExp[] = [
  /^(crond?|busybox-crond|dcron|fcron|cronie|anacron|atd|supercronic|ofelia|jobber|yacron|go-crond|chronos)$/,
  /^(beat|celery-?beat|clockwork|clock|whenever|rufus|sidekiq-cron|apscheduler|agenda|bree)$/,
  /^(\w*[-_])?scheduler$/,
  /^schedule:(run|work)$/,
];
