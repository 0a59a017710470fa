import { sentenceOf } from '../../profiles/entry-sentence.js';
import { type Entry as Listed, modes } from '../../profiles/profile.js';
import { segment } from '../client.js';
import type { Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import { numberFlag, wordFlag } from '../flags.js';
import { proposalWords } from '../proposal-words.js';
import { rolloutWords } from '../rollout-words.js';
import type { Entry, Profile } from '../shapes.js';
import { plain, table, wrap } from '../table.js';
import { ago } from '../time.js';
import { counted, shortIds } from '../words.js';
import { example } from './example.js';

interface Line {
  readonly workload: string;
  readonly mode: string;
  readonly revision: number;
  readonly complete?: boolean;
  readonly entries: number;
  readonly coverage?: number | { readonly estimate?: number };
  readonly updatedAt?: string;
  readonly by?: string;
}
interface Change {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly why?: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** `profile list | show | history`. */
export const registerProfileRead: Register = (profile, run) => {
  profile
    .command('list')
    .option('--mode <mode>', 'only these: learn, alert or protect')
    .description('every profile')
    .addHelpText('after', example('profile list --mode learn', 'lists the profiles that still grow'))
    .action(
      run(async (context, options: { mode?: string }) => {
        const found = await context.client().items<Line>('/profiles', { mode: wordFlag('--mode', options.mode, modes) });
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
    .argument('<workload>', 'as `knowngood workloads` names it')
    .option('--why <entry>', 'only this entry: what was seen of it')
    .option('--revision <n>', 'as it was then')
    .option('--yaml', 'as the document that apply reads')
    .description('one profile with what was seen of each entry')
    .addHelpText('after', example('profile show shop/web --yaml', 'prints the document to edit'))
    .action(
      run(async (context, workload: string, options: { why?: string; revision?: string; yaml?: boolean }) => {
        const query = options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) };
        if (options.yaml) {
          const document = await context.client().get<{ readonly yaml: string }>(`/profiles/${segment(workload)}/document`, query);
          if (context.out.how.json) context.out.one(document, () => '');
          else context.out.raw(document.yaml);
          return exit.done;
        }
        const found = await context.client().get<Profile>(`/profiles/${segment(workload)}`, query);
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
    .argument('<workload>', 'as `knowngood workloads` names it')
    .description('who changed a profile when, and why')
    .addHelpText('after', example('profile history shop/web', 'lists its revisions, which revert takes back'))
    .action(
      run(async (context, workload: string) => {
        const found = await context.client().items<Change>(`/profiles/${segment(workload)}/history`);
        const rows = found.map(one => [`r${one.revision}`, one.at, one.by, `+${one.added} -${one.removed} ~${one.changed}`, one.why ?? '']);
        context.out.list(found, () => table(['REV', 'AT', 'BY', 'CHANGE', 'WHY'], rows, context.out.how.columns));
        return exit.done;
      }),
    );
};

function describe(found: Profile, columns: number): string {
  // How it was started is the same two dozen lines for every workload.
  const started = found.entries.filter(entry => entry.kind === 'setting' && entry.source === 'learned');
  const rows = found.entries.filter(entry => !started.includes(entry)).map(entry => [entry.id, seenOf(entry), entryInWords(entry)]);
  const excepted = (found.exceptions ?? []).flatMap(one =>
    one.entries.map(entry => [one.id, one.owner, one.expired ? 'expired' : one.expiresAt, plain(entry.sentence)]),
  );
  const asked = (found.alwaysAsk ?? []).map(one => [
    waitsFor[String(one['cause'])] ?? String(one['cause']),
    plain(String(one['behaviour'] ?? '')),
  ]);
  return [
    `${found.workload}  ${found.mode}  revision ${found.revision}${found.complete ? ', complete' : ''}`,
    ...livedThrough(found),
    ...rolloutWords(found).flatMap((line, at) =>
      wrap(line, columns - 12).map((part, n) => `${(at + n > 0 ? '' : found.rollout ? 'rolls out' : 'taken back').padEnd(10)}  ${part}`),
    ),
    '',
    rows.length === 0 ? 'nothing is listed yet' : table(['ENTRY', 'SEEN IN', 'MAY DO'], rows, columns),
    ...(started.length > 0
      ? ['', `${counted(started.length, 'setting')} as it was started: knowngood profile show ${found.workload} --yaml`]
      : []),
    ...(found.proposals ?? []).flatMap(one => ['', ...proposalWords(one, lineOf(found), columns)]),
    ...(excepted.length > 0 ? ['', table(['EXCEPTION', 'OWNER', 'UNTIL', 'MAY DO'], excepted, columns)] : []),
    ...(asked.length > 0 ? ['', table(['NEVER LEARNED', 'WHAT'], asked, columns)] : []),
  ].join('\n');
}

/** The words for a line of a profile, by its id. */
export function lineOf({ entries }: Profile): (id: string) => string {
  const lines = new Map(entries.map(entry => [entry.id, entryInWords(entry)]));
  return id => lines.get(id) ?? '';
}

function livedThrough({ learned }: Profile): readonly string[] {
  const lived = Object.entries(learned?.lifeEvents ?? {}).filter(([, count]) => count > 0);
  return lived.length === 0 ? [] : [`lived through ${lived.map(([event, count]) => `${event} ${count}×`).join(', ')}`];
}

function seenOf(entry: Entry): string {
  const containers = seenIn(entry);
  return containers === undefined ? (entry.source ?? '-') : counted(containers, 'container');
}

/** Why something is on the list of what is not learned by itself. */
const waitsFor: Readonly<Record<string, string>> = {
  ambient: 'a person decides',
  hostile: 'hostile',
  removed: 'was removed',
  'one-container': 'one container alone',
  late: 'seen late',
  tool: 'rare use of a tool',
};

/** What an entry allows, in one line: `/usr/sbin/nginx, started by the runtime, as user 0`. */
export function entryInWords(entry: Entry): string {
  return plain(sentenceOf(entry as unknown as Listed));
}

/** In how many containers an entry was seen; undefined where nothing was noted. */
function seenIn(entry: Entry): number | undefined {
  const { containers } = entry.sightings ?? {};
  return typeof containers === 'object' ? containers.length : containers;
}

function why(entry: Entry): string {
  const { sightings } = entry;
  const by = sightings?.by;
  return [
    `${entry.id}  ${entryInWords(entry)}`,
    `  came by    ${entry.source ?? 'learned'}`,
    ...(sightings === undefined
      ? []
      : [
          `  seen       ${counted(sightings.count ?? 0, 'time')} in ${counted(seenIn(entry) ?? 0, 'container')}, ${counted(sightings.containerMinutes ?? 0, 'container minute')}`,
        ]),
    ...(sightings?.firstSeen === undefined ? [] : [`  first      ${sightings.firstSeen}`, `  last       ${sightings.lastSeen ?? '-'}`]),
    ...(by === undefined ? [] : [`  first by   ${shortIds(by.container ?? '-')} on ${by.host ?? '-'} (${by.origin ?? '-'})`]),
    ...(entry.expiresAt === undefined ? [] : [`  until      ${entry.expiresAt}`]),
  ].join('\n');
}
