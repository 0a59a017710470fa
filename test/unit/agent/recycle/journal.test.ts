import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { type Entry, Journal } from '../../../../agent/recycle/journal.js';
import { anOrder, aReport } from '../../../support/synthetic-executor.js';

function entry(id: string, phase: Entry['phase'], told = false, differs: Partial<Entry> = {}): Entry {
  return {
    schema: 1,
    order: anOrder({ id }),
    method: 'in-place',
    phase,
    touched: false,
    workload: 'w',
    place: 'p',
    old: { id: 'c', image: 'i', generation: 1, autoRemove: false, restartPolicy: { Name: 'no' } },
    candidate: { name: 'p.kg-2' },
    body: {},
    connects: [],
    wanted: { ports: [], also: [], healthcheck: [] },
    stopSeconds: 1,
    steps: [],
    failedProbes: 0,
    startedAtUs: 5,
    told,
    ...differs,
  };
}

/** An order that was carried out and told, with the time it began and ended. */
function over(action: 'contain' | 'uncontain' | 'recycle', id: string, atUs: number): Entry {
  const order = anOrder({ id, action });
  return entry(id, 'ended', true, { order, startedAtUs: atUs, report: aReport(order, { startedAtUs: atUs, endedAtUs: atUs }) });
}

t.test('the journal gives back what was written last, whatever an order is called', async t => {
  const state = mkdtempSync(join(tmpdir(), 'kg-journal-'));
  t.teardown(() => rmSync(state, { recursive: true, force: true }));
  const journal = new Journal(state);
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom('a', '../../etc/x', 'a/b', '', '\u0000'),
          fc.constantFrom('prepare' as const, 'switch' as const, 'ended' as const),
        ),
        { maxLength: 8 },
      ),
      writes => {
        for (const [id, phase] of writes) journal.write(entry(id, phase));
        const last = new Map(writes);
        for (const [id, phase] of last) t.equal(journal.read(id)?.phase, phase);
        t.ok(journal.all().length >= last.size);
      },
    ),
    { numRuns: 30 },
  );
  t.equal(journal.read('never'), undefined);
  t.equal(statSync(join(state, 'orders')).mode & 0o777, 0o700);
  journal.write(entry('told', 'ended', true));
  journal.write(entry('untold', 'ended'));
  journal.forget(10, 1_000);
  t.equal(journal.read('told'), undefined);
  t.equal(journal.read('untold')?.phase, 'ended', 'a report nobody took is not forgotten');
  const file = join(state, 'orders', readdirSync(join(state, 'orders'))[0]!);
  writeFileSync(file, '{"half');
  t.throws(() => journal.all(), /is no journal of an order: move it away to go on/);
});

t.test('of thousands of orders none is read again, and only so many are kept', async t => {
  const state = mkdtempSync(join(tmpdir(), 'kg-journal-'));
  t.teardown(() => rmSync(state, { recursive: true, force: true }));
  const written = new Journal(state);
  written.write(over('contain', 'held', 1));
  for (let at = 2; at <= 300; at++) written.write(over('recycle', `r${at}`, at));
  written.write(entry('open', 'switch', false, { startedAtUs: 1 }));
  written.forget(0, 100);
  const left = () => readdirSync(join(state, 'orders')).length;
  t.equal(left(), 101, 'the newest hundred, and the one that goes on');
  t.equal(written.read('r201'), undefined);
  t.equal(written.read('r202')?.phase, 'ended');
  t.equal(written.read('held')?.phase, 'ended', 'what contains a container is not forgotten');

  const again = new Journal(state);
  t.equal(again.all().length, 101);
  rmSync(join(state, 'orders'), { recursive: true });
  t.equal(again.containing('c')?.order.id, 'held', 'known without a look at the disk');
  t.equal(again.containing('another'), undefined);
});

t.test('what contains a container is the last word on it, whatever is told when', async t => {
  const state = mkdtempSync(join(tmpdir(), 'kg-journal-'));
  t.teardown(() => rmSync(state, { recursive: true, force: true }));
  const journal = new Journal(state);
  const first = over('contain', 'first', 10);
  journal.write({ ...first, told: false });
  t.equal(journal.containing('c')?.order.id, 'first');
  journal.write(over('uncontain', 'second', 20));
  t.equal(journal.containing('c'), undefined);
  journal.write(first);
  t.equal(journal.containing('c'), undefined, 'the first is only told now');
  const refused = over('contain', 'refused', 30);
  journal.write({ ...refused, report: { ...refused.report!, outcome: 'refused' } });
  t.equal(journal.containing('c'), undefined, 'nor does what was not done count');
  journal.write(over('contain', 'third', 40));
  t.equal(journal.containing('c')?.order.id, 'third');
  const again = new Journal(state);
  t.equal(again.all().length, 4);
  t.equal(again.containing('c')?.order.id, 'third');
  again.forget(100, 100);
  t.equal(again.containing('c')?.order.id, 'third');
  const later = new Journal(state);
  later.all();
  t.equal(later.containing('c')?.order.id, 'third', 'nor was it forgotten');
});

t.test('what contained a container is needed while it is there, and what let it go while that is', async t => {
  const state = mkdtempSync(join(tmpdir(), 'kg-journal-'));
  t.teardown(() => rmSync(state, { recursive: true, force: true }));
  const journal = new Journal(state);
  const of = (container: string, one: Entry): Entry => ({ ...one, old: { ...one.old, id: container } });
  journal.write(of('gone', over('contain', 'of one that is gone', 10)));
  journal.write(of('there', over('contain', 'of one that is there', 11)));
  const untold = { ...of('free', over('contain', 'untold', 12)), told: false };
  journal.write(untold);
  journal.write(of('free', over('uncontain', 'let go', 13)));
  journal.write(of('freed', over('contain', 'before', 14)));
  journal.write(of('freed', over('uncontain', 'after', 15)));
  t.same([...journal.spokenOf()].sort(), ['free', 'freed', 'gone', 'there']);
  journal.forget(100, 100);
  const left = () => new Journal(state).all().map(({ order }) => order.id);
  t.same(left(), ['of one that is gone', 'of one that is there', 'untold', 'let go'], 'both words on one that was let go are over');
  journal.areGone(['gone']);
  journal.forget(100, 100);
  t.same(left(), ['of one that is there', 'untold', 'let go']);
  t.equal(journal.containing('free'), undefined);
  journal.write({ ...untold, told: true });
  t.equal(journal.containing('free'), undefined);
  journal.forget(100, 100);
  journal.forget(100, 100);
  t.same(left(), ['of one that is there']);
  t.same(journal.spokenOf(), ['there']);
  t.equal(journal.containing('there')?.order.id, 'of one that is there');
});

t.test('an old one that still runs is known until it is ended, however long ago its order was', async t => {
  const state = mkdtempSync(join(tmpdir(), 'kg-journal-'));
  t.teardown(() => rmSync(state, { recursive: true, force: true }));
  const left: Entry = { ...over('recycle', 'left', 10), leftRunning: true };
  new Journal(state).write(left);
  const journal = new Journal(state);
  journal.all();
  journal.forget(100, 0);
  t.match(journal.leftRunning('c'), { order: { id: 'left' } });
  const { leftRunning: _, ...ended } = left;
  journal.write(ended);
  t.equal(journal.leftRunning('c'), undefined);
  journal.forget(100, 0);
  t.equal(journal.read('left'), undefined);
});
