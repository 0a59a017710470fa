import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { type DnsAnswer, parseDnsAnswer } from '../../../../agent/sensor/dns-answer.js';
import { defaultValidity, Names } from '../../../../agent/sensor/names.js';

const label = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);
const nameOf = (name: string) => Buffer.concat([...name.split('.').map(label), Buffer.from([0])]);
const pointer = Buffer.from([0xc0, 12]);
const record = (type: number, value: Buffer, owner = pointer, ttl = 300) => {
  const rest = Buffer.alloc(10);
  rest.writeUInt16BE(type, 0);
  rest.writeUInt16BE(1, 2);
  rest.writeUInt32BE(ttl, 4);
  rest.writeUInt16BE(value.length, 8);
  return Buffer.concat([owner, rest, value]);
};
function answer(name: Buffer, records: readonly Buffer[], flags = 0x8180, asked = 1): Buffer {
  const header = Buffer.alloc(12);
  for (const [at, value] of [7, flags, 1, records.length].entries()) header.writeUInt16BE(value, at * 2);
  return Buffer.concat([header, name, Buffer.from([0, asked, 0, 1]), ...records]);
}
const address = Buffer.from([203, 0, 113, 9]);
const a = record(1, address);
const aaaa = record(28, Buffer.from('20010db8000000000000000000000001', 'hex'));
const alias = record(5, nameOf('edge.cdn.example'));
const ofEdge = (ttl: number) => record(1, address, nameOf('edge.cdn.example'), ttl);

t.test('an answer gives the name that was asked for and every address it has, through aliases', async t => {
  t.same(parseDnsAnswer(answer(nameOf('API.Example.com'), [alias, ofEdge(300), aaaa])), {
    name: 'api.example.com',
    addresses: ['2001:db8::1', '203.0.113.9'],
    ttlSeconds: 300,
  });
  const other = record(1, Buffer.from([198, 51, 100, 1]), nameOf('other.example'));
  t.same(parseDnsAnswer(answer(nameOf('a.b'), [a, other]))?.addresses, ['203.0.113.9'], 'an address of another name is none of its own');
  const circle = [record(5, nameOf('c.d')), record(5, nameOf('a.b'), nameOf('c.d')), record(1, address, nameOf('c.d'))];
  t.same(parseDnsAnswer(answer(nameOf('a.b'), circle))?.addresses, ['203.0.113.9'], 'aliases that lead in a circle');
  const loop = Buffer.concat([label('a'), Buffer.from([0xc0, 12])]);
  const whole = answer(nameOf('a.b'), [a, aaaa]);
  for (const [what, bytes] of [
    ['a question', answer(nameOf('a.b'), [a], 0x0100)],
    ['a refusal', answer(nameOf('a.b'), [a], 0x8183)],
    ['no address', answer(nameOf('a.b'), [alias])],
    ['the root', answer(Buffer.from([0]), [a])],
    ['a name in a circle', answer(loop, [a])],
    ['a name that no host has', answer(label('a\nb'), [a])],
    ['a text that was cut', answer(nameOf('a.b'), [], 0x8380, 16)],
    ['too few bytes', whole.subarray(0, 11)],
  ] as const)
    t.equal(parseDnsAnswer(bytes), undefined, what);
});

t.test('it may be kept as long as the shortest-lived of what leads to its addresses', async t => {
  const ttlOf = (...records: readonly Buffer[]) => parseDnsAnswer(answer(nameOf('a.b'), records))?.ttlSeconds;
  t.equal(ttlOf(record(1, address, pointer, 17)), 17);
  t.equal(ttlOf(record(1, address, pointer, 17), record(1, Buffer.from([203, 0, 113, 10]), pointer, 5)), 5);
  const to = (ttl: number) => record(5, nameOf('edge.cdn.example'), pointer, ttl);
  t.equal(ttlOf(to(40), ofEdge(300)), 40, 'the alias');
  t.equal(ttlOf(to(4_000), ofEdge(30)), 30, 'what it is an alias of');
  const through = record(5, nameOf('edge.cdn.example'), nameOf('c.d'), 9);
  t.equal(ttlOf(ofEdge(300), through, record(5, nameOf('c.d'), pointer, 40)), 9, 'a chain, in whatever order it is told');
  t.equal(
    ttlOf(record(1, address, pointer, 17), record(1, address, nameOf('other.example'), 1)),
    17,
    'and no record that is not on the way',
  );
  t.equal(ttlOf(record(1, address, pointer, 0x80000000)), 0, 'a time that is none');
});

t.test('of an answer that is cut, what is whole counts, and it says that there may be more', async t => {
  const whole = answer(nameOf('a.b'), [a, aaaa]);
  t.same(parseDnsAnswer(whole.subarray(0, whole.length - 1)), {
    name: 'a.b',
    addresses: ['203.0.113.9'],
    ttlSeconds: 300,
    partial: true,
  });
  t.match(
    parseDnsAnswer(answer(nameOf('a.b'), [], 0x8380)),
    { addresses: [], partial: true },
    'its server cut it, and is asked by TCP next',
  );
});

