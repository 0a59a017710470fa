import t from 'tap';
import { setStage } from '../support/stage.js';

/** So many documents, each of another workload, in files of at most 900. */
function documents(count: number): readonly { readonly file: string; readonly text: string }[] {
  const files = Array.from({ length: Math.ceil(count / 900) }, (_, at) =>
    Array.from({ length: 900 }, (__, n) => at * 900 + n).filter(n => n < count),
  );
  return files.map((numbers, at) => ({ file: `${at}.yaml`, text: numbers.map(aDocument).join('---\n') }));
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
  const lint = (files: ReturnType<typeof documents>) => controller.call('POST', '/profiles/lint', { files });
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

  // The first answer is held against schemas that are read then.
  await controller.ok('GET', '/alerts?limit=1');
  const all = documents(4_000);
  const from = performance.now();
  const { answer, slowestMs } = await meanwhile(lint(all));
  const readMs = performance.now() - from;
  t.same(answer, { status: 200, body: { items: [] } });
  t.ok(
    slowestMs < Math.min(2_000, readMs / 2),
    `others waited for ${Math.round(slowestMs)} ms at most, while it was read for ${Math.round(readMs)} ms`,
  );

  await t.test('several at once are read one after the other, small ones without waiting', async t => {
    const large = [lint(all), lint([...all, { file: 'wrong.yaml', text: 'nothing: here\n' }])];
    const small = await meanwhile(lint(documents(1)));
    t.same(small.answer, { status: 200, body: { items: [] } });
    const [right, wrong] = await Promise.all(large);
    t.same(right, { status: 200, body: { items: [] } });
    t.match(wrong, { status: 200, body: { items: [{ severity: 'error' }] } });
  });

  await t.test('they are applied, and compared with what is there', async t => {
    const files = documents(300);
    const apply = () => controller.call('POST', '/profiles/apply', { files, by: 'a test' });
    const { body } = await apply();
    t.equal(body.items.length, 300);
    t.ok(body.items.every((one: { change: string }) => one.change === 'created'));
    t.ok((await apply()).body.items.every((one: { change: string }) => one.change === 'same'));
  });
});
