import t from 'tap';
import { makeNoise } from '../support/noise.js';
import { patient } from '../support/patience.js';

t.test(
  'much of little weight stands before nothing critical, and what is kept back is counted and said',
  { timeout: patient(180_000) },
  async t => {
    const heard = await makeNoise(t, { alerts: 1_000, repeats: 20_000, slowMs: 200 });
    t.comment(JSON.stringify(heard));
    // A second on a machine that does nothing else: test/soak/noise.test.ts. Here others may run beside it.
    t.ok(heard.afterToldMs < patient(5_000), `everywhere ${heard.afterToldMs} ms after its host told it`);
    t.equal(heard.raised, 1_001);
    t.equal(heard.sent, heard.raised, 'everything that was raised was sent or kept back');
    t.equal(heard.delivered, 21, 'the budget of what is low, and the critical one');
    t.equal(heard.arrived, heard.delivered, 'each once');
    t.equal(heard.suppressed, heard.sent - heard.delivered);
    t.equal(heard.saidSuppressed, heard.suppressed, 'and digests say so');
  },
);