/** Wherever it lies in memory and whatever lies around it. */
function readBetween(bytes: Uint8Array, fill: number): DnsAnswer | undefined {
  const memory = Buffer.alloc(bytes.length + 128, fill);
  memory.set(bytes, 64);
  return parseDnsAnswer(memory.subarray(64, 64 + bytes.length));
}

t.test('whatever the bytes, nothing throws, and nothing beyond them is read', async t => {
  const whole = fc
    .tuple(
      fc.constantFrom(nameOf('api.example.com'), nameOf('a.b'), Buffer.from([0xc0, 12])),
      fc.array(fc.constantFrom(a, aaaa, alias, ofEdge(5), ofEdge(0xffffffff)), { maxLength: 40 }),
      fc.constantFrom(0x8180, 0x8380),
    )
    .map(([name, records, flags]) => answer(name, records, flags));
  const changes = fc.array(
    fc.tuple(fc.nat(600), fc.oneof(fc.constantFrom(0, 1, 2, 4, 5, 12, 28, 63, 64, 127, 128, 192, 255), fc.nat(255))),
    { maxLength: 6 },
  );
  const mutated = fc.tuple(whole, changes, fc.nat(600)).map(([bytes, changes, end]) => {
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return bytes.subarray(0, end < 300 ? bytes.length : end);
  });
  const random = fc.tuple(fc.uint8Array({ maxLength: 80 }), fc.array(fc.constantFrom(a, aaaa, alias)));
  let told = 0;
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          fc.uint8Array({ maxLength: 600 }),
          random.map(([name, records]) => answer(Buffer.from(name), records)),
        ),
        bytes => {
          const [one, other] = [readBetween(bytes, 0xa5), readBetween(bytes, 0)];
          assert.deepEqual(one, other);
          if (one === undefined) return;
          told++;
          assert.match(one.name, /^[a-z0-9_.-]{1,253}$/);
          assert.ok(one.addresses.length > 0 || one.partial);
          assert.ok(one.ttlSeconds >= 0 && one.ttlSeconds <= 0x7fffffff);
        },
      ),
      { numRuns: 20_000 },
    ),
  );
  t.ok(told > 1_000, `${told} of them were answers`);
});

const second = 1_000_000;
const said = (name: string, addresses: readonly string[], ttlSeconds = 300): DnsAnswer => ({ name, addresses, ttlSeconds });

t.test('what a container was told, as long as nothing of it was missed', async t => {
  const names = new Names();
  t.equal(names.called('one', '203.0.113.9', 0), undefined, 'nothing is known of it');
  names.begin('one');
  t.equal(names.called('one', '203.0.113.9', 0), '');
  t.same(names.hear('one', said('a.b', ['203.0.113.9', '203.0.113.10']), 0), ['203.0.113.9', '203.0.113.10']);
  t.same(names.hear('one', said('c.d', ['203.0.113.9']), 0), ['203.0.113.9'], 'an address that has another name now');
  t.same(names.hear('one', said('c.d', ['203.0.113.9']), 0), []);
  t.same([names.called('one', '203.0.113.9', 0), names.called('one', '203.0.113.10', 0)], ['c.d', 'a.b']);
  t.equal(names.called('two', '203.0.113.9', 0), undefined, 'another container was told nothing');

  names.begin('two');
  names.missed('one');
  t.same([names.called('one', '203.0.113.9', 0), names.called('one', '203.0.113.11', 0)], ['c.d', undefined]);
  t.equal(names.called('two', '203.0.113.11', 0), '', 'of another container nothing was missed');
  names.missed();
  t.equal(names.called('two', '203.0.113.11', 0), undefined, 'where nobody knows whose it was, it may be of any');

  names.begin('cut');
  names.hear('cut', { ...said('a.b', ['203.0.113.9']), partial: true }, 0);
  t.same(
    [names.called('cut', '203.0.113.9', 0), names.called('cut', '203.0.113.10', 0)],
    ['a.b', undefined],
    'part of an answer is missing',
  );
});

