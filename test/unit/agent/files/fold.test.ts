import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Difference } from '../../../../agent/files/difference.js';
import { madeByEngine } from '../../../../agent/files/engine-made.js';
import { Fold } from '../../../../agent/files/fold.js';
import { givesRights, isProgram, mayBeProgram } from '../../../../agent/files/program.js';
import { entryFrom, entryOf } from '../../../../profiles/entry.js';
import { compile } from '../../../../profiles/match/compile.js';

const aFile = (path: string, differs: Partial<Difference> = {}): Difference => ({
  path,
  type: 'file',
  change: 'written',
  program: false,
  under: '/srv',
  words: '',
  ...differs,
});

t.test('what differs as behaviours, by the table of cases', async t => {
  const hash = 'a'.repeat(64);
  const table: readonly (readonly [Difference, path: string, under: string])[] = [
    [aFile('/srv/x'), '/srv/x', '/srv'],
    [aFile('/srv/kit/a/b', { newFolder: '/srv/kit' }), '/srv/kit/', '/srv'],
    [aFile('/srv/kit', { type: 'folder', newFolder: '/srv/kit' }), '/srv/kit/', '/srv'],
    [aFile('/etc/passwd', { under: '' }), '/etc/passwd', ''],
    [aFile('/etc/old', { under: '', change: 'removed' }), '/etc/old', ''],
    [aFile('/app/dir', { under: '', type: 'folder', change: 'removed' }), '/app/dir/', ''],
    [aFile('/app/dir', { under: '', type: 'folder', change: 'metadata' }), '/app/dir', ''],
    [aFile('/srv/kit/a/tool', { newFolder: '/srv/kit', program: true, hash }), '/srv/kit/a/tool', '/srv'],
    [aFile(`/srv/${'x'.repeat(1_200)}/tool`, { newFolder: '/srv/kit', program: true, hash }), '/srv/kit/', '/srv'],
  ];
  for (const [difference, path, under] of table) {
    const { behaviour } = new Fold().of(difference);
    const named = path === difference.path && difference.hash ? { hash } : {};
    t.same(behaviour, { kind: 'write', path, executable: difference.program, change: difference.change, ...named, under });
  }
});

t.test('a hundred thousand files are a few lines, and a name that was told is always told alike', async t => {
  const fold = new Fold();
  const paths = new Set<string>();
  const first = fold.of(aFile('/srv/0')).behaviour;
  for (let i = 0; i < 100_000; i++) {
    const folder = `/var/${i % 1_000}`;
    paths.add(fold.of(aFile(`${folder}/${i}`, { under: folder })).behaviour.path!);
    paths.add(fold.of(aFile(`${folder}/tool${i}`, { under: folder, program: true })).behaviour.path!);
  }
  t.ok(paths.size < 2_000, `${paths.size} paths`);
  t.ok(paths.has('/var/'), 'past all bounds the folder below the root');
  t.same(fold.of(aFile('/srv/0')).behaviour, first);
});

t.test('what learning lists of a fold admits all that was folded, and no program', async t => {
  const name = fc.constantFrom('a', 'b', '*', '.x', 'ü', '{y}', '\\xff');
  const folder = fc.constantFrom('/', '/srv', '/tmp', '/etc', '/home/app', '/usr/lib/py', '/var/lib/x');
  const anyDifference = fc
    .record({ folder, names: fc.array(name, { minLength: 1, maxLength: 3 }), image: fc.boolean(), number: fc.nat(30) })
    .map(({ folder, names, image, number }) => {
      const base = folder === '/' ? '' : folder;
      const path = `${base}/${number}${names.join('/')}`;
      if (image) return aFile(path, { under: '' });
      return aFile(path, { under: folder, ...(names.length > 1 && { newFolder: `${base}/${number}${names[0]}` }) });
    });
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyDifference, { maxLength: 60 }), differences => {
        const fold = new Fold();
        const told = differences.map(one => fold.of(one).behaviour);
        const entries = told.map(one => entryOf(one, { source: 'learned' })).filter(entry => entry !== undefined);
        const unique = [...new Map(entries.map(entry => [entry.id, entry])).values()];
        const matcher = compile({ entries: unique, images: [] });
        for (const one of told) {
          // Everything below the root would be everything.
          const expected = one.path === '/' ? 'deviation' : 'allowed';
          assert.equal(matcher.verdict(one, '', 0).kind, expected, JSON.stringify(one));
          assert.equal(matcher.verdict({ ...one, executable: true }, '', 0).kind, 'deviation', JSON.stringify(one));
        }
      }),
      { numRuns: 300 },
    ),
  );
});

t.test('an entry for new files leaves those of the image alone', async t => {
  const matcher = compile({ entries: [entryFrom({ kind: 'write', path: '/app/**', new: true, source: 'learned' })], images: [] });
  const verdict = (under: string) => matcher.verdict({ kind: 'write', path: '/app/server.js', executable: false, under }, '', 0).kind;
  t.same([verdict('/app'), verdict('')], ['allowed', 'deviation']);
});

t.test('programs, by their first bytes', async t => {
  const elf = (type: number, order = 1) => {
    const head = Buffer.alloc(18);
    head.write('\x7fELF', 'latin1');
    head[5] = order;
    if (order === 1) head.writeUInt16LE(type, 16);
    else head.writeUInt16BE(type, 16);
    return head;
  };
  const table: readonly (readonly [string, Uint8Array, number, boolean])[] = [
    ['a program', elf(2), 0o755, true],
    ['a program that may not be executed can still be loaded', elf(2), 0o644, true],
    ['a library', elf(3), 0o644, true],
    ['one of the other byte order', elf(2, 2), 0o755, true],
    ['an object file', elf(1), 0o755, false],
    ['a memory dump', elf(4), 0o600, false],
    ['a script', Buffer.from('#!/bin/sh\n'), 0o700, true],
    ['a script that may not be executed', Buffer.from('#!/bin/sh\n'), 0o644, false],
    ['a text', Buffer.from('hello, hello, hello'), 0o755, false],
    ['nothing', Buffer.alloc(0), 0o755, false],
    ['a part of a header', elf(2).subarray(0, 10), 0o755, false],
  ];
  for (const [what, head, mode, expected] of table) t.equal(isProgram(head, mode), expected, what);
  t.same([mayBeProgram(0o644, 51), mayBeProgram(0o644, 52), mayBeProgram(0o755, 10), mayBeProgram(0o755, 2)], [false, true, true, false]);
  t.same([0o4755, 0o4644, 0o2755, 0o2745, 0o755].map(givesRights), [true, false, true, false, false]);
});

t.test('what the engine lays into a container is none of its doing', async t => {
  const made = madeByEngine(['/vol', '/a/b/c', '/run/docker.sock']);
  t.same(['/vol', '/a', '/a/b', '/a/b/c', '/a/x', '/run', '/etc/hosts', '/etc', '/etc/passwd', '/sbin/docker-init', '/volume'].map(made), [
    'made',
    'passage',
    'passage',
    'made',
    'own',
    'passage',
    'made',
    'passage',
    'own',
    'made',
    'own',
  ]);
});
