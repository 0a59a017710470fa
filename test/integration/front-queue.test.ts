import t from 'tap';
import { badReplacements } from '../support/front-bad.js';
import { recycledAgainAndAgain, rounds } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { patient } from '../support/patience.js';

const stage = await FrontStage.start({ prefix: 'kgqueue' });
t.teardown(() => stage.stop());

t.test(
  'queue: the only one of its kind is recycled again and again, and who calls waits until the next one answers',
  { timeout: patient(900_000) },
  // For a server that ends and one that starts: how long depends on what else this machine does, and is told.
  t =>
    recycledAgainAndAgain(t, stage, { method: 'queue', rounds, publish: '127.0.0.1:18381:8080', client: { patienceMs: patient(60_000) } }),
);

t.test('queue: a replacement that does not do leaves the old one serving, and nothing behind', { timeout: patient(240_000) }, t =>
  badReplacements(t, stage, { method: 'queue' }),
);
