import fc from 'fast-check';
import t from 'tap';
import { type LineChange, lineDiff } from '../../../console/line-diff.js';

t.test('what was taken out and put in is told with its line, and nothing else', async t => {
  t.same(lineDiff('a\nb\nc', 'a\nb\nc'), []);
  t.same(lineDiff('a\nb\nc\nd', 'a\nx\nc\ny\nd'), [
    { op: 'remove', line: 2, text: 'b' },
    { op: 'add', line: 2, text: 'x' },
    { op: 'add', line: 4, text: 'y' },
  ]);
  t.same(lineDiff('a', 'a\na'), [{ op: 'add', line: 2, text: 'a' }]);
});

t.test('the changes make the one text of the other', async t => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map(lines => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (from, to) => {
      t.equal(applied(from, lineDiff(from, to)), to);
      const most = from.split('\n').length + to.split('\n').length;
      return lineDiff(from, to).length <= most;
    }),
  );
});

t.test('texts too long to compare line with line are told as exchanged, and rightly', async t => {
  const many = (word: string) => Array.from({ length: 2_500 }, (_, at) => `${word} ${at}`).join('\n');
  const [from, to] = [`head\n${many('a')}\ntail`, `head\n${many('b')}\ntail`];
  const changes = lineDiff(from, to);
  t.equal(changes.length, 5_000);
  t.equal(applied(from, changes), to);
});

function applied(from: string, changes: readonly LineChange[]): string {
  const gone = new Set(changes.filter(one => one.op === 'remove').map(one => one.line));
  const kept = from.split('\n').filter((_, at) => !gone.has(at + 1));
  for (const { line, text } of changes.filter(one => one.op === 'add')) kept.splice(line - 1, 0, text);
  return kept.join('\n');
}
