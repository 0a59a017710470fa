import type {
  BenchResult,
  CapacityFigures,
  Cost,
  CoverageFigures,
  EstateFigures,
  Interval,
  Latency,
  Machine,
  MemoryAt,
  PipelineFigures,
  ProfileFigures,
  Rss,
  Slowdown,
  Spread,
  VerdictFigures,
} from './result.js';

type Row = readonly string[];

/** The whole result as text for people: a table per part, `median (min … max)` where a figure was measured more than once. */
export function tableOf(result: BenchResult): string {
  const { machine, latency, cost, rss, slowdown, verdicts, pipeline, profiles, coverage, estate, capacity } = result;
  return [
    machineLine(machine),
    result.quick ? 'A smoke run: too short for these figures to mean much.\n' : '',
    latency && table('Latency: exec in a container → alert read from alerts --follow --json', latencyRows(latency)),
    cost && table('Cost of 1,000: CPU time of the watcher and run time of its eBPF programs, ms', costRows(cost)),
    rss && table('Memory', memoryRows(rss)),
    slowdown && table('Slow-down: a loop with the watcher ÷ without', slowdownRows(slowdown)),
    slowdown &&
      table('Slow-down: CPU time with ours attached ÷ without, switched while the loop runs, 95 % intervals', switchedRows(slowdown)),
    verdicts && table('Verdicts a second on one core', verdictRows(verdicts)),
    pipeline && table('Pipeline: a full stream → saved verdicts', pipelineRows(pipeline)),
    profiles && table('Profiles: a controller that starts with them', profileRows(profiles)),
    coverage &&
      table(`Coverage: what was estimated beside the truth, ${count(coverage.simulations)} simulations a line`, coverageRows(coverage)),
    estate &&
      table(
        `Estate: ${count(estate.services)} services, ${count(estate.containers)} containers, ${estate.days} days after learning`,
        estateRows(estate),
      ),
    capacity && table(`Capacity: ${count(capacity.recycles)} recycles of containers that end at once`, capacityRows(capacity)),
    ...result.failed.map(({ part, why }) => `${part} could not be measured: ${why}`),
    `${Math.round(result.seconds)} s in all`,
  ]
    .filter(Boolean)
    .join('\n');
}

function machineLine(machine: Machine): string {
  return (
    `${machine.cores} × ${machine.cpu}, ${gib(machine.memoryBytes)}, Linux ${machine.kernel}, Node.js ${machine.node}, ` +
    `Docker Engine ${machine.engine}, knowngood ${machine.knowngood}, ${machine.at}, load ${machine.loadBefore.toFixed(1)} before\n`
  );
}

function latencyRows({ idle, loaded, sync }: Latency): Row[] {
  const row = (name: string, of: Latency['idle']): Row => [name, ms(of.p50Ms), ms(of.p99Ms), ms(of.maxMs), String(of.samples)];
  return [
    ['', 'p50', 'p99', 'max', 'samples'],
    row('idle', idle),
    row(`beside ${count(loaded.execsPerSecond)} known execs/s`, loaded),
    row('one write synced to the disk', sync),
  ];
}

function costRows({ loads, told, idleMsPerSecond, missing }: Cost): Row[] {
  const rows: Row[] = [['', 'CPU', 'eBPF', 'both', 'knowngood ÷ it: CPU', 'both']];
  for (const { load, perSecond, reachedPerSecond, watchers, restOfStackMs, ratios } of loads) {
    rows.push([`${count(perSecond)} ${load}s/s (reached ${count(Math.round(reachedPerSecond.median))})`]);
    for (const [name, cost] of Object.entries(watchers)) {
      const ratio = ratios[name as keyof typeof ratios];
      rows.push([
        `  ${name}`,
        spreadOf(cost.cpuMs),
        spreadOf(cost.bpfMs),
        spreadOf(cost.totalMs),
        ...(ratio ? [spreadOf(ratio.cpu), spreadOf(ratio.total)] : []),
      ]);
    }
    rows.push(['  broker and controller', spreadOf(restOfStackMs)]);
  }
  for (const [name, of] of Object.entries(told)) rows.push([`${name} told by name`, `${count(of.told)} of ${count(of.made)} execs`]);
  rows.push(['agent, idle', `${idleMsPerSecond.toFixed(1)} ms a second`]);
  for (const { watcher, why } of missing) rows.push([`${watcher} is missing`, why]);
  return rows;
}

function memoryRows({ started, afterLoad, withContainers }: Rss): Row[] {
  const rows = (when: string, { containers, agent, controller }: MemoryAt): Row[] =>
    Object.entries({ agent, controller }).map(([name, of]) => [
      `${name}, ${when}`,
      String(containers),
      ...[of.rssBytes, of.heapBytes, of.programBytes, of.ringBytes].map(mib),
    ]);
  return [
    ['', 'containers', 'RSS', 'heap', 'node itself', 'rings'],
    ...rows('started', started),
    ...rows(`after ${count(afterLoad.execs)} execs`, afterLoad),
    ...rows('with idle containers', withContainers),
  ];
}

function switchedRows({ switched }: Slowdown): Row[] {
  return [
    ['', 'alone, µs', 'alone ÷ alone', 'knowngood', 'turns'],
    ...switched.map(({ loop, aloneUs, alone, knowngood }) => [
      loop,
      spreadOf(aloneUs),
      intervalOf(alone),
      intervalOf(knowngood),
      String(knowngood.samples),
    ]),
  ];
}

