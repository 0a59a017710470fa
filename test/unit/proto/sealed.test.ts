import fc from 'fast-check';
import t from 'tap';
import { newSealKey, openSealed, readRecipient, recipientOf, Sealing, sealedForOf, sealKeyId } from '../../../proto/sealed.js';

const key = newSealKey();
const chunk = 64 * 1024;
const sealed = (content: readonly Uint8Array[], name = 'a', to = key) => Buffer.concat([...new Sealing(to).seal(name, content)]);
const some = (bytes: number) => Buffer.alloc(bytes, 'knowngood ');

t.test('what is sealed for a key is opened by it, whatever its length and however it came', async t => {
  for (const bytes of [0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7]) {
    const content = some(bytes);
    t.same(openSealed(sealed([content]), 'a', key), { kind: 'opened', bytes: content }, `${bytes} bytes`);
    const parts = [content.subarray(0, 5), Buffer.alloc(0), content.subarray(5, 70_000), content.subarray(70_000)];
    t.same(openSealed(sealed(parts), 'a', key), { kind: 'opened', bytes: content }, `${bytes} bytes in parts`);
  }
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), fc.string(), (parts, name) => {
      const opened = openSealed(sealed(parts, name), name, key);
      return opened.kind === 'opened' && opened.bytes.equals(Buffer.concat(parts));
    }),
  );
});

t.test('no content, and no hash of it, is in what lies there; the same content twice looks like two', async t => {
  const content = some(2 * chunk);
  const [one, other] = [sealed([content]), sealed([content])];
  t.notOk(one.includes('knowngood '));
  t.notOk(one.subarray(72).equals(other.subarray(72)));
  const sealing = new Sealing(key);
  const [first, second] = [0, 1].map(() => Buffer.concat([...sealing.seal('a', [content])]));
  t.notOk(first!.subarray(72).equals(second!.subarray(72)), 'also by one sealing');
});

t.test('whoever sealed cannot open: only the public half was there', async t => {
  const recipient = readRecipient(recipientOf(key))!;
  t.equal(recipient.type, 'public');
  const lies = sealed([some(9)], 'a', recipient);
  t.equal(sealedForOf(lies), sealKeyId(key));
  t.match(openSealed(lies, 'a', newSealKey()), { kind: 'wrong-key', sealedFor: sealKeyId(key) });
  t.match(openSealed(lies, 'a', key), { kind: 'opened' });
});

t.test('every byte that is changed, every end that is cut, every piece in the place of another is found', async t => {
  const lies = sealed([some(2 * chunk + 9)]);
  for (let length = 0; length < lies.length; length += length < 100 ? 1 : 4_001)
    t.equal(openSealed(lies.subarray(0, length), 'a', key).kind, 'cut', `cut to ${length}`);
  const oneChunkLess = lies.subarray(0, 72 + 2 * (chunk + 16));
  t.equal(openSealed(oneChunkLess, 'a', key).kind, 'cut', 'between two chunks');
  for (let at = 0; at < lies.length; at += at < 100 ? 1 : 997) {
    const other = Buffer.from(lies);
    other[at]! ^= 1;
    const { kind } = openSealed(other, 'a', key);
    t.ok(kind !== 'opened', `byte ${at}`);
  }
  t.equal(openSealed(Buffer.concat([lies, Buffer.alloc(1)]), 'a', key).kind, 'changed', 'something after its end');
  const swapped = Buffer.from(lies);
  lies.copy(swapped, 72, 72 + chunk + 16, 72 + 2 * (chunk + 16));
  lies.copy(swapped, 72 + chunk + 16, 72, 72 + chunk + 16);
  t.equal(openSealed(swapped, 'a', key).kind, 'changed', 'two chunks exchanged');
  const header = sealed([some(2 * chunk + 9)]).subarray(0, 72);
  t.equal(openSealed(Buffer.concat([header, lies.subarray(72)]), 'a', key).kind, 'changed', 'under the header of another');
  t.equal(openSealed(lies, 'b', key).kind, 'changed', 'asked for as another');
  t.equal(openSealed(some(200), 'a', key).kind, 'changed', 'never sealed');
});

t.test('a public key is one word; a typing error in it is no key', async t => {
  const word = recipientOf(key);
  t.match(word, /^kgev-[A-Za-z0-9_-]{48}$/);
  t.equal(recipientOf(readRecipient(word)!), word);
  for (let at = 5; at < word.length; at++) {
    const other = word[at] === 'A' ? 'B' : 'A';
    t.equal(readRecipient(word.slice(0, at) + other + word.slice(at + 1)), undefined, `letter ${at}`);
  }
  for (const wrong of ['', 'kgev-', word.slice(1), `${word}A`, word.toUpperCase()]) t.equal(readRecipient(wrong), undefined, wrong);
});
