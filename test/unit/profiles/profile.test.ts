import assert from 'node:assert/strict';
import { isIP } from 'node:net';
import fc from 'fast-check';
import t from 'tap';
import { diff, diffAll } from '../../../profiles/diff.js';
import { type Draft, type ProfileDocument, parseDocuments } from '../../../profiles/document/document.js';
import { formatDuration, parseDuration, roughly } from '../../../profiles/duration.js';
import { effectiveSentence } from '../../../profiles/effective.js';
import { entryFrom, entryOf } from '../../../profiles/entry.js';
import { suggest } from '../../../profiles/finding.js';
import { canonicalPeer, contains, formatAddress, parseAddress, parseCidr } from '../../../profiles/match/address.js';
import { escapeGlob, globMatcher, literalOf, normalPath } from '../../../profiles/match/path.js';
import { merge } from '../../../profiles/merge.js';
import { contradictions, mergeDocuments, mergeDrafts } from '../../../profiles/merge-drafts.js';
import type { Entry, Profile } from '../../../profiles/profile.js';
import { anImage, anyBehaviour, aProfile } from '../../support/behaviours.js';

const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    anyBehaviour,
    fc.constantFrom('learned' as const, 'person' as const, 'library' as const, 'alert' as const),
    fc.constantFrom(undefined, '2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', 'never'),
    fc.constantFrom(undefined, [0, 7], [7, 0]),
  )
  .map(([behaviour, source, expiresAt, user]) => {
    const entry = entryOf(behaviour, { source, ...(expiresAt && { expiresAt }) })!;
    return entry.kind === 'process' && user ? entryFrom({ ...entry, user }) : entry;
  });
const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    entries: fc.uniqueArray(anyEntry, { maxLength: 8, selector: entry => entry.id }),
    removed: fc.array(anyEntry, { maxLength: 3 }),
    asked: fc.constantFrom([], [{ key: 'f'.repeat(32), behaviour: 'x', cause: 'ambient' as const, by: 'a', at: '1' }]),
    mode: fc.constantFrom('learn' as const, 'alert' as const),
    revision: fc.integer({ min: 1, max: 3 }),
    updatedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
    complete: fc.boolean(),
    maxAgeMs: fc.constantFrom(undefined, 1000, 2000),
    images: fc.constantFrom([], [{ id: anImage }], [{ id: anImage, signed: true }, { repository: 'x' }]),
    learned: fc.constantFrom({}, { sensor: 'ebpf' as const, since: '2026-01-01T00:00:00.000Z' }),
  })
  .map(({ entries, removed, asked, maxAgeMs, ...rest }) => {
    const graves = removed.map(entry => ({ key: entry.id, entry, behaviour: 'x', cause: 'removed' as const, by: 'a', at: '2' }));
    const refused = new Set(graves.map(grave => grave.key));
    return aProfile(
      entries.filter(entry => !refused.has(entry.id)),
      {
        ...rest,
        alwaysAsk: [...asked, ...new Map(graves.map(grave => [grave.key, grave])).values()],
        recycle: maxAgeMs === undefined ? {} : { maxAgeMs },
      },
    );
  });
/** Order within lists means nothing. */
const asSets = (profile: Profile) => merge(profile, profile);

t.test('merging profiles is commutative, associative and idempotent, and refuses what either has refused', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyProfile, anyProfile, anyProfile, (a, b, c) => {
        assert.deepEqual(merge(a, b), merge(b, a));
        assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)));
        assert.deepEqual(merge(asSets(a), a), asSets(a));
        const refused = new Set([...a.alwaysAsk, ...b.alwaysAsk].filter(ask => ask.cause === 'removed').map(ask => ask.key));
        const expected = new Set([...a.entries, ...b.entries].map(entry => entry.id).filter(id => !refused.has(id)));
        assert.deepEqual(new Set(merge(a, b).entries.map(entry => entry.id)), expected);
      }),
      { numRuns: 300 },
    ),
  );
  t.throws(() => merge(aProfile(), aProfile([], { workload: 'shop/api' })), {
    message: 'profiles of two workloads cannot be merged: shop/web and shop/api',
  });
});

