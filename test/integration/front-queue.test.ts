import t from 'tap';
import { badReplacements } from '../support/front-bad.js';
import { FrontPlaces } from '../support/front-places.js';
import { recycledAgainAndAgain } from '../support/front-rounds.js';
import { FrontStage } from '../support/front-stage.js';
import { patient } from '../support/patience.js';

const stage = await FrontStage.start({ prefix: 'kgqueue' });
t.teardown(() => stage.stop());

// For a server that ends and one that starts: how long depends on what else this machine does, and is told.
const client = { patienceMs: patient(60_000) };
const places = new FrontPlaces(stage, { method: 'queue', publish: ['127.0.0.1:18381:8080', '127.0.0.1:18387:8080'], client });

t.test('queue: a front takes over from the only one of its kind', { timeout: patient(60_000) }, t => places.adopt(t));
t.test('queue: it is recycled again and again, and who calls waits until the next one answers', { timeout: patient(600_000) }, t =>
  recycledAgainAndAgain(t, places),
);
t.test('queue: a replacement that does not do leaves the old one serving, and nothing behind', { timeout: patient(240_000) }, t =>
  badReplacements(t, places),
);
t.test('queue: the front gives back what it held', { timeout: patient(60_000) }, t => places.release(t));
