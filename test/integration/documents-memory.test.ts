import t from 'tap';
import type { DocumentReader } from '../../controller/documents/reader.js';
import { patient } from '../support/patience.js';

// Its thread is a file of its own, which there is only where it was built.
const built = '../../dist/controller/documents/reader.js';
const { DocumentReader: Reader } = (await import(built)) as { readonly DocumentReader: typeof DocumentReader };
const aDocument = (n: number) =>
  `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/w${n} }\nspec: { processes: [ { exe: /bin/a } ] }\n`;
/** So many files of as many documents as one may have. */
const documents = (files: number, each: number) =>
  Array.from({ length: files }, (_, at) => ({
    file: `${at}.yaml`,
    text: Array.from({ length: each }, (__, n) => aDocument(at * each + n)).join('---\n'),
  }));

t.test(
  'documents that take more memory than there is for them are refused, and those after them are read',
  { timeout: patient(120_000) },
  async t => {
    const stop = new AbortController();
    // Nobody waits for its thread: the controller goes on by itself, and a test ends.
    const awake = setInterval(() => undefined, 1_000);
    t.teardown(() => clearInterval(awake));
    t.teardown(() => stop.abort());
    const reader = new Reader(stop.signal, 96);
    t.match(await reader.read(documents(40, 900)), {
      refused: 'too-large',
      message: 'reading the documents takes more than 96 MiB',
      fix: 'give them in several calls',
    });
    const enough = documents(1, 200);
    t.ok(enough[0]!.text.length > 16_384, 'so many that a thread reads them');
    const read = await reader.read(enough);
    t.ok('documents' in read && read.documents.length === 200, 'a thread of its own, anew');
  },
);
