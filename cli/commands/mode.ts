import { type Mode, modes } from '../../profiles/profile.js';
import { type Severity, severities } from '../../profiles/severity.js';
import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { CliError, exit } from '../exit.js';
import { numberFlag } from '../flags.js';
import { table } from '../table.js';
import { durationFlag } from '../time.js';
import { counted } from '../words.js';
import { example } from './example.js';
import { tellWhatIf } from './what-if.js';

interface Changed {
  readonly workload: string;
  readonly from: string;
  readonly to: string;
  readonly revision: number;
  readonly hosts: readonly string[];
  readonly effectiveAt?: string;
  /** Learned lines that wait for a person instead of being locked in. */
  readonly asks?: number;
}

interface Options {
  readonly all?: boolean;
  readonly relearn?: boolean;
  readonly block?: string;
  readonly recycle?: string;
  readonly probation?: string;
  readonly whatIf?: boolean;
  readonly wait: boolean;
  readonly why?: string;
  readonly revision?: string;
}

export const registerMode: Register = (program, run) => {
  program
    .command('mode')
    .usage('[options] <workload...|--all> <learn|alert|protect>')
    .argument('<workload...>', 'the workloads, then the mode: learn, alert or protect')
    .option('--all', 'every workload')
    .option('--relearn', 'learn again what is locked')
    .option('--block <kinds>', 'what protect stops, like exec=on: refused, this version blocks nothing')
    .option('--recycle <severity>', 'protect recycles on alerts of this severity and above')
    .option('--probation <duration>', 'for so long tell what is new and may wait in one daily report; off ends it')
    .option('--what-if', 'only tell what it would have told, and recycled, of the last seven days')
    .option('--no-wait', 'do not wait until every agent has applied it')
    .option('--why <text>', 'kept in the history')
    .option('--revision <n>', 'only if the profile still has this revision')
    .description('learn records, alert tells, protect acts')
    .addHelpText('after', example('mode shop/web alert', 'from now on every deviation of shop/web is an alert'))
    .action(
      run(async (context, given: readonly string[], options: Options) => {
        const { names, mode } = split(given, options.all === true);
        if (options.whatIf) {
          const all = options.all ? (await context.client().items<{ workload: string }>('/profiles')).map(one => one.workload) : names;
          return tellWhatIf(context, all, mode, options.recycle === undefined ? undefined : severityFlag(options.recycle));
        }
        const body = {
          mode,
          ...(options.relearn ? { relearn: true } : {}),
          ...(options.block === undefined ? {} : { block: blockFlag(options.block) }),
          ...(options.recycle === undefined ? {} : { recycle: severityFlag(options.recycle) }),
          ...(options.probation === undefined
            ? {}
            : { probationMs: options.probation === 'off' ? 0 : durationFlag('--probation', options.probation) }),
          ...(options.revision === undefined ? {} : { revision: numberFlag('--revision', options.revision) }),
          wait: options.wait,
          timeoutMs: context.timeout.ms,
          ...signed(context, options.why),
        };
        // The controller waits by itself and says what it waited for; we only outwait it.
        const patience = context.timeout.ms + 5_000;
        const client = context.client();
        const changed: Changed[] = [];
        if (options.all) changed.push(...(await client.sendItems<Changed>('/mode', { all: true, ...body }, patience)));
        else for (const name of names) changed.push(await client.send<Changed>('POST', `/workloads/${segment(name)}/mode`, body, patience));
        const asked = changed.filter(one => (one.asks ?? 0) > 0);
        context.out.list(changed, () =>
          [
            table(
              ['WORKLOAD', 'FROM', 'TO', 'REV', 'APPLIED ON'],
              changed.map(one => [one.workload, one.from, one.to, `r${one.revision}`, one.hosts.join(', ') || '-']),
              context.out.how.columns,
            ),
            ...asked.map(
              one => `${counted(one.asks ?? 0, 'line')} of ${one.workload} not locked in, for a person to decide: knowngood ask`,
            ),
          ].join('\n'),
        );
        return exit.done;
      }),
    );
};

/** The workloads and the mode that follows them. Throws a usage error. */
export function split(given: readonly string[], all: boolean): { readonly names: readonly string[]; readonly mode: string } {
  const mode = given.at(-1) ?? '';
  if (!modes.includes(mode as Mode))
    throw new CliError(exit.usage, 'usage', `"${mode}" is no mode`, `the last word is one of: ${modes.join(', ')}`);
  const names = given.slice(0, -1);
  if (all && names.length > 0)
    throw new CliError(exit.usage, 'usage', '--all and names of workloads exclude each other', 'leave one of the two away');
  if (!all && names.length === 0) throw new CliError(exit.usage, 'usage', 'no workload was named', 'name one, or use --all');
  return { names, mode };
}

/** `exec=on,connect=audit` as an object. Throws a usage error. */
export function blockFlag(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').map(part => {
    const found = /^([a-z]+)=(on|audit|off)$/.exec(part.trim());
    if (found === null)
      throw new CliError(exit.usage, 'usage', `--block: "${part}" is not understood`, 'write it like exec=on,connect=audit');
    return [found[1]!, found[2]!] as const;
  });
  return Object.fromEntries(pairs);
}

/** The severity and every one above it. Throws a usage error. */
export function severityFlag(text: string): readonly string[] {
  const at = severities.indexOf(text as Severity);
  if (at < 0) throw new CliError(exit.usage, 'usage', `--recycle: "${text}" is no severity`, `one of: ${severities.join(', ')}`);
  return severities.slice(at);
}
