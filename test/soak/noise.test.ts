import t from 'tap';
import { makeNoise } from '../support/noise.js';
import { patient } from '../support/patience.js';

t.test('one critical alert among a million low repeats is everywhere within a second', { timeout: patient(1_200_000) }, async t => {
  const heard = await makeNoise(t, { alerts: 1_000, repeats: 1_000_000, slowMs: 200 });
  t.comment(JSON.stringify(heard));
  t.ok(heard.afterToldMs < patient(1_000), `everywhere ${heard.afterToldMs} ms after its host told it`);
  t.equal(heard.sent, heard.raised);
  t.equal(heard.arrived, heard.delivered);
  t.equal(heard.suppressed, heard.sent - heard.delivered);
  t.equal(heard.saidSuppressed, heard.suppressed);
});