t.test('documents are merged like profiles, and those that contradict each other are not', async t => {
  const draftOf = ({ workload, mode, images, learned, entries, protect, recycle, sessions }: Profile, unsaid: boolean): Draft => ({
    workload,
    ...(!unsaid && { mode }),
    images,
    learned,
    entries,
    protect,
    recycle,
    ...(sessions && { sessions }),
  });
  const anyDraft = fc
    .tuple(
      anyProfile,
      fc.boolean(),
      fc.constantFrom({}, { high: ['recycle' as const] }, { low: ['notify' as const] }, { high: ['notify' as const, 'recycle' as const] }),
      fc.constantFrom(undefined, { allow: [{ command: 'a' }] }, { allow: [{ command: 'c' }, { command: 'b' }] }),
    )
    .map(([profile, unsaid, respond, sessions]) =>
      draftOf({ ...profile, protect: { respond, block: {} }, ...(sessions && { sessions }) }, unsaid),
    );
  const agree = (...drafts: readonly Draft[]) => drafts.every(a => drafts.every(b => contradictions(a, b).length === 0));
  let merged = 0;
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (a, b, c) => {
        assert.equal(contradictions(a, b).length, contradictions(b, a).length);
        assert.equal(agree(a, b, c), agree(a, b) && agree(mergeDrafts(a, b), c), 'whether they agree does not hang on the order');
        if (!agree(a, b, c)) return;
        merged++;
        assert.deepEqual(mergeDrafts(a, b), mergeDrafts(b, a));
        assert.deepEqual(mergeDrafts(mergeDrafts(a, b), c), mergeDrafts(a, mergeDrafts(b, c)));
        assert.deepEqual(mergeDrafts(mergeDrafts(a, a), a), mergeDrafts(a, a));
        const listed = new Set([...a.entries, ...b.entries].map(one => one.id));
        assert.deepEqual(new Set(mergeDrafts(a, b).entries.map(one => one.id)), listed);
      }),
      { numRuns: 1_000 },
    ),
  );
  t.ok(merged > 50, `${merged} of them agreed`);

  const documents = (...texts: readonly string[]) =>
    texts.map((text, n) => parseDocuments(`apiVersion: knowngood.dev/v1\nkind: Profile\n${text}`, `${n}.yaml`).documents[0]!) as [
      ProfileDocument,
      ...ProfileDocument[],
    ];
  t.match(
    mergeDocuments(
      documents(
        'metadata: { workload: a }\nspec: { mode: learn, recycle: { maxAge: 24h } }',
        'metadata: { workload: a }\nspec: { mode: alert, recycle: { maxAge: 12h, method: front } }',
        'metadata: { workload: b }\nspec: {}',
      ),
    ),
    {
      findings: [
        { file: '1.yaml', line: 3, column: 23, code: 'contradiction', message: 'spec.mode is "alert" here and "learn" in 0.yaml' },
        { file: '1.yaml', code: 'contradiction', message: 'spec.recycle.maxAge is "12h" here and "24h" in 0.yaml' },
        { file: '2.yaml', code: 'another-workload', message: 'workload "b" cannot be merged with "a" of 0.yaml' },
      ],
    },
  );
});

t.test('an entry that two profiles list holds as long as the one that holds longer', async t => {
  const spec = { kind: 'write', path: '/x' } as const;
  const soon = entryFrom({ ...spec, source: 'alert', expiresAt: '2026-01-01T00:00:00.000Z' });
  const late = entryFrom({ ...spec, source: 'learned', expiresAt: '2026-06-01T00:00:00.000Z' });
  const ever = entryFrom({ ...spec, source: 'learned' });
  t.same(merge(aProfile([soon]), aProfile([late])).entries, [{ ...late, source: 'alert' }]);
  t.same(merge(aProfile([soon]), aProfile([ever])).entries, [{ ...ever, source: 'alert' }]);
});