t.test('a name holds for its time to live and a grace, or for the grace after each call; past that nobody can say', async t => {
  const { leastS, mostS, graceS } = defaultValidity;
  const names = new Names();
  const at = (seconds: number) => seconds * second;
  names.begin('one');
  for (const [address, ttl, holdsS] of [
    ['10.0.0.1', 0, leastS],
    ['10.0.0.2', leastS - 1, leastS],
    ['10.0.0.3', 7_200, 7_200],
    ['10.0.0.4', 0x7fffffff, mostS],
  ] as const) {
    const told = new Names();
    told.begin('one');
    told.hear('one', said('a.b', [address], ttl), at(5));
    t.equal(told.known('one', address, at(5 + holdsS + graceS)), 'a.b', 'whoever only looks is told, and keeps nothing');
    t.equal(told.called('one', address, at(5 + holdsS + graceS) + 1), undefined, `${ttl} s are over`);
    t.equal(told.called('one', address, at(5 + holdsS + graceS)), 'a.b', `${ttl} s are not over yet`);
    t.equal(told.called('one', address, at(5 + holdsS + 2 * graceS)), 'a.b', 'and that call kept it');
    t.equal(told.called('one', address, at(5 + holdsS + 3 * graceS) + 1), undefined, 'until a grace went by without one');
  }

  names.hear('one', said('a.b', ['10.0.0.1'], leastS), 0);
  names.hear('one', said('a.b', ['10.0.0.2'], 7_200), 0);
  t.equal(names.expire(at(leastS + graceS)).size, 0, 'nothing is over');
  t.same([...names.expire(at(leastS + graceS) + 1)], [['one', ['10.0.0.1']]]);
  t.equal(names.expire(at(leastS + graceS) + 1).size, 0, 'which is said once');
  t.same([...names.expire(at(7_200 + graceS) + 1)], [['one', ['10.0.0.2']]]);
  t.equal(names.called('one', '10.0.0.1', at(100_000)), undefined, 'it had a name: nobody says that it had none');
  t.equal(names.called('one', '10.0.0.9', at(100_000)), '', 'as of one it was never told of');
  t.same(names.hear('one', said('a.b', ['10.0.0.1']), at(100_000)), ['10.0.0.1'], 'asked for again, it has its name again');
  t.equal(names.called('one', '10.0.0.1', at(100_000)), 'a.b');
  names.hear('one', said('a.b', ['10.0.0.1'], 50_000), at(100_000));
  names.hear('one', said('a.b', ['10.0.0.1'], 60), at(100_000));
  t.equal(names.called('one', '10.0.0.1', at(150_000)), 'a.b', 'who asked before was told that it holds for longer');
});

t.test('whatever is told, called and looked at when, a name is told while it holds and at no other time', async t => {
  const validity = { leastS: 2, mostS: 20, graceS: 5 };
  const step = fc.record({
    afterS: fc.nat(8),
    what: fc.constantFrom('hear', 'call', 'expire'),
    container: fc.constantFrom('one', 'two'),
    address: fc.constantFrom('10.0.0.1', '10.0.0.2', '10.0.0.3'),
    name: fc.constantFrom('a.b', 'c.d'),
    ttl: fc.nat(30),
  });
  let [named, unsure] = [0, 0];
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), steps => {
      const names = new Names(validity);
      const model = new Map<string, { name: string; until: number }>();
      for (const container of ['one', 'two']) names.begin(container);
      let now = 0;
      for (const { afterS, what, container, address, name, ttl } of steps) {
        now += afterS;
        const key = `${container} ${address}`;
        const told = model.get(key);
        if (what === 'hear') {
          const until = now + Math.min(20, Math.max(2, ttl)) + 5;
          model.set(key, { name, until: told?.name === name ? Math.max(told.until, until) : until });
          assert.equal(names.hear(container, said(name, [address], ttl), now * second).length > 0, told?.name !== name || told.until < now);
        } else if (what === 'expire') names.expire(now * second);
        else {
          const holds = told && now <= told.until;
          if (holds) told.until = Math.max(told.until, now + 5);
          assert.equal(names.called(container, address, now * second), holds ? told.name : told ? undefined : '');
          if (holds) named++;
          else if (told) unsure++;
        }
      }
    }),
    { numRuns: 2_000 },
  );
  t.ok(named > 100 && unsure > 100, `${named} with a name, ${unsure} whose name was over`);
});

t.test('it remembers so much and no more, and says what it cannot know any longer', async t => {
  const names = new Names();
  names.begin('big');
  for (let i = 0; i < 2_049; i++) names.hear('big', said('x.y', [`10.0.${i >> 8}.${i & 255}`]), i);
  t.same(
    [names.called('big', '10.0.0.0', 3_000), names.called('big', '10.0.0.1', 3_000), names.called('big', '192.0.2.1', 3_000)],
    [undefined, 'x.y', undefined],
    'the oldest was forgotten, and that is said',
  );
  names.hear('big', said('x.y', ['10.1.0.0']), 4_000);
  t.equal(names.called('big', '10.0.0.1', 4_000), 'x.y', 'which one that is called is not');
  names.begin('gone');
  names.forget(new Set(['big']));
  t.same([names.called('gone', '192.0.2.1', 0), names.called('big', '10.0.0.1', 4_000)], [undefined, 'x.y'], 'a container that is gone');
});
