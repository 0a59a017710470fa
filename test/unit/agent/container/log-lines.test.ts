import { Readable } from 'node:stream';
import fc from 'fast-check';
import t from 'tap';
import { LogReader, newest } from '../../../../agent/container/log-lines.js';
import { readLog } from '../../../../agent/container/read-log.js';

const at = (n: number) => `2026-01-31T12:00:00.${String(n).padStart(9, '0')}Z`;
const line = (n: number, text: string, stream: 'stdout' | 'stderr' = 'stdout') => ({ at: at(n), stream, text });
function frame({ at: time, stream, text }: ReturnType<typeof line>): Buffer {
  const body = Buffer.from(`${time} ${text}\n`);
  const head = Buffer.from([stream === 'stderr' ? 2 : 1, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}
/** Cut anywhere. */
const pieces = (bytes: Buffer, sizes: readonly number[]) => {
  const cut: Buffer[] = [];
  for (let from = 0, n = 0; from < bytes.length; n++) {
    const size = Math.max(1, sizes[n % sizes.length] ?? 1);
    cut.push(bytes.subarray(from, from + size));
    from += size;
  }
  return cut;
};
const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()), { maxLength: 20 });
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

t.test('what the engine streams is read wherever it is cut', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(texts, sizes, fc.boolean(), (said, cuts, hasTerminal) => {
        const lines = said.map(([text, isError], n) => line(n, text.replace(/[\r\n]/g, ''), isError && !hasTerminal ? 'stderr' : 'stdout'));
        const bytes = Buffer.concat(lines.map(one => (hasTerminal ? Buffer.from(`${one.at} ${one.text}\r\n`) : frame(one))));
        const reader = new LogReader(hasTerminal);
        const read = pieces(bytes, cuts).flatMap(piece => reader.read(piece));
        return JSON.stringify(read) === JSON.stringify(lines);
      }),
    ),
  );
});

t.test('a log that is longer than may be held', async t => {
  const lines = Array.from({ length: 10_000 }, (_, n) => line(n, `line ${n}`));
  const stream = () => Readable.from(lines.map(frame));
  const bytes = 100 * 75;
  const oldest = await readLog(stream(), false, { bytes, keep: 'oldest' });
  t.equal(oldest.cut, true);
  t.same(oldest.lines, lines.slice(0, oldest.lines.length));
  t.ok(oldest.lines.length >= 100 && oldest.lines.length <= 110, `${oldest.lines.length} lines`);
  const last = await readLog(stream(), false, { bytes, keep: 'newest' });
  t.equal(last.cut, true);
  t.same(last.lines, lines.slice(-last.lines.length));
  t.ok(last.lines.length >= 95 && last.lines.length <= 110, `${last.lines.length} lines`);
  t.same(await readLog(stream(), false, { bytes: 1e9, keep: 'newest', after: at(9_997) }), { lines: lines.slice(-2), cut: false });
  const huge = [line(1, 'x'.repeat(1_000)), line(2, 'y'.repeat(1_000))];
  t.same(
    await readLog(Readable.from(huge.map(frame)), false, { bytes: 10, keep: 'oldest' }),
    { lines: huge.slice(0, 1), cut: true },
    'never none',
  );
});

t.test('the newest that fit', async t => {
  const lines = [line(1, 'a'), line(2, 'b'), line(3, 'c')];
  t.same(newest(lines, { lines: 2, bytes: 1e6 }), { lines: lines.slice(1), cut: true });
  t.same(newest(lines, { lines: 3, bytes: 1e6 }), { lines, cut: false });
  t.same(newest(lines, { lines: 3, bytes: 70 }), { lines: lines.slice(2), cut: true });
});
