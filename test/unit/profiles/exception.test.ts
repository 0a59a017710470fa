import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { judge } from '../../../controller/judge/judge.js';
import { profileOf } from '../../../profiles/document/document.js';
import { exportException } from '../../../profiles/document/exception-document.js';
import { parseSet } from '../../../profiles/document/set.js';
import { revert } from '../../../profiles/edit.js';
import { entryFrom, entryOf } from '../../../profiles/entry.js';
import { type Exception, exceptionId, withExceptions, withoutExceptions } from '../../../profiles/exception.js';
import { findingText } from '../../../profiles/finding.js';
import { lint } from '../../../profiles/lint.js';
import { compile } from '../../../profiles/match/compile.js';
import { merge } from '../../../profiles/merge.js';
import type { Entry } from '../../../profiles/profile.js';
import { anExec, anImage, anyBehaviour, aProfile, noon } from '../../support/behaviours.js';

const stamp = { by: 'ana', at: '2026-01-02T00:00:00.000Z', why: '' };
const day = 86_400_000;
const until = (ms: number) => new Date(noon + ms).toISOString();
const backup = anExec({ exe: '/usr/bin/pg_dump' });
function anException(entries: readonly Entry[], more: Partial<Exception> = {}): Exception {
  const id = exceptionId(
    'shop/web',
    entries.map(entry => entry.id),
  );
  return { id, owner: 'ana', reason: 'the migration', expiresAt: until(day), entries, by: 'ana', at: stamp.at, ...more };
}
const line = entryOf(backup, { source: 'alert' })!;
const locked = aProfile([entryFrom({ kind: 'process', exe: '/bin/a', source: 'person' })], { mode: 'alert', complete: true });
const told = (profile: typeof locked, nowMs: number) =>
  judge(
    profile,
    compile(profile),
    [{ behaviour: backup, evidence: { argv: [], argvTruncated: false, origin: 'live' }, image: anImage }],
    nowMs,
  ).judgements[0]!.kind;

t.test('an exception allows for as long as it stands, and alerts again after it', async t => {
  const profile = withExceptions(locked, [anException([line])], stamp);
  t.equal(told(locked, noon), 'deviation');
  t.equal(told(profile, noon), 'allowed');
  t.equal(told(profile, noon + day), 'deviation');
  t.equal(told(withoutExceptions(profile, [profile.exceptions![0]!.id], stamp), noon), 'deviation');
  t.equal(told(withExceptions(locked, [anException([{ ...line, expiresAt: until(1_000) }])], stamp), noon + 2_000), 'deviation');
  t.equal(told(withExceptions(locked, [anException([line], { expiresAt: 'tomorrow' })], stamp), noon), 'deviation');
});

t.test('what was learned and is hostile is allowed by an exception, and only by it', async t => {
  const hostile = anExec({ exe: '/tmp/x', file: 'drift' });
  const learned = entryOf(hostile, { source: 'learned' })!;
  const profile = aProfile([learned], { mode: 'alert', complete: true });
  const kind = (one: typeof profile, nowMs: number) =>
    judge(one, compile(one), [{ behaviour: hostile, evidence: { argv: [], argvTruncated: false, origin: 'live' }, image: anImage }], nowMs)
      .judgements[0]!.kind;
  t.equal(kind(profile, noon), 'deviation');
  const excepted = withExceptions(profile, [anException([{ ...learned, source: 'alert' }])], stamp);
  t.equal(kind(excepted, noon), 'allowed');
  t.equal(kind(excepted, noon + day), 'deviation');
});

t.test('no document and no revert takes an exception away', async t => {
  const profile = withExceptions(locked, [anException([line])], stamp);
  const { workload, images, learned, protect, recycle } = locked;
  const applied = profileOf({ workload, images, learned, entries: [], protect, recycle }, stamp, profile);
  t.same(applied.exceptions, profile.exceptions);
  t.same(revert(profile, locked, stamp).exceptions, profile.exceptions);
  t.same(revert(locked, profile, stamp).exceptions, undefined, 'nor brings one back');
  t.equal(withExceptions(profile, [anException([line], { by: 'ben' })], stamp), profile, 'the same again changes nothing');
  t.match(withExceptions(profile, [anException([line], { owner: 'ben' })], stamp).exceptions, [{ owner: 'ben' }]);
});