t.test('a difference names what was added, removed and changed, and where', async t => {
  const gone = entryFrom({ kind: 'process', exe: '/bin/id', parent: ['start'], source: 'person' });
  const come = entryFrom({ kind: 'outbound', protocol: 'tcp', to: 'any', port: 443, source: 'person' });
  const kept = entryFrom({ kind: 'write', path: '/x', source: 'learned' });
  const before = aProfile([gone, kept], { recycle: { maxAgeMs: 86_400_000 } });
  const after = aProfile([{ ...kept, expiresAt: '2026-02-01T00:00:00.000Z', source: 'person' }, come], {
    mode: 'protect',
    protect: { block: {}, respond: { high: ['recycle'] } },
  });
  t.same(diff(before, after), [
    { op: 'remove', path: 'spec.processes', entry: gone.id, from: '/bin/id, started by the runtime' },
    { op: 'change', path: 'spec.storage.writes', entry: kept.id, from: 'writes /x', to: 'writes /x, until 2026-02-01T00:00:00.000Z' },
    { op: 'add', path: 'spec.network.outbound', entry: come.id, to: 'any program calls anywhere on tcp port 443' },
    { op: 'change', path: 'spec.mode', from: 'learn', to: 'protect' },
    { op: 'remove', path: 'spec.recycle.maxAge', from: '24h' },
    { op: 'add', path: 'spec.protect.respond.high', to: 'recycle' },
  ]);
  t.same(diff(before, before), []);
  const { mode: _mode, ...unsaid } = before;
  t.same(diff(unsaid, { ...before, mode: 'alert' }), [], 'a document without a mode leaves it as it is');
});

t.test('sets of profiles are compared by workload, one with one whatever they are called', async t => {
  const entry = entryFrom({ kind: 'write', path: '/x', source: 'person' });
  const set = (...profiles: readonly Profile[]) => new Map(profiles.map(one => [one.workload, one]));
  const [web, api] = [aProfile([entry]), aProfile([], { workload: 'shop/api', mode: 'alert' })];
  const line = { path: 'spec.storage.writes', entry: entry.id };
  t.same(diffAll(set(web), set(aProfile([], { workload: 'live/web' }))), [
    { workload: 'live/web', op: 'remove', ...line, from: 'writes /x' },
  ]);
  t.same(diffAll(set(web, api), set(aProfile([]))), [
    { workload: 'shop/api', op: 'remove', path: 'metadata.workload', from: 'shop/api' },
    { workload: 'shop/web', op: 'remove', ...line, from: 'writes /x' },
  ]);
  t.same(diffAll(set(), set(web)), [
    { workload: 'shop/web', op: 'add', path: 'metadata.workload', to: 'shop/web' },
    { workload: 'shop/web', op: 'add', ...line, to: 'writes /x' },
  ]);
  t.same(diffAll(set(web, api), set(api, web)), []);
});

t.test('the effective sentence says what happens now', async t => {
  const recycling = { respond: { high: ['notify', 'recycle'], critical: ['notify', 'recycle'] }, block: {} } as const;
  const table: readonly (readonly [Partial<Profile>, string])[] = [
    [{}, 'learns; alerts on what is hostile'],
    [{ complete: true }, 'alerts'],
    [{ mode: 'alert' }, 'alerts'],
    [
      { mode: 'alert', complete: true, learned: { sensor: 'sampling' } },
      'alerts; only lists programs of the image that samples may have missed',
    ],
    [{ mode: 'alert', recycle: { maxAgeMs: 86_400_000 } }, 'alerts; recycles every 24 h'],
    [{ mode: 'alert', protect: recycling }, 'alerts'],
    [
      { mode: 'protect', protect: { respond: { high: ['recycle'] }, block: {} }, recycle: { maxAgeMs: 86_400_000 } },
      'alerts; recycles on high, every 24 h',
    ],
    [{ mode: 'protect', protect: recycling }, 'alerts; recycles on high, critical'],
    [
      { mode: 'protect', protect: { respond: { critical: ['kill'] }, block: { exec: 'on', connect: 'audit' } } },
      'alerts; blocks exec; kills on critical',
    ],
  ];
  for (const [differs, sentence] of table) t.equal(effectiveSentence(aProfile([], differs)), sentence);
  t.equal(
    effectiveSentence(aProfile([], { mode: 'protect', protect: recycling }), { budget: { left: 18, of: 20 } }),
    'alerts; recycles on high, critical, 18 of 20 left',
  );
});

