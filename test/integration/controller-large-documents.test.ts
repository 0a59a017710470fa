import t from 'tap';
import { setStage } from '../support/stage.js';

/** Documents of about so many bytes, each of another workload. */
function documents(bytes: number, of: (n: number) => string): string {
  const all: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const one = of(n);
    all.push(one);
    size += one.length + 5;
  }
  return all.join('---\n');
}

const aDocument = (n: number) => `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/w${n} }
spec:
  processes:
    - { exe: /bin/a }
    - { exe: /bin/b, parent: /bin/a }
`;

t.test('a large set of documents is read while everybody else is answered', { timeout: 120_000 }, async t => {
  const { controller } = await setStage(t);
  const lint = (text: string) => controller.call('POST', '/profiles/lint', { files: [{ file: 'all.yaml', text }] });
  const meanwhile = async (work: Promise<{ readonly status: number; readonly body: unknown }>) => {
    let slowestMs = 0;
    let ended = false;
    const done = work.finally(() => {
      ended = true;
    });
    while (!ended) {
      const from = performance.now();
      await controller.ok('GET', '/alerts?limit=1');
      slowestMs = Math.max(slowestMs, performance.now() - from);
      await new Promise(later => setTimeout(later, 20));
    }
    return { answer: await done, slowestMs };
  };

  const text = documents(2 << 20, aDocument);
  const from = performance.now();
  const { answer, slowestMs } = await meanwhile(lint(text));
  const readMs = performance.now() - from;
  t.match(answer, { status: 200, body: { items: [] } });
  t.ok(
    slowestMs < Math.min(2_000, readMs / 2),
    `others waited for ${Math.round(slowestMs)} ms at most, while it was read for ${Math.round(readMs)} ms`,
  );

  await t.test('several at once are read one after the other, small ones without waiting', async t => {
    const large = [lint(text), lint(`${text}---\nnothing: here\n`)];
    const small = await meanwhile(lint(aDocument(0)));
    t.match(small.answer, { status: 200, body: { items: [] } });
    const [right, wrong] = await Promise.all(large);
    t.match(right, { status: 200, body: { items: [] } });
    t.match(wrong, { status: 200, body: { items: [{ severity: 'error' }] } });
  });

  await t.test('they are applied, and compared with what is there', async t => {
    const some = documents(64 << 10, aDocument);
    const apply = () => controller.call('POST', '/profiles/apply', { files: [{ file: 'all.yaml', text: some }], by: 'a test' });
    const { body } = await apply();
    t.ok(body.items.length > 100);
    t.ok(body.items.every((one: { change: string }) => one.change === 'created'));
    t.ok((await apply()).body.items.every((one: { change: string }) => one.change === 'same'));
  });
});
