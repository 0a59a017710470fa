import { modes } from '../../profiles/profile.js';
import { segment } from '../client.js';
import type { Register } from '../context.js';
import { exit } from '../exit.js';
import { wordFlag } from '../flags.js';
import type { Output } from '../output.js';
import { rolloutWords } from '../rollout-words.js';
import type { Workload } from '../shapes.js';
import { joined, table, wrap } from '../table.js';
import { ago } from '../time.js';
import { counted, falseAlarmsInWords } from '../words.js';
import { example } from './example.js';

export const registerWorkloads: Register = (program, run) => {
  program
    .command('workloads')
    .argument('[workload...]', 'only these, with their containers and what learning still waits for')
    .option('--mode <mode>', 'only these: learn, alert or protect')
    .option('--host <host>', 'only those with a container on this host')
    .description('what is watched, in which mode, and how far its profile is')
    .addHelpText('after', example('workloads shop/web', 'tells what shop/web runs in, and what learning still waits for'))
    .action(
      run(async (context, names: readonly string[], options: { mode?: string; host?: string }) => {
        const client = context.client();
        const found =
          names.length > 0
            ? await Promise.all(names.map(name => client.get<Workload>(`/workloads/${segment(name)}`)))
            : await client.items<Workload>('/workloads', { mode: wordFlag('--mode', options.mode, modes), host: options.host });
        context.out.list(found, () =>
          names.length > 0
            ? found.map(one => inFull(one, context.out, context.world.now())).join('\n\n')
            : describe(found, context.out.how.columns),
        );
        return exit.done;
      }),
    );
};

function describe(found: readonly Workload[], columns: number): string {
  if (found.length === 0) return 'nothing is watched: no container runs, or none is selected (knowngood status tells)';
  const rows = found.map(one => [
    one.workload,
    one.mode,
    `r${one.revision}`,
    String(one.entries.processes + one.entries.network + (one.entries.storage ?? 0)),
    coverage(one),
    String(one.containers.length),
    one.openAlerts === 0 ? '-' : String(one.openAlerts),
    one.effective ?? '',
  ]);
  return table(['WORKLOAD', 'MODE', 'REV', 'ENTRIES', 'COVERAGE', 'RUN', 'ALERTS', 'EFFECT'], rows, columns);
}

function inFull(one: Workload, out: Output, nowMs: number): string {
  const room = out.how.columns - 13;
  const row = (name: string, lines: readonly string[]) => lines.map((line, at) => `  ${(at === 0 ? name : '').padEnd(10)} ${line}`);
  const { entries, containers, recycle } = one;
  const left = recycle?.persistence ?? [];
  return [
    `${out.colour.bold(one.workload)}  ${one.mode}, revision ${one.revision}`,
    ...row('does', wrap(one.effective ?? '-', room)),
    ...row('lists', [
      [
        counted(entries.processes, 'program'),
        `${entries.network} over the network`,
        ...(entries.storage ? [`${counted(entries.storage, 'path')} written`] : []),
        ...(entries.settings ? [counted(entries.settings, 'setting')] : []),
      ].join(', '),
    ]),
    ...((one.proposals ?? 0) > 0
      ? row('proposes', wrap(`${counted(one.proposals!, 'change')} for a person to decide: knowngood profile show ${one.workload}`, room))
      : []),
    ...((one.alwaysAsk ?? 0) > 0
      ? row('asks', wrap(`${one.alwaysAsk} for a person to decide: knowngood profile show ${one.workload}`, room))
      : []),
    ...((one.hardening ?? []).length > 0 ? row('hardening', wrap((one.hardening ?? []).join('; '), room)) : []),
    ...row(
      one.rollout ? 'rolls out' : 'taken back',
      rolloutWords(one).flatMap(line => wrap(line, room)),
    ),
    ...row('coverage', wrap(coverageInFull(one), room)),
    ...row(
      'waits for',
      (one.coverage?.waitingFor ?? []).flatMap(what => wrap(what, room)),
    ),
    ...row(
      'set aside',
      (one.heldAside ?? []).flatMap(({ imageName, containers: of, behaviours }) =>
        wrap(
          `${counted(behaviours, 'behaviour')} of ${counted(of.length, 'container')} of ${imageName}, an image of another repository: ` +
            'not learned until somebody allows its alert',
          room,
        ),
      ),
    ),
    ...row('alerts', [
      one.openAlerts === 0 ? 'none open' : `${one.openAlerts} open: knowngood alerts --workload ${one.workload}`,
      falseAlarmsInWords(one.falseAlarms),
    ]),
    ...row(
      'containers',
      containers.length === 0
        ? ['none']
        : containers.flatMap(({ id, name, host, imageName, generation, startedAt }) =>
            joined(
              [
                `${name} ${id.slice(0, 12)}`,
                `on ${host}`,
                imageName ?? '',
                `generation ${generation ?? 1}`,
                `started ${ago(startedAt, nowMs)}`,
              ].filter(part => part !== ''),
              ', ',
              room,
            ),
          ),
    ),
    ...(left.length > 0 ? row('keeps', wrap(`a recycle leaves ${left.join(', ')} as it is`, room)) : []),
    ...(recycle?.nextAt === undefined ? [] : row('recycle', [`next ${recycle.nextAt}, every ${recycle.maxAge}`])),
  ].join('\n');
}

function coverage(one: Workload): string {
  if (one.complete === true) return 'complete';
  const { estimate, units = 0 } = one.coverage ?? {};
  // Of a single minute nothing can be said.
  return estimate === undefined || units < 2 ? '-' : percent(estimate);
}

/** With what it rests on, and what is still missing at least. */
function coverageInFull(one: Workload): string {
  const { low, expectedMore = 0, units = 0, unit = 'minute' } = one.coverage ?? {};
  const said = coverage(one);
  if (low === undefined || !said.endsWith('%')) return said;
  const more = expectedMore === 0 ? '' : `; ${expectedMore} or more entries still to come`;
  return `${said}, at least ${percent(low)}, of ${counted(units, unit)}${more}`;
}

/** Rounded down: 99.99 % is not 100 %. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
