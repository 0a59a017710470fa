import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { parseDnsAnswer } from '../../../../agent/sensor/dns-answer.js';
import { Names } from '../../../../agent/sensor/names.js';

const label = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);
const nameOf = (name: string) => Buffer.concat([...name.split('.').map(label), Buffer.from([0])]);
const pointer = Buffer.from([0xc0, 12]);
const record = (type: number, value: Buffer, owner = pointer) => {
  const rest = Buffer.alloc(10);
  rest.writeUInt16BE(type, 0);
  rest.writeUInt16BE(1, 2);
  rest.writeUInt16BE(value.length, 8);
  return Buffer.concat([owner, rest, value]);
};
function answer(name: Buffer, records: readonly Buffer[], flags = 0x8180): Buffer {
  const header = Buffer.alloc(12);
  for (const [at, value] of [7, flags, 1, records.length].entries()) header.writeUInt16BE(value, at * 2);
  return Buffer.concat([header, name, Buffer.from([0, 1, 0, 1]), ...records]);
}
const a = record(1, Buffer.from([203, 0, 113, 9]));
const aaaa = record(28, Buffer.from('20010db8000000000000000000000001', 'hex'));
const alias = record(5, nameOf('edge.cdn.example'));

t.test('an answer gives the name that was asked for and every address it has, through aliases', async t => {
  t.same(
    parseDnsAnswer(answer(nameOf('API.Example.com'), [alias, record(1, Buffer.from([203, 0, 113, 9]), nameOf('edge.cdn.example')), aaaa])),
    {
      name: 'api.example.com',
      addresses: ['203.0.113.9', '2001:db8::1'],
    },
  );
  const whole = answer(nameOf('a.b'), [a, aaaa]);
  t.same(
    parseDnsAnswer(whole.subarray(0, whole.length - 1)),
    { name: 'a.b', addresses: ['203.0.113.9'] },
    'what is whole of one that is cut',
  );
  const loop = Buffer.concat([label('a'), Buffer.from([0xc0, 12])]);
  for (const [what, bytes] of [
    ['a question', answer(nameOf('a.b'), [a], 0x0100)],
    ['a refusal', answer(nameOf('a.b'), [a], 0x8183)],
    ['no address', answer(nameOf('a.b'), [alias])],
    ['the root', answer(Buffer.from([0]), [a])],
    ['a name in a circle', answer(loop, [a])],
    ['a name that no host has', answer(label('a\nb'), [a])],
    ['too few bytes', whole.subarray(0, 11)],
  ] as const)
    t.equal(parseDnsAnswer(bytes), undefined, what);
});

t.test('whatever the bytes, nothing throws', async t => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 600 }),
    fc
      .tuple(fc.uint8Array({ maxLength: 80 }), fc.array(fc.constantFrom(a, aaaa, alias)))
      .map(([name, records]) => answer(Buffer.from(name), records)),
  );
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(bytes, bytes => {
        const told = parseDnsAnswer(Buffer.from(bytes));
        assert.ok(told === undefined || (/^[a-z0-9_.-]{1,253}$/.test(told.name) && told.addresses.length > 0));
      }),
      { numRuns: 5_000 },
    ),
  );
});

t.test('what a container was told, as long as nothing of it was missed', async t => {
  const names = new Names();
  t.equal(names.nameOf('one', '203.0.113.9'), undefined, 'nothing is known of it');
  names.begin('one');
  t.equal(names.nameOf('one', '203.0.113.9'), '');
  t.same(names.hear('one', { name: 'a.b', addresses: ['203.0.113.9', '203.0.113.10'] }), ['203.0.113.9', '203.0.113.10']);
  t.same(names.hear('one', { name: 'c.d', addresses: ['203.0.113.9'] }), ['203.0.113.9'], 'an address that has another name now');
  t.same(names.hear('one', { name: 'c.d', addresses: ['203.0.113.9'] }), []);
  t.same([names.nameOf('one', '203.0.113.9'), names.nameOf('one', '203.0.113.10')], ['c.d', 'a.b']);
  t.equal(names.nameOf('two', '203.0.113.9'), undefined, 'another container was told nothing');
  names.missed();
  t.same([names.nameOf('one', '203.0.113.9'), names.nameOf('one', '203.0.113.11')], ['c.d', undefined]);
  names.begin('big');
  for (let i = 0; i < 2_049; i++) names.hear('big', { name: 'x.y', addresses: [`10.0.${i >> 8}.${i & 255}`] });
  t.same(
    [names.nameOf('big', '10.0.0.0'), names.nameOf('big', '10.0.0.1')],
    [undefined, 'x.y'],
    'the oldest was forgotten, and that is said',
  );
});
