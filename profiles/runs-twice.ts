import type { Entry, ProcessEntry } from './profile.js';

/** Names of programs and scripts that change a database when they start, and of those that begin work by the clock. */
const migrations = /(^|[^a-z])(migrat\w*|flyway|liquibase|alembic|dbmate|goose|atlas|initdb|schema[-_]?(load|update|upgrade))([^a-z]|$)/i;
const schedulers = /^(crond?|dcron|fcron|supercronic|ofelia|atd|beat|celery-?beat|\w*[-_]scheduler|scheduler|clockwork)(\.\w+)?$/i;

/** What two containers of one workload would both do while a new one is started beside the old one, by what its profile lists; sentences. */
export function runsTwice(entries: readonly Entry[]): readonly string[] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== 'process') continue;
    for (const path of namesOf(entry)) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      // A migration is run as a container starts; by hand it is no matter of a recycle.
      if (migrations.test(name) && entry.phase === 'startup')
        found.set(path, `${path} runs as it starts: it would run while the old one still serves, on the same database`);
      else if (schedulers.test(name)) found.set(path, `${path} works by the clock: while both run, each may do the same work`);
    }
  }
  return [...found.values()].sort();
}

function namesOf({ exe, script = [], applet = [] }: ProcessEntry): readonly string[] {
  return [exe, ...script, ...applet].filter(name => name !== '' && name !== 'inline');
}