t.test('an exception is a document of its own', async t => {
  const anyException = fc
    .record({
      behaviours: fc.array(anyBehaviour, { minLength: 1, maxLength: 6 }),
      owner: fc.string({ minLength: 1, maxLength: 20 }),
      ticket: fc.constantFrom({}, { ticket: 'OPS-1' }),
      at: fc.integer({ min: 0, max: 400 * day }),
    })
    .map(({ behaviours, owner, ticket, at }) => {
      const entries = behaviours.flatMap(one => entryOf(one, { source: 'alert' }) ?? []);
      return anException([...new Map(entries.map(entry => [entry.id, entry])).values()], { owner, ...ticket, expiresAt: until(at) });
    })
    .filter(({ entries }) => entries.length > 0);
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyException, exception => {
        const { exceptions, findings } = parseSet([{ file: 'e.yaml', text: exportException('shop/web', exception) }]);
        assert.deepEqual(findings, []);
        const { by: _by, at: _at, ...said } = exception;
        const ids = (one: { readonly entries: readonly Entry[] }) => one.entries.map(({ id, source }) => `${id} ${source}`).sort();
        assert.deepEqual({ ...exceptions[0]!.draft, entries: ids(exceptions[0]!.draft) }, { ...said, entries: ids(said) });
      }),
      { numRuns: 200 },
    ),
  );
});

t.test('what is wrong with a document of an exception is told at its place', async t => {
  const text = (metadata: string, ...spec: readonly string[]) =>
    ['apiVersion: knowngood.dev/v1', 'kind: Exception', `metadata: { ${metadata} }`, 'spec:', ...spec.map(one => `  ${one}`), ''].join(
      '\n',
    );
  const head = ['owner: ana', 'reason: x', 'expires: 2026-01-31T00:00:00Z'];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [text('workload: a', ...head), ['e.yaml:3:23 the exception lists nothing that it would allow']],
    [text('workload: a', ...head.slice(0, 2), 'processes: [ { exe: /bin/a } ]'), ['e.yaml:5:3 "expires" is missing']],
    [
      text('workload: a, id: A', ...head, 'processes: [ { exe: /bin/a } ]'),
      ['e.yaml:3:30 "id" must be six and more small letters, digits or "-"'],
    ],
    [text('workload: a', ...head, 'mode: alert', 'processes: [ { exe: /bin/a } ]'), ['e.yaml:8:3 unknown key "mode"']],
  ];
  for (const [document, expected] of rows) t.same(lint(document, 'e.yaml', noon).map(findingText), expected);
  const over = text('workload: a', 'owner: ana', 'reason: x', 'expires: 2020-01-01T00:00:00Z', 'processes: [ { exe: /bin/a } ]');
  t.match(lint(over, 'e.yaml', noon), [{ severity: 'warning', code: 'expired' }]);
  t.match(
    parseSet([
      { file: 'a.yaml', text: over },
      { file: 'b.yaml', text: over },
    ]).findings,
    [{ file: 'b.yaml', code: 'duplicate-exception' }],
  );
});

t.test('merging exceptions is commutative, associative and idempotent', async t => {
  const anyProfile = fc
    .array(fc.record({ n: fc.integer({ min: 0, max: 3 }), owner: fc.constantFrom('a', 'b'), at: fc.constantFrom(0, day, 2 * day) }), {
      maxLength: 4,
    })
    .map(all =>
      withExceptions(
        locked,
        all.map(({ n, owner, at }) =>
          anException([entryFrom({ kind: 'process', exe: `/bin/${n}`, source: 'alert' })], { owner, expiresAt: until(at) }),
        ),
        stamp,
      ),
    );
  const exceptions = ({ exceptions: all = [] }: typeof locked) => all;
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyProfile, anyProfile, anyProfile, (a, b, c) => {
        assert.deepEqual(exceptions(merge(a, b)), exceptions(merge(b, a)));
        assert.deepEqual(exceptions(merge(merge(a, b), c)), exceptions(merge(a, merge(b, c))));
        assert.deepEqual(exceptions(merge(merge(a, b), b)), exceptions(merge(a, b)));
      }),
    ),
  );
});
