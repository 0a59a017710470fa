import { setTimeout as pause } from 'node:timers/promises';
import type { Test } from 'tap';
import type { Report } from '../../proto/fleet.js';
import { type FrontPlaces, failureOf } from './front-places.js';
import type { Told } from './front-stage.js';

export interface Rounds {
  /** Recycles in all. */
  readonly rounds: number;
  /** How far apart they begin at each place, ms; one that is due while another goes on begins after it. */
  readonly everyMs: number;
}

/** Fewer only to look at something quickly. */
const usual: Rounds = { rounds: Number(process.env['KNOWNGOOD_TEST_ROUNDS'] ?? 50), everyMs: 0 };

/** Containers behind fronts are recycled again and again under one load: nobody who asked once was not answered. */
export async function recycledAgainAndAgain(t: Test, places: FrontPlaces, { rounds, everyMs }: Rounds = usual): Promise<void> {
  const { stage } = places;
  const { method, client, whileAdopted } = places.options;
  const [reports, late]: [Report[], number[]] = [[], []];
  const again = () =>
    places.each(async (name, at) => {
      const lived = new Set<string>();
      const begun = performance.now();
      for (let round = at; round < rounds; round += places.names.length) {
        const early = begun + lived.size * everyMs - performance.now();
        if (early > 0) await pause(early);
        else if (lived.size > 0) late.push(-early);
        const [behind] = await stage.behind(name);
        t.equal(await stage.ask(behind!, '/write'), 'written.');
        const report = await stage.host.recycle(behind!);
        t.match(report, { outcome: 'done', method }, failureOf(report));
        if (method !== 'queue') t.equal(report.downtimeMs, 0);
        reports.push(report);
        lived.add(report.newId!);
        t.equal(await stage.ask(report.newId!, '/written'), 'nothing.', 'what was written into the old one is gone');
        t.same(await stage.behind(name), [report.newId], 'it is the one that is there');
      }
      t.equal(lived.size, Math.ceil((rounds - at) / places.names.length), 'another container each time');
    });
  const told = await stage.underLoad(await Promise.all(places.names.map((_, at) => places.target(at))), again, client);
  t.equal(reports.length, rounds);
  noneFailed(t, told, rounds);
  if (everyMs > 0) t.comment(`${late.length} of ${rounds} began late, ${Math.round(Math.max(0, ...late))} ms at most`);
  stepsTold(t, reports);
  if (method === 'queue') waitedNoLongerThanNeeded(t, told, reports);
  await places.each(async (name, at) => whileAdopted?.(t, name, at));
}

function noneFailed(t: Test, told: Told, rounds: number): void {
  for (const [kind, figures] of Object.entries(told)) {
    t.comment(`${kind}, ${rounds} recycles: ${JSON.stringify(figures)}`);
    t.same(figures.failures, {}, `${kind}: none failed`);
    t.equal(figures.answered, figures.sent);
    t.ok(figures.sent > rounds, `${figures.sent} ${kind}`);
  }
}

/** Where the time goes. */
function stepsTold(t: Test, reports: readonly Report[]): void {
  const names = [...new Set(reports.flatMap(({ steps }) => steps.map(({ step }) => step)))];
  const ms = (step: string) => Math.round(middle(reports.map(report => spent(report, [step]))));
  const all = middle(reports.map(report => ((report.endedAtUs ?? 0) - report.startedAtUs) / 1_000));
  t.comment(`a recycle: ${Math.round(all)} ms (p50); ${names.map(step => `${step} ${ms(step)}`).join(', ')}`);
}

/** Steps in which the container itself ends, starts and gets ready: who waits for these waits for it and not for its front. */
const itself = ['stop', 'start', 'ready'];
/** What anything else may cost whoever waits, in half of the recycles; and by how much an answer may come after what it waited for. */
const addedMs = 2_000;

function waitedNoLongerThanNeeded(t: Test, told: Told, reports: readonly Report[]): void {
  const waited = reports.map(report => report.downtimeMs);
  const needed = reports.map(report => spent(report, itself));
  const added = reports.map(({ downtimeMs }, round) => Math.round(downtimeMs - needed[round]!));
  for (const [what, ms] of Object.entries({ waited, 'of it for the container to end and start': needed, 'and for us': added }))
    t.comment(`new connections, ${what}: ${Math.round(middle(ms))} ms (p50), ${Math.round(Math.max(...ms))} ms at most`);
  t.ok(middle(added) < addedMs, `what is not the container's own took ${middle(added)} ms`);
  const { slowestMs } = told['short']!;
  t.ok(slowestMs - Math.max(...waited) < addedMs, `the slowest answer took ${slowestMs} ms`);
}

const spent = ({ steps }: Report, names: readonly string[]): number =>
  steps.filter(({ step }) => names.includes(step)).reduce((sum, { ms }) => sum + ms, 0);
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
