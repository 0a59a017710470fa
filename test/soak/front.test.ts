import t from 'tap';
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

const outsider = await Outsider.start('kgsoakout', '10.99.7');
t.teardown(() => outsider.stop());
t.setTimeout(patient(3 * rounds * 10_000 + minutes * 120_000 + 600_000));

const ports = [18_401, 18_402];
const local = ports.map(port => `127.0.0.1:${port}:8080`);
const outside = ports.map(port => `${outsider.hostAddress}:${port}:8080`);
const methods: Readonly<Record<FrontMethod, Omit<Places, 'method'>>> = {
  front: { publish: local },
  'host-dnat': {
    publish: outside,
    targets: ports.map(port => ({ address: outsider.hostAddress, port })),
    client: { words: outsider.words, patienceMs: patient(10_000) },
  },
  queue: { publish: local, client: { patienceMs: patient(60_000) } },
};

async function behindFronts(method: FrontMethod, work: (stage: FrontStage) => Promise<void>): Promise<void> {
  const stage = await FrontStage.start({ prefix: `kgsoak${method.replace('-', '')}`, internal: method !== 'host-dnat' });
  try {
    await work(stage);
  } finally {
    await stage.stop();
  }
}

for (const method of ['front', 'host-dnat', 'queue'] as const)
  t.test(`${method}: ${rounds} recycles under load`, { timeout: rounds * longestMs + 300_000 }, t =>
    behindFronts(method, async stage => {
      const places = new FrontPlaces(stage, { method, ...methods[method] });
      await places.adopt(t);
      await recycledAgainAndAgain(t, places, { rounds, everyMs: 0 });
      await places.release(t);
      t.same(await hostRulesOf(stage.host.stack), [], 'no rule is left on the host');
    }),
  );

t.test(`front: one service every ${everyMs / 1_000} s for ${minutes} min`, { timeout: minutes * 120_000 + 300_000 }, t =>
  behindFronts('front', async stage => {
    const places = new FrontPlaces(stage, { method: 'front', publish: [local[0]!] });
    await places.adopt(t);
    await recycledAgainAndAgain(t, places, { rounds: Math.round((minutes * 60_000) / everyMs), everyMs });
    await places.release(t);
  }),
);
