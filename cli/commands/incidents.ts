import type { Command } from 'commander';
import { segment } from '../client.js';
import { type Context, type Register, type Run, signed } from '../context.js';
import { exit } from '../exit.js';
import { numberFlag, wordFlag } from '../flags.js';
import { follow } from '../follow.js';
import type { Incident } from '../incident-shape.js';
import { incidentBlock, incidentPage } from '../incident-text.js';
import { momentFlag } from '../time.js';
import { example } from './example.js';
import { registerIncidentAllow } from './incident-allow.js';

interface Options {
  readonly follow?: boolean;
  readonly workload?: string;
  readonly since?: string;
  readonly status: string;
  readonly limit: string;
}

export const registerIncidents: Register = (program, run) => {
  const incidents = program
    .command('incidents')
    .argument('[id...]', 'all that is known of these, like INC-7')
    .option('--follow', 'go on and print each incident as it opens, again when it changes')
    .option('--workload <workload>', 'only of this workload')
    .option('--since <time>', 'like 24h, or RFC 3339')
    .option('--status <status>', 'open or all; closed are those that are resolved or were a false alarm', 'open')
    .option('--limit <n>', 'at most so many', '200')
    .description('alerts that belong together, what they look like, and what is done about them')
    .addHelpText('after', example('incidents INC-7', 'tells what happened, what it looks like and why, what could be reached'))
    .action(
      run(async (context, ids: readonly string[], options: Options) => {
        const nowMs = context.world.now();
        if (ids.length > 0) {
          const found = await Promise.all(ids.map(id => context.client().get<Incident>(`/incidents/${segment(id)}`)));
          context.out.list(found, () => found.map(one => incidentPage(one, context.out, nowMs)).join('\n\n'));
          return exit.done;
        }
        const query = {
          workload: options.workload,
          status: wordFlag('--status', options.status, ['open', 'all']),
          limit: numberFlag('--limit', options.limit, 1),
          ...(options.since === undefined ? {} : { since: momentFlag('--since', options.since, nowMs) }),
        };
        if (!options.follow) {
          const found = await context.client().items<Incident>('/incidents', query);
          const none = options.status === 'open' ? 'no open incidents' : 'no incidents';
          context.out.list(found, () => (found.length === 0 ? none : found.map(one => incidentBlock(one, context.out, nowMs)).join('\n')));
          return exit.done;
        }
        return follow(context, '/incidents/follow', 'incident', query, text => {
          const incident = JSON.parse(text) as Incident;
          context.out.one(incident, () => incidentBlock(incident, context.out, context.world.now()));
        });
      }),
    );
  for (const word of words) say(incidents, run, word);
  registerIncidentAllow(incidents, run);
};

/** A word that a person says of an incident. */
interface Word {
  readonly word: string;
  readonly description: string;
  /** What it needs beside the id, what that is, and what it is called in the API. */
  readonly needs?: readonly [argument: string, description: string, field: string];
  readonly example: readonly [command: string, does: string];
  /** It asks agents, and waits for them. */
  readonly isDeed?: true;
}

const words: readonly Word[] = [
  {
    word: 'acknowledge',
    description: 'say that somebody has it',
    example: ['INC-7', 'stops nothing; everybody sees who has it'],
  },
  {
    word: 'assign',
    description: 'hand it over',
    needs: ['<who>', 'a person or a team', 'assignee'],
    example: ['INC-7 storefront', 'hands INC-7 over to storefront'],
  },
  {
    word: 'note',
    description: 'write something down',
    needs: ['<text>', 'what is to be kept', 'text'],
    example: ['INC-7 "nginx was patched yesterday"', 'is in its timeline from now on'],
  },
  {
    word: 'ticket',
    description: 'tie it to a ticket elsewhere',
    needs: ['<ticket>', 'its id or address', 'ticket'],
    example: ['INC-7 SEC-881', 'is told with it from now on'],
  },
  {
    word: 'resolve',
    description: 'close it, and its alerts as resolved',
    example: ['INC-7 --why "patched, keys rotated"', 'what comes again opens another'],
  },
  {
    word: 'false-alarm',
    description: 'close it as a false alarm, and dismiss its alerts',
    needs: ['<why>', 'why it was none', 'why'],
    example: ['INC-7 "a job of ours"', 'what comes again opens another'],
  },
  {
    word: 'contain',
    description: 'cut its containers from their networks, or pause them; nothing of them is lost',
    example: ['INC-7 --how networks', 'lets them reach nobody; evidence is kept'],
    isDeed: true,
  },
  {
    word: 'release',
    description: 'give its containers back what containment took from them',
    example: ['INC-7', 'puts their networks, aliases and addresses back'],
    isDeed: true,
  },
  {
    word: 'capture',
    description: 'keep evidence of its containers as they run',
    example: ['INC-7', 'can be read with "knowngood evidence"'],
    isDeed: true,
  },
  {
    word: 'recycle',
    description: 'replace its containers by fresh ones; evidence is kept',
    example: ['INC-7', 'puts known-good containers in their places'],
    isDeed: true,
  },
];

const deedMs = 65_000;

function say(incidents: Command, run: Run, { word, description, needs, example: [command, does], isDeed }: Word): void {
  const one = incidents.command(word).argument('<id>', 'of the incident, like INC-7');
  if (needs) one.argument(needs[0], needs[1]);
  if (needs?.[2] !== 'why') one.option('--why <text>', 'kept with it');
  if (word === 'contain') one.option('--how <how>', 'networks or pause; else networks, where there are any');
  one
    .option('--revision <n>', 'only where nothing came to it since this revision')
    .description(description)
    .addHelpText('after', example(`incidents ${word} ${command}`, does))
    .action(
      run(async (context, id: string, ...rest: readonly unknown[]) => {
        const options = rest[needs ? 1 : 0] as { readonly why?: string; readonly revision?: string; readonly how?: string };
        const how = wordFlag('--how', options.how, ['networks', 'pause']);
        const said = { ...(needs && { [needs[2]]: String(rest[0]) }), ...(how && { how }), ...revisionOf(options) };
        const body = { ...signed(context, options.why), ...said };
        return tell(
          context,
          await context.client().send<Incident>('POST', `/incidents/${segment(id)}/${word}`, body, isDeed ? deedMs : undefined),
        );
      }),
    );
}

function revisionOf({ revision }: { readonly revision?: string }): Readonly<Record<string, number>> {
  return revision === undefined ? {} : { revision: numberFlag('--revision', revision, 1) };
}

function tell(context: Context, incident: Incident): number {
  context.out.one(incident, () => incidentBlock(incident, context.out, context.world.now()));
  return exit.done;
}
