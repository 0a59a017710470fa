import { Hono } from 'hono';
import t from 'tap';
import { Events } from '../../../../controller/api/events.js';

/** What is written by `work`, as who reads it gets it. */
async function answered(work: (events: Events) => Promise<void>) {
  const answer = await new Hono().get('/', c => Events.answer(c, work)).request('/');
  return { answer, reader: answer.body!.getReader() };
}
const soon = () => new Promise(done => setTimeout(done, 20));

t.test('each event is handed on by itself and at once, and the stream ends with whoever writes', async t => {
  let go: () => void = () => {};
  const gate = new Promise<void>(done => {
    go = done;
  });
  const { answer, reader } = await answered(async events => {
    await events.write('one');
    await gate;
    await events.write('two');
  });
  t.equal(answer.headers.get('content-type'), 'text/event-stream');
  t.equal(Buffer.from((await reader.read()).value!).toString(), 'one');
  const second = reader.read();
  go();
  t.equal(Buffer.from((await second).value!).toString(), 'two');
  t.ok((await reader.read()).done);
});

t.test('who does not read is not written to, and goes on where he reads again', async t => {
  let written = 0;
  const { reader } = await answered(async events => {
    while (written < 100) {
      await events.write(`${written}`);
      written++;
    }
  });
  await soon();
  t.ok(written < 3, `${written} were written`);
  for (let n = 0; n < 100; n++) t.equal(Buffer.from((await reader.read()).value!).toString(), `${n}`);
  t.ok((await reader.read()).done);
});

t.test('whoever writes hears that the reader went, also where he waits for room', async t => {
  let over = false;
  const gone: string[] = [];
  const { reader } = await answered(async events => {
    events.onGone(() => gone.push('told'));
    while (!events.gone) await events.write('more');
    await events.write('to nobody');
    over = true;
  });
  await reader.read();
  await reader.cancel();
  await soon();
  t.ok(over);
  t.same(gone, ['told']);
});

t.test('what fails while it is written ends the stream, and nothing else', async t => {
  const { reader } = await answered(async () => {
    await soon();
    throw new Error('broken');
  });
  await t.rejects(reader.read(), { message: 'broken' });
});