t.test('addresses are read as Node reads them, and have one spelling', async t => {
  const octet = fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.constantFrom('', '01', 'x', '256'));
  const v4 = fc.array(octet, { minLength: 3, maxLength: 5 }).map(parts => parts.join('.'));
  const group = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map(value => value.toString(16)),
    fc.constantFrom('', '0', '0', 'FFFF', 'g', '12345'),
  );
  const v6 = fc.array(group, { minLength: 2, maxLength: 9 }).map(parts => parts.join(':'));
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.oneof(
          v4,
          v6,
          fc.ipV4(),
          fc.ipV6(),
          fc.ipV4().map(address => `::ffff:${address}`),
        ),
        text => {
          const address = parseAddress(text);
          assert.equal(address !== undefined, isIP(text) !== 0, text);
          if (!address) return;
          const spelled = formatAddress(address);
          assert.equal(canonicalPeer(text), spelled);
          assert.deepEqual(parseAddress(spelled), address);
          if (address.family === 6) assert.equal(new URL(`http://[${text}]/`).hostname, `[${spelled}]`);
        },
      ),
      { numRuns: 2000 },
    ),
  );
  t.equal(canonicalPeer('::FFFF:10.0.0.1'), '10.0.0.1');
  t.equal(canonicalPeer('::ffff:10.1.2.3/104'), '10.0.0.0/8');
  t.equal(canonicalPeer('2001:DB8:0:0::1/32'), '2001:db8::/32');
  t.equal(canonicalPeer('workload:shop/redis'), 'workload:shop/redis');
  for (const wrong of ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', 'x/8', '::/129', '::ffff:0.0.0.0/95', 'fe80::1%eth0'])
    t.equal(parseCidr(wrong), undefined, wrong);
});

t.test('a range holds exactly the addresses with its first bits', async t => {
  const bitsOf = (text: string) => {
    const address = parseAddress(text)!;
    return (address.family === 4 ? [address.value] : address.words).map(word => word.toString(2).padStart(32, '0')).join('');
  };
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(fc.ipV4(), fc.ipV4(), fc.nat(32)), fc.tuple(fc.ipV6(), fc.ipV6(), fc.nat(128))),
        fc.nat(128),
        ([range, other, bits], shared) => {
          const base = parseAddress(range)!;
          const cidr = parseCidr(`${formatAddress(base)}/${bits}`);
          // Mapped addresses are four bytes long: there a long prefix is none.
          if (!cidr || parseAddress(other)?.family !== base.family) return;
          assert.ok(contains(cidr, base));
          assert.equal(contains(cidr, parseAddress(other)!), bitsOf(other).slice(0, bits) === bitsOf(range).slice(0, bits));
          if (base.family !== 4) return;
          const flipped = { family: 4 as const, value: (base.value ^ (1 << (31 - (shared % 32)))) >>> 0 };
          assert.equal(contains(cidr, flipped), shared % 32 >= bits);
        },
      ),
    ),
  );
});

t.test('an escaped path matches itself and nothing else', async t => {
  const piece = fc.constantFrom('a', 'b', '*', '?', '[', ']', '{', '}', '\\', '(', '!', '/', '.', '|', '"', '+');
  const path = fc.array(piece, { minLength: 1, maxLength: 8 }).map(parts => `/x${parts.join('')}`);
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(path, path, (one, other) => {
        const literal = literalOf(escapeGlob(one));
        assert.notEqual(literal, undefined, 'never a glob');
        assert.equal(literal === literalOf(escapeGlob(other)), normalPath(one) === normalPath(other));
        if (!/\/\/|\/\.|\/$/.test(one)) assert.equal(literal, one);
        if (!/\/\/|\/\.|\/$/.test(one + other)) assert.equal(globMatcher(`${escapeGlob(one)}/*`)(`${one}/z`), true, one);
      }),
    ),
  );
});

t.test('durations read and are told', async t => {
  for (const [text, ms] of [
    ['90s', 90_000],
    ['10m', 600_000],
    ['24h', 86_400_000],
    ['7d', 604_800_000],
    ['250ms', 250],
  ] as const) {
    t.equal(parseDuration(text), ms);
    t.equal(parseDuration(formatDuration(ms)), ms);
  }
  for (const wrong of ['', '0s', '5', '-1s', '1.5h', '1w', '99999999999999d', '1h30m']) t.equal(parseDuration(wrong), undefined, wrong);
  t.equal(formatDuration(86_400_000), '24h');
  t.same([500, 61_000, 5_400_000, 26 * 3_600_000, 3 * 86_400_000].map(roughly), ['0 s', '61 s', '90 min', '26 h', '3 d']);
});

t.test('a mistyped word finds the one that was meant, a strange one none', async t => {
  const words = ['processes', 'network', 'storage', 'settings'];
  t.equal(suggest('proceses', words), 'processes');
  t.equal(suggest('netwrok', words), 'network');
  t.equal(suggest('Storage', words), 'storage');
  t.equal(suggest('banana', words), undefined);
  t.equal(suggest('x'.repeat(100_000), words), undefined);
});
