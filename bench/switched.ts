import { join } from 'node:path';
import { knownBy, labelOf } from '../agent/behaviour/known-by.js';
import { ProcFs } from '../agent/proc.js';
import { EbpfSensor } from '../agent/sensor/ebpf/ebpf-sensor.js';
import { root } from '../test/support/root.js';
import type { Load, Slot } from './ground.js';
import { allNew, applications, loops, newLoops, operandsOf, takesLong } from './loops.js';
import type { SwitchedSlowdown } from './result.js';
import { everyOrder, medianInterval, spread } from './statistics.js';
import { pause } from './watchers.js';

export interface SwitchedPlan {
  /** Of each loop, one after the other. */
  readonly runs: number;
  /** Of each run, at most 18,000. */
  readonly ms: number;
  /** Of one turn with the programs attached, or without. */
  readonly turnMs: number;
  /** Only these, where not all of them are wanted. */
  readonly rows?: readonly Row[];
}

/** Everything whose cost is told. */
export const rows = [...loops, ...newLoops, ...applications];
export type Row = (typeof rows)[number];

type State = 'alone' | 'alone again' | 'knowngood';
const states: readonly State[] = ['alone', 'alone again', 'knowngood'];
/** So long after a switch nothing counts. */
const settlesNs = 4e6;
const slotMs = 8;
const warmUpMs = 200;
/** A turn is to hold a whole pass, also on a busy machine. */
const longerTurn = 6;
const longerRun = 4;
const longestMs = 18_000;

interface Turn {
  readonly state: State;
  readonly from: number;
  readonly to: number;
}

/**
 * What the sensor's programs cost whoever they watch, for machines on which others work: the sensor runs here, without an agent around it, and its
 * programs are attached and taken away every few hundredths of a second while one loop runs on. What disturbs lasts longer, and falls on neighbours alike.
 */
export async function measureSwitched(load: Load, plan: SwitchedPlan, say: (line: string) => void): Promise<readonly SwitchedSlowdown[]> {
  const figures: SwitchedSlowdown[] = [];
  for (const loop of plan.rows ?? rows) {
    say(`slowdown: ${loop}, switched`);
    figures.push(await measureRow(load, plan, loop));
  }
  return figures;
}

async function measureRow(load: Load, plan: SwitchedPlan, loop: Row): Promise<SwitchedSlowdown> {
  const sensor = new EbpfSensor({
    object: join(root, 'agent/sensor/ebpf/kernel.bpf.o'),
    proc: new ProcFs(),
    now: () => Date.now() * 1000,
  });
  if (!allNew.has(loop)) remembersWhatIsKnown(sensor);
  await sensor.start();
  try {
    for (let i = 0; i < 3; i++) await load.run(...operandsOf(loop, warmUpMs)); // from the third time on the kernel knows it
    const rounds: (readonly (readonly [State, number | undefined])[])[] = [];
    const of = takesLong.has(loop) ? { ...plan, turnMs: plan.turnMs * longerTurn, ms: Math.min(longestMs, plan.ms * longerRun) } : plan;
    for (let run = 0; run < of.runs; run++) {
      const turning = turns(sensor, of);
      const slots = await load.slots(slotMs, ...operandsOf(loop, of.ms));
      for (const round of await turning) rounds.push(round.map(turn => [turn.state, passUs(turn, slots)] as const));
    }
    return figureOf(
      loop,
      rounds.map(round => new Map(round)),
    );
  } finally {
    await sensor.stop();
  }
}

/** As the agent does: what came twice is known. */
function remembersWhatIsKnown(sensor: EbpfSensor): void {
  const met = new Set<string>();
  sensor.onObservations(observations => {
    for (const observation of observations) {
      const identity = knownBy(observation);
      if (identity === undefined) continue;
      const key = Buffer.from(identity, 'latin1').toString('hex');
      if (met.has(key)) sensor.remember(identity, labelOf(observation, key));
      else met.add(key);
    }
  });
}

/** Switches for as long as a run takes; each round has every state once. */
async function turns(sensor: EbpfSensor, { ms, turnMs }: SwitchedPlan): Promise<readonly (readonly Turn[])[]> {
  const rounds: Turn[][] = [];
  for (const order of everyOrder(states, Math.max(1, Math.floor(ms / (turnMs * states.length))))) {
    const round: Turn[] = [];
    for (const state of order) {
      sensor.switch(state === 'knowngood');
      const from = Number(process.hrtime.bigint());
      await pause(turnMs);
      round.push({ state, from, to: Number(process.hrtime.bigint()) });
    }
    rounds.push(round);
  }
  sensor.switch(true);
  return rounds;
}

/** CPU time of a pass by the slots that lie wholly in a turn, µs; undefined where none does. */
function passUs({ from, to }: Turn, slots: readonly Slot[]): number | undefined {
  const within = slots.filter(slot => slot.from >= from + settlesNs && slot.to <= to);
  const made = within.reduce((sum, slot) => sum + slot.made, 0);
  return made > 0 ? within.reduce((sum, slot) => sum + slot.cpuNs, 0) / made / 1000 : undefined;
}

function figureOf(loop: SwitchedSlowdown['loop'], rounds: readonly ReadonlyMap<State, number | undefined>[]): SwitchedSlowdown {
  const whole = rounds.flatMap(round => {
    const [alone, again, knowngood] = states.map(state => round.get(state));
    return alone === undefined || again === undefined || knowngood === undefined ? [] : [{ alone, again, knowngood }];
  });
  return {
    loop,
    aloneUs: spread(whole.map(({ alone }) => alone)),
    alone: medianInterval(whole.map(({ alone, again }) => again / alone)),
    knowngood: medianInterval(whole.map(({ alone, again, knowngood }) => (2 * knowngood) / (alone + again))),
  };
}