function slowdownRows({ loops, missing }: Slowdown): Row[] {
  return [
    ['', 'alone, µs', 'knowngood: CPU', 'time', 'execsnoop: CPU', 'time'],
    ...loops.map(({ loop, aloneUs, ratios }) => [
      loop,
      spreadOf(aloneUs),
      ...(['knowngood', 'execsnoop'] as const).flatMap(name => {
        const of = ratios[name];
        return of ? [spreadOf(of.cpu), spreadOf(of.wall)] : ['', ''];
      }),
    ]),
    ...missing.map(({ watcher, why }) => [`${watcher} is missing`, why]),
  ];
}

function verdictRows({ sizes, growth, growthSpread }: VerdictFigures): Row[] {
  return [
    ['entries', 'same behaviours', 'spread evenly'],
    ...sizes.map(({ entries, perSecond, perSecondSpread }) => [count(entries), count(perSecond), count(perSecondSpread)]),
    ['time at most ÷ at fewest', growth.toFixed(2), growthSpread.toFixed(2)],
  ];
}

function pipelineRows({ behaviours, workloads, perSecond, ms, cpuMs, rssBytes }: PipelineFigures): Row[] {
  return [
    ['behaviours/s', count(Math.round(perSecond))],
    ['behaviours', `${count(behaviours)} of ${workloads} workloads in ${(ms / 1000).toFixed(1)} s`],
    ["the controller's CPU", `${(cpuMs / 1000).toFixed(1)} s, ${mib(rssBytes)}`],
  ];
}

function coverageRows({ simulations, figures }: CoverageFigures): Row[] {
  const share = (of: number) => `${Math.round((100 * of) / simulations)} %`;
  const percent = (chance: number) => `${(100 * chance).toFixed(3)} %`;
  return [
    ['', 'news a minute', 'mean error', 'too sure', 'twice too sure', 'in interval', 'worse than it', 'says "at least"', 'wrongly'],
    ...figures.map(one => [
      `${one.shape}, ${one.hours} h`,
      percent(one.chanceOfNew),
      `${one.meanError < 0 ? '' : '+'}${percent(one.meanError)}`,
      share(one.optimistic),
      share(one.twiceOptimistic),
      share(one.within),
      share(one.below),
      share(one.claims),
      share(one.wrongClaims),
    ]),
  ];
}

function profileRows({ profiles, entries, ms: took, cpuMs, rssBytes, addedBytes, compileMs }: ProfileFigures): Row[] {
  return [
    [`${count(profiles)} of ${count(entries)} entries, read`, ms(took)],
    ['CPU time of it', ms(cpuMs)],
    ['memory of the process then', mib(rssBytes)],
    ['of it with them', mib(addedBytes)],
    ['all made ready to judge by', ms(compileMs)],
  ];
}

function estateRows({ rows }: EstateFigures): Row[] {
  const [intrusions] = rows.map(row => row.intrusions);
  return [
    [
      'told at once',
      'alerts a day',
      'worst day',
      'a day of learning',
      'reports',
      'told in them',
      'listed',
      ...(intrusions ?? []).map((_, n) => `intrusion ${n + 1}`),
    ],
    ...rows.map(one => [
      one.what,
      one.perDay.toFixed(1),
      count(one.worstDay),
      one.learning.toFixed(1),
      count(one.reports),
      count(one.inReports),
      count(one.listed),
      ...one.intrusions.map(({ alerts }) => (alerts > 0 ? count(alerts) : 'not told')),
    ]),
    ...(intrusions ?? []).map(({ intrusion }, n): Row => [`intrusion ${n + 1} is ${intrusion}`]),
  ];
}

function capacityRows({ figures, smallest }: CapacityFigures): Row[] {
  return [
    ['', 'a second', 's each', 'core-s of the engine', 'of the agent', 'of the whole host'],
    ...figures.map(({ method, atOnce, perSecond, secondsEach, hostCoreSeconds, engineCoreSeconds, agentCoreSeconds }) => [
      `${method}, ${atOnce} at once`,
      ...[perSecond, secondsEach, engineCoreSeconds, agentCoreSeconds].map(of => spreadOf(of)),
      hostCoreSeconds === undefined ? '-' : spreadOf(hostCoreSeconds),
    ]),
    ...smallest.map(({ services, seconds }): Row => [`smallest maxAge for ${services}`, `${seconds.toFixed(1)} s`]),
  ];
}

function table(title: string, rows: readonly Row[]): string {
  // A row of one cell is a heading: it makes no column wider.
  const widths = rows.reduce<number[]>(
    (widths, row) => (row.length < 3 ? widths : row.map((cell, at) => Math.max(cell.length, widths[at] ?? 0))),
    [],
  );
  const first = Math.max(...rows.filter(row => row.length > 1).map(row => row[0]?.length ?? 0));
  const line = (row: Row) => `  ${row.map((cell, at) => cell.padEnd(at === 0 ? first : (widths[at] ?? 0))).join('  ')}`.trimEnd();
  return `${title}\n${rows.map(line).join('\n')}\n`;
}

function spreadOf({ median, min, max }: Spread, digits = 2): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)} … ${max.toFixed(digits)})`;
}
function intervalOf({ median, low, high }: Interval): string {
  return `${median.toFixed(3)} (${low.toFixed(3)} … ${high.toFixed(3)})`;
}
function count(value: number): string {
  return value.toLocaleString('en');
}
function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
function mib(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(0)} GiB`;
}
