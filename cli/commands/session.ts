import type { HereContainer, Opened } from '../../proto/opened.js';
import type { Context, Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import { isOpen, newId, OpenedFiles } from '../opened.js';
import { hostSessions, type ListedSession, openedLine, sessionTable } from '../session-list.js';
import { durationFlag, momentFlag } from '../time.js';
import { example } from './example.js';

/** What is open for longer is no session any more. */
const longestMs = 24 * 3_600_000;

interface OpenFlags {
  readonly for: string;
  readonly reason: string;
  readonly keep?: boolean;
}

export const registerSession: Register = (program, run) => {
  const session = program
    .command('session')
    .description('who comes into containers, and who said beforehand that somebody would')
    .addHelpText('after', example('session list', 'who came in, and for what'));
  session
    .command('open')
    .argument('<target>', 'a workload, or a container: id, the first 12 digits of it, or name')
    .requiredOption('--for <duration>', 'when it closes by itself, at most 24h')
    .requiredOption('--reason <text>', 'why, as everybody will read it')
    .option('--keep', 'hold back recycling until it closes')
    .description('say on its host that somebody will come in: the sessions then say so, and are of low severity')
    .addHelpText(
      'after',
      example('session open web-1 --for 30m --reason "ticket 4711"', 'as root on the host of web-1, with or without a controller'),
    )
    .action(
      run(async (context, target: string, flags: OpenFlags) => {
        rootOnly(context);
        const ms = durationFlag('--for', flags.for);
        if (ms > longestMs)
          throw new CliError(exit.usage, 'usage', `--for: "${flags.for}" is longer than 24h`, 'open it again when it is over');
        if (flags.reason.trim() === '') throw new CliError(exit.usage, 'usage', '--reason: it is empty', 'say why somebody comes in');
        const files = new OpenedFiles(context.stateDir);
        const now = context.world.now();
        const { user: by } = context.world;
        const opened: Opened = {
          schema: 1,
          id: newId(),
          ...meant(files, target),
          by,
          reason: flags.reason.trim(),
          fromMs: now,
          untilMs: now + ms,
          keep: flags.keep === true,
        };
        files.write(opened);
        context.out.one(openedLine(opened), () => sessionTable([openedLine(opened)], context));
        return exit.done;
      }),
    );
  session
    .command('list')
    .option('--workload <workload...>', 'only of these workloads')
    .option('--since <time>', 'that were open since then: like 24h, or RFC 3339')
    .description('sessions in containers (docker exec, attach, cp), and what was opened for them')
    .addHelpText('after', example('session list --since 24h', 'who came in since yesterday, and for what'))
    .action(
      run(async (context, options: { workload?: readonly string[]; since?: string }) => {
        const since = options.since === undefined ? undefined : momentFlag('--since', options.since, context.world.now());
        const query = { ...(options.workload && { workload: options.workload }), ...(since !== undefined && { since }) };
        const files = new OpenedFiles(context.stateDir);
        const told = await context
          .client()
          .items<ListedSession>('/sessions', query)
          .catch((error: unknown) => {
            if (!(error instanceof CliError) || error.exit !== exit.unreachable || files.containers() === undefined) throw error;
            context.out.note('no controller answers: this is what the agent of this host knows');
            return undefined;
          });
        const wanted = ({ workload, until }: ListedSession) =>
          (options.workload === undefined || (workload !== undefined && options.workload.includes(workload))) &&
          (since === undefined || until === undefined || until >= since);
        const own = told === undefined ? hostSessions(files) : files.all().map(openedLine);
        const known = new Set(told?.map(one => one.id));
        const sessions = [...(told ?? []), ...own.filter(one => wanted(one) && !known.has(one.id))].sort((a, b) =>
          a.from < b.from ? -1 : 1,
        );
        context.out.list(sessions, () => sessionTable(sessions, context));
        return exit.done;
      }),
    );
  session
    .command('close')
    .argument('<session...>', 'what was opened: ids (their first six digits will do), workloads or containers')
    .description('close on its host what was opened, before its time')
    .addHelpText('after', example('session close web-1', 'the work in web-1 is done'))
    .action(
      run(async (context, words: readonly string[]) => {
        rootOnly(context);
        const files = new OpenedFiles(context.stateDir);
        const now = context.world.now();
        const open = files.all().filter(one => isOpen(one, now));
        const found = new Map(words.flatMap(word => openedBy(word, open, files.containers() ?? []).map(one => [one.id, one] as const)));
        const closed = [...found.values()].map(one => ({ ...one, closedMs: now }));
        for (const one of closed) files.write(one);
        const lines = closed.map(openedLine);
        context.out.list(lines, () => sessionTable(lines, context));
        return exit.done;
      }),
    );
};

function rootOnly({ world }: Context): void {
  if (world.uid === 0) return;
  throw new CliError(
    exit.denied,
    'denied',
    'only root of the host opens and closes sessions',
    'run it with sudo, on the host of the container',
  );
}

/** The workload or the container of this host that a word means. */
function meant(files: OpenedFiles, target: string): Pick<Opened, 'workload' | 'container'> {
  const here = files.containers();
  if (here === undefined)
    throw new CliError(
      exit.missing,
      'no-agent',
      'no agent has ever watched this host',
      'run it on the host of the container, or name its folder with --state-dir',
    );
  const [container, ...others] = here.filter(one => isCalled(one, target));
  if (others.length > 0)
    throw new CliError(exit.usage, 'ambiguous', `several containers are called "${target}"`, 'give the id of the one that is meant');
  if (container) return { workload: container.workload, container: container.id };
  if (here.some(one => one.workload === target)) return { workload: target };
  throw new CliError(
    exit.missing,
    'no-container',
    `no container or workload of this host is called "${target}"`,
    'run it on its host; list them with "knowngood workloads"',
  );
}

function isCalled({ id, name }: HereContainer, word: string): boolean {
  return name === word || (/^[0-9a-f]{12,64}$/.test(word) && id.startsWith(word));
}

function openedBy(word: string, open: readonly Opened[], here: readonly HereContainer[]): readonly Opened[] {
  const ids = new Set(here.filter(one => isCalled(one, word)).map(one => one.id));
  const found = open.filter(
    one =>
      (word.length >= 6 && one.id.startsWith(word)) || one.workload === word || (one.container !== undefined && ids.has(one.container)),
  );
  if (found.length > 0) return found;
  throw new CliError(
    exit.missing,
    'no-session',
    `nothing is open on this host that "${word}" means`,
    'list it with "knowngood session list"',
  );
}
