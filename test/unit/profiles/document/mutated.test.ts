import fc from 'fast-check';
import t from 'tap';
import { parseDocuments } from '../../../../profiles/document/document.js';
import { readTimed } from '../../../support/document-time.js';
import { mutatedDocument } from '../../../support/mutated-documents.js';

const limitMs = 250;

t.test('a mutated document is read or refused, and soon', async t => {
  let [slowest, read, refused] = [0, 0, 0];
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(mutatedDocument, text => {
        const done = readTimed(text, limitMs);
        slowest = Math.max(slowest, done.ms);
        if (done.read) read += 1;
        else refused += 1;
      }),
      { numRuns: 2_000 },
    ),
  );
  t.ok(slowest < limitMs, `the slowest took ${slowest} ms`);
  t.ok(read > 20 && refused > 200, `${read} were read, ${refused} refused: both ways are walked`);
});

t.test('bombs are refused by name, and at once', async t => {
  const head = 'apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/web }\nspec:\n';
  const doubling = Array.from({ length: 30 }, (_, at) => `  b${at}: &b${at} [${at === 0 ? 'x' : `*b${at - 1}, *b${at - 1}`}]\n`).join('');
  const bombs: readonly (readonly [title: string, text: string, code: string])[] = [
    ['aliases of aliases', head + doubling, 'alias'],
    ['a hundred thousand aliases', `${head}  a: &a 1\n  b: [${'*a, '.repeat(100_000)}]\n`, 'alias'],
    ['a hundred thousand brackets', `${head}  a: ${'['.repeat(100_000)}`, 'too-deep'],
    ['fifty million bytes', `${head}#${'x'.repeat(50 << 20)}`, 'too-large'],
    ['a key twice', `${head}  mode: alert\n  mode: learn\n`, 'duplicate-key'],
  ];
  for (const [title, text, code] of bombs) {
    const { ms } = readTimed(text, limitMs);
    const { documents, findings } = parseDocuments(text, 'shop/web.yaml');
    t.same(documents, [], title);
    t.equal(findings[0]?.code, code, title);
    t.ok(ms < limitMs, `${title}: ${ms} ms`);
  }
});
