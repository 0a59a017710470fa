import t, { type Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import { FrontPlaces, type Places } from '../support/front-places.js';
import { recycledAgainAndAgain } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { hostRulesOf } from '../support/host-rules.js';
import { Outsider } from '../support/outsider.js';
import { patient } from '../support/patience.js';

/** Recycles by each method, and how long one service is recycled every five seconds. Less only to look at something quickly. */
const rounds = Number(process.env['KNOWNGOOD_SOAK_RECYCLES'] ?? 1_000);
const minutes = Number(process.env['KNOWNGOOD_SOAK_MINUTES'] ?? 60);
const everyMs = 5_000;
/** More than one takes where other work wants the same cores. */
const longestMs = patient(10_000);

t.setTimeout(patient(3 * rounds * 10_000 + minutes * 120_000 + 600_000));

/** Of their own for each, so that several can be run beside each other (`--grep`). */
const ports = { front: [18_401, 18_402], 'host-dnat': [18_403, 18_404], queue: [18_405, 18_406], young: [18_407] } as const;
const published = (address: string, of: readonly number[]) => of.map(port => `${address}:${port}:8080`);

async function placesOf(t: Test, method: FrontMethod): Promise<Omit<Places, 'method'>> {
  if (method === 'front') return { publish: published('127.0.0.1', ports.front) };
  if (method === 'queue') return { publish: published('127.0.0.1', ports.queue), client: { patienceMs: patient(60_000) } };
  const outsider = await Outsider.start('kgsoakout', '10.99.7');
  t.teardown(() => outsider.stop());
  return {
    publish: published(outsider.hostAddress, ports['host-dnat']),
    targets: ports['host-dnat'].map(port => ({ address: outsider.hostAddress, port })),
    client: { words: outsider.words, patienceMs: patient(10_000) },
  };
}

async function behindFronts(prefix: string, internal: boolean, work: (stage: FrontStage) => Promise<void>): Promise<void> {
  const stage = await FrontStage.start({ prefix, internal });
  try {
    await work(stage);
  } finally {
    await stage.stop();
  }
}

for (const method of ['front', 'host-dnat', 'queue'] as const)
  t.test(`${method}: ${rounds} recycles under load`, { timeout: rounds * longestMs + 300_000 }, async t => {
    const options = await placesOf(t, method);
    await behindFronts(`kgsoak${method.replace('-', '')}`, method !== 'host-dnat', async stage => {
      const places = new FrontPlaces(stage, { method, ...options });
      await places.adopt(t);
      await recycledAgainAndAgain(t, places, { rounds, everyMs: 0 });
      await places.release(t);
      t.same(await hostRulesOf(stage.host.stack), [], 'no rule is left on the host');
    });
  });

t.test(`front: one service every ${everyMs / 1_000} s for ${minutes} min`, { timeout: minutes * 120_000 + 300_000 }, t =>
  behindFronts('kgsoakyoung', true, async stage => {
    const places = new FrontPlaces(stage, { method: 'front', publish: published('127.0.0.1', ports.young) });
    await places.adopt(t);
    await recycledAgainAndAgain(t, places, { rounds: Math.round((minutes * 60_000) / everyMs), everyMs });
    await places.release(t);
  }),
);
