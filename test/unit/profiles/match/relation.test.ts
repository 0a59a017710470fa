import fc from 'fast-check';
import t from 'tap';
import { type EntrySpec, entryFrom, entryOf } from '../../../../profiles/entry.js';
import { compile } from '../../../../profiles/match/compile.js';
import { relation } from '../../../../profiles/match/relation.js';
import type { Entry } from '../../../../profiles/profile.js';
import { anImage, anyBehaviour, noon } from '../../../support/behaviours.js';

const line = (spec: EntrySpec) => entryFrom(spec);
const program = (differs: object = {}) => line({ kind: 'process', exe: '/bin/sh', source: 'person', ...differs } as EntrySpec);
const to = (peer: string, differs: object = {}) =>
  line({ kind: 'outbound', protocol: 'tcp', port: 443, to: peer, source: 'person', ...differs } as EntrySpec);
const file = (path: string, differs: object = {}) => line({ kind: 'write', path, source: 'person', ...differs } as EntrySpec);

t.test('one line lies within another, meets it, or is apart from it', async t => {
  const table: readonly (readonly [Entry, Entry, string, string])[] = [
    [program({ user: [0] }), program(), 'within', 'meets'],
    [program({ user: [0] }), program({ user: [0, 1] }), 'within', 'meets'],
    [program({ user: [0, 1] }), program({ user: [1, 2] }), 'meets', 'meets'],
    [program({ user: [0] }), program({ user: [1] }), 'apart', 'apart'],
    [program({ user: [0] }), program({ parent: ['start'] }), 'meets', 'meets'],
    [program({ phase: 'startup' }), program(), 'within', 'meets'],
    [program({ loaders: ['LD_PRELOAD'] }), program({ loaders: ['any'] }), 'within', 'meets'],
    [program({ loaders: ['LD_PRELOAD'] }), program(), 'apart', 'apart'],
    [program({ scriptFile: ['mount'], script: ['/a'] }), program({ script: ['/a'] }), 'apart', 'apart'],
    [program({ scriptFile: ['mount'] }), program(), 'meets', 'meets'],
    [to('10.1.2.3'), to('10.1.2.0/24'), 'within', 'meets'],
    [to('10.1.2.0/25'), to('10.1.2.0/24'), 'within', 'meets'],
    [to('10.1.3.3'), to('10.1.2.0/24'), 'apart', 'apart'],
    [to('10.1.2.3'), to('any'), 'within', 'meets'],
    [to('10.1.2.3'), to('10.1.2.3', { port: undefined }), 'within', 'meets'],
    [to('10.1.2.3', { exe: '/bin/a' }), to('10.1.2.3', { exe: '/bin/b' }), 'apart', 'apart'],
    [to('dns:example.com'), to('10.1.2.0/24'), 'meets', 'meets'],
    [to('workload:shop/db'), to('10.1.2.0/24'), 'apart', 'apart'],
    [to('::1'), to('10.1.2.0/24'), 'apart', 'apart'],
    [file('/srv/a'), file('/srv/**'), 'within', 'meets'],
    [file('/srv/a/**'), file('/srv/**'), 'within', 'meets'],
    [file('/srv/*/x'), file('/srv/a*/x'), 'meets', 'meets'],
    [file('/srv/a'), file('/var/**'), 'apart', 'apart'],
    [file('/srv/a', { new: true }), file('/srv/a'), 'within', 'meets'],
    [file('/srv/a', { executable: true }), file('/srv/a'), 'apart', 'apart'],
    [program(), to('any'), 'apart', 'apart'],
  ];
  for (const [one, other, there, back] of table)
    t.same([relation(one, other), relation(other, one)], [there, back], JSON.stringify([one, other]));
});

t.test('it never says apart of lines that admit one behaviour, nor within of one that admits more', async t => {
  const opened = (entry: Entry, drop: readonly number[]): Entry => {
    const open = ['applet', 'script', 'parent', 'user', 'exe', 'port'];
    const fields = Object.entries(entry).filter(
      ([name]) =>
        !(
          open.some((one, at) => one === name && drop.includes(at)) &&
          !(name === 'exe' && entry.kind === 'process') &&
          !(name === 'port' && entry.kind !== 'outbound')
        ),
    );
    return entryFrom(Object.fromEntries(fields) as unknown as EntrySpec);
  };
  const anyEntry = fc
    .tuple(anyBehaviour, fc.array(fc.nat(5), { maxLength: 4 }))
    .map(([behaviour, drop]) => opened(entryOf(behaviour, { source: 'person' })!, drop));
  const admits = (entry: Entry, behaviour: Parameters<ReturnType<typeof compile>['verdict']>[0]) =>
    compile({ entries: [entry], images: [] }).verdict(behaviour, anImage, noon, 'startup').kind === 'allowed';
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyEntry, anyEntry, fc.array(anyBehaviour, { minLength: 5, maxLength: 20 }), (one, other, behaviours) => {
        const how = relation(one, other);
        for (const behaviour of behaviours) {
          // In a session the parent says nothing.
          if ('session' in behaviour && behaviour.session === 'exec') continue;
          const [a, b] = [admits(one, behaviour), admits(other, behaviour)];
          if (how === 'apart' && a && b) throw new Error(`apart: ${JSON.stringify([one, other, behaviour])}`);
          if (how === 'within' && a && !b) throw new Error(`within: ${JSON.stringify([one, other, behaviour])}`);
        }
      }),
      { numRuns: 1_000 },
    ),
  );
});
