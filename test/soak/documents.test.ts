import fc from 'fast-check';
import t from 'tap';
import { readTimed } from '../support/document-time.js';
import { mutatedDocument } from '../support/mutated-documents.js';

const limitMs = 250;
const runs = 200_000;

t.test(`${runs} mutated documents, each read or refused within ${limitMs} ms`, { timeout: 60 * 60_000 }, async t => {
  let [slowest, read] = [0, 0];
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(mutatedDocument, text => {
        const done = readTimed(text, limitMs);
        slowest = Math.max(slowest, done.ms);
        if (done.read) read += 1;
      }),
      { numRuns: runs },
    ),
  );
  t.comment(`${read} of ${runs} were read, the others refused; the slowest took ${Math.round(slowest)} ms`);
  t.ok(slowest < limitMs, `the slowest took ${slowest} ms`);
  t.ok(read > runs / 100, `${read} were read`);
});
