import { port } from './ground.js';
import { interleaved, spread } from './statistics.js';
import { execsnoop, knownPrefix, pause } from './watchers.js';

const loops = [
  { loop: 'fork+exec of the shortest program', run: (load, ms) => load.run('loop', ms, `${knownPrefix}0`) },
  { loop: 'fork+exec of busybox true', run: (load, ms) => load.run('loop', ms, '/bin/true') },
  { loop: 'TCP request', run: (load, ms) => load.run('request', ms, port.request) },
  { loop: 'UDP request', run: (load, ms) => load.run('datagram', ms, port.datagram) },
];
/** Every loop once, briefly: what it does is learned by it. */
export async function runLoops(load) {
  for (const { run } of loops) await run(load, 50);
}
const alone = { name: 'alone', start: async () => {}, stop: async () => {} };
const warmUpMs = 500;
/** Loops in a watched container as fast as they go, with nothing watching and with each watcher. The agent is stopped before and after. */
export async function measureSlowdown(ground, load, plan, say) {
  const peer = execsnoop();
  const missing = [];
  const us = new Map();
  const key = (loop, name, round) => `${loop} ${name} ${round}`;
  try {
    for (const [round, order] of interleaved([alone, ground.agent, peer], plan.rounds).entries()) {
      for (const watcher of order) {
        if (missing.some(one => one.watcher === watcher.name)) continue;
        try {
          await watcher.start();
        } catch (error) {
          if (watcher !== peer) throw error;
          missing.push({ watcher: peer.name, why: error.message });
          continue;
        }
        say(`slowdown: ${watcher.name}, round ${round + 1} of ${plan.rounds}`);
        try {
          await load.run('loop', Math.min(warmUpMs, plan.ms), `${knownPrefix}0`);
          for (const { loop, run } of loops) {
            const done = await run(load, plan.ms);
            us.set(key(loop, watcher.name, round), done.us / done.made);
          }
        } finally {
          await watcher.stop();
        }
        await pause(200);
      }
    }
  } finally {
    peer.remove();
  }
  const rounds = Array.from({ length: plan.rounds }, (_, round) => round);
  const figures = loops.map(({ loop }) => {
    const of = name => rounds.map(round => us.get(key(loop, name, round)) ?? Number.NaN);
    const aloneUs = of('alone');
    const ratio = name => spread(of(name).map((with_, round) => with_ / aloneUs[round]));
    return {
      loop,
      aloneUs: spread(aloneUs),
      ratios: {
        knowngood: ratio('knowngood'),
        ...(missing.length === 0 && { execsnoop: ratio('execsnoop') }),
      },
    };
  });
  return { loops: figures, missing };
}
