import { segment } from '../client.js';
import { CliError, exit } from '../exit.js';
import { plain, table } from '../table.js';
import { ago } from '../time.js';
import { example } from './example.js';
import { numberFlag } from './mode.js';
/** `profile list | show | history`. */
export const registerProfileRead = (profile, run) => {
  profile
    .command('list')
    .option('--mode <mode>')
    .description('every profile')
    .addHelpText('after', example('profile list --mode learn', 'lists the profiles that still grow'))
    .action(
      run(async (context, options) => {
        const found = await context.client().items('/profiles', { mode: options.mode });
        const now = context.world.now();
        const rows = found.map(one => [
          one.workload,
          one.mode,
          `r${one.revision}`,
          one.complete ? 'yes' : 'no',
          String(one.entries),
          ago(one.updatedAt, now),
          one.by ?? '',
        ]);
        context.out.list(found, () =>
          found.length === 0
            ? 'no profiles yet'
            : table(['WORKLOAD', 'MODE', 'REV', 'COMPLETE', 'ENTRIES', 'CHANGED', 'BY'], rows, context.out.how.columns),
        );
        return exit.done;
      }),
    );
  profile
    .command('show')
    .argument('<workload>')
    .option('--why <entry>', 'only this entry: what was seen of it')
    .option('--revision <n>', 'as it was then')
    .option('--yaml', 'as the document that apply reads')
    .description('one profile with what was seen of each entry')
    .addHelpText('after', example('profile show shop/web --yaml', 'prints the document to edit'))
    .action(
      run(async (context, workload, options) => {
        const query = options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) };
        if (options.yaml) {
          const document = await context.client().get(`/profiles/${segment(workload)}/document`, query);
          if (context.out.how.json) context.out.one(document, () => '');
          else context.out.raw(document.yaml);
          return exit.done;
        }
        const found = await context.client().get(`/profiles/${segment(workload)}`, query);
        if (options.why === undefined) {
          context.out.one(found, () => describe(found, context.out.how.columns));
          return exit.done;
        }
        const entry = found.entries.find(one => one.id === options.why);
        if (entry === undefined) {
          throw new CliError(
            exit.missing,
            'no-entry',
            `${workload} has no entry "${options.why}"`,
            `knowngood profile show ${workload} lists them`,
          );
        }
        context.out.one({ ...found, entries: [entry] }, () => why(entry));
        return exit.done;
      }),
    );
  profile
    .command('history')
    .argument('<workload>')
    .description('who changed a profile when, and why')
    .addHelpText('after', example('profile history shop/web', 'lists its revisions, which revert takes back'))
    .action(
      run(async (context, workload) => {
        const found = await context.client().items(`/profiles/${segment(workload)}/history`);
        const rows = found.map(one => [`r${one.revision}`, one.at, one.by, `+${one.added} -${one.removed} ~${one.changed}`, one.why ?? '']);
        context.out.list(found, () => table(['REV', 'AT', 'BY', 'CHANGE', 'WHY'], rows, context.out.how.columns));
        return exit.done;
      }),
    );
};
function describe(found, columns) {
  const rows = found.entries.map(entry => [entry.id, entry.kind, seenOf(entry), entryInWords(entry)]);
  const always = found.alwaysAsk?.length ?? 0;
  return [
    `${found.workload}  ${found.mode}  revision ${found.revision}${found.complete ? ', complete' : ''}`,
    '',
    rows.length === 0 ? 'nothing is listed yet' : table(['ENTRY', 'KIND', 'SEEN IN', 'WHAT'], rows, columns),
    ...(always > 0 ? ['', `${always} waiting for a person: they are never learned by themselves`] : []),
  ].join('\n');
}
function seenOf(entry) {
  const containers = seenIn(entry);
  return containers === undefined ? (entry.source ?? '-') : `${containers} container${containers === 1 ? '' : 's'}`;
}
const notSaid = new Set(['id', 'kind', 'sightings', 'source', 'expiresAt', 'image']);
/** The fields of an entry as they stand in its document: `exe: /usr/sbin/nginx, parent: start`. */
export function entryInWords(entry) {
  return Object.entries(entry)
    .filter(([key, value]) => !notSaid.has(key) && value !== undefined && value !== '')
    .map(([key, value]) => `${key}: ${plain(typeof value === 'object' ? JSON.stringify(value) : String(value))}`)
    .join(', ');
}
/** In how many containers an entry was seen; undefined where nothing was noted. */
function seenIn(entry) {
  const { containers } = entry.sightings ?? {};
  return typeof containers === 'object' ? containers.length : containers;
}
function why(entry) {
  const { sightings } = entry;
  const by = sightings?.by;
  return [
    `${entry.id}  ${entryInWords(entry)}`,
    `  came by    ${entry.source ?? 'learned'}`,
    ...(sightings === undefined
      ? []
      : [
          `  seen       ${sightings.count ?? 0} times in ${seenIn(entry) ?? 0} containers, ${sightings.containerMinutes ?? 0} container minutes`,
        ]),
    ...(sightings?.firstSeen === undefined ? [] : [`  first      ${sightings.firstSeen}`, `  last       ${sightings.lastSeen ?? '-'}`]),
    ...(by === undefined ? [] : [`  first by   ${by.container ?? '-'} on ${by.host ?? '-'} (${by.origin ?? '-'})`]),
    ...(entry.expiresAt === undefined ? [] : [`  until      ${entry.expiresAt}`]),
  ].join('\n');
}
