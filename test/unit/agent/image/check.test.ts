import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import type { ImageLayer } from '../../../../agent/container/container.js';
import { LayerCheck } from '../../../../agent/image/check.js';
import { Manifests } from '../../../../agent/image/manifests.js';
import { setAttribute } from '../../../support/set-attribute.js';

const root = fs.mkdtempSync(join(tmpdir(), 'kglayers-'));
t.teardown(() => fs.rmSync(root, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;
let made = 0;
const layerIds = ['a', 'b', 'c'].map(letter => `sha256:${letter.repeat(64)}`);

/** A layer as a folder, with everything that layers hold. */
function plant(folder: string): void {
  fs.mkdirSync(join(folder, 'bin'), { recursive: true });
  fs.mkdirSync(join(folder, 'etc/app'), { recursive: true });
  fs.writeFileSync(join(folder, 'bin/tool'), 'program\n', { mode: 0o755 });
  fs.writeFileSync(join(folder, 'etc/app/settings'), 'x'.repeat(300_000));
  fs.writeFileSync(join(folder, 'etc/empty'), '');
  fs.writeFileSync(Buffer.from(`${folder}/etc/n\xe4me \xff\n"x"`, 'latin1'), 'odd name');
  fs.writeFileSync(join(folder, 'etc/line\u2028separator'), 'odd too');
  fs.symlinkSync('tool', join(folder, 'bin/link'));
  execFileSync('mkfifo', [join(folder, 'etc/pipe')]);
  if (isRoot) execFileSync('mknod', [join(folder, 'etc/gone'), 'c', '0', '0']);
}

/** Effective and permitted CAP_NET_RAW, as the kernel keeps it. */
const netRaw = '\x01\0\0\x02\0\x20\0\0\0\0\0\0\0\0\0\0\0\0\0\0';

function begin(layers = 1) {
  const home = join(root, String(++made));
  const onDisk: ImageLayer[] = layerIds.slice(0, layers).map((diffId, at) => ({ diffId, folder: join(home, `layer-${at}`) }));
  for (const { folder } of onDisk) {
    fs.mkdirSync(folder, { recursive: true });
    plant(folder);
  }
  const stateDir = join(home, 'state');
  let nowUs = 1_000_000;
  const check = new LayerCheck({
    layersOf: async () => ({ kind: 'layers', layers: onDisk }),
    manifests: new Manifests(stateDir),
    below: (fd, name) => `/proc/self/fd/${fd}/${name}`,
    nowUs: () => nowUs++,
    signal: new AbortController().signal,
  });
  return {
    onDisk,
    stateDir,
    folder: onDisk[0]!.folder,
    look: (depth: 'quick' | 'deep') => check.check('sha256:image', depth, async () => {}),
  };
}

t.test('the first look writes down what is there, and says so; the next finds the same', async t => {
  const { look, onDisk } = begin(3);
  const first = await look('quick');
  t.match(first, { kind: 'same', checked: 3, firstSeen: 3, deep: true, bad: [], badCount: 0 });
  t.match(first.set, /^[0-9a-f]{64}$/);
  const quick = await look('quick');
  t.match(quick, { kind: 'same', checked: 3, firstSeen: 0, deep: false, bytes: 0, set: first.set });
  t.ok(quick.names > 20);
  const deep = await look('deep');
  t.match(deep, { kind: 'same', checked: 3, firstSeen: 0, deep: true, set: first.set });
  t.ok(deep.bytes > 900_000);
  t.equal(onDisk.length, 3);
});

/** Keeps both times that may be set, as somebody who hides a change would. */
function keepingTimes(file: string, change: () => void): void {
  const { atime, mtime } = fs.lstatSync(file);
  change();
  fs.utimesSync(file, atime, mtime);
}

interface Mutation {
  readonly title: string;
  readonly path: string;
  readonly differs: RegExp;
  readonly change?: 'added' | 'removed' | 'changed';
  readonly root?: true;
  readonly act: (folder: string) => void;
}
const mutations: readonly Mutation[] = [
  {
    title: 'a file is added',
    path: '/bin/more',
    change: 'added',
    differs: /^a file that was not there$/,
    act: f => fs.writeFileSync(join(f, 'bin/more'), 'x'),
  },
  {
    title: 'an empty folder is added',
    path: '/etc/new',
    change: 'added',
    differs: /^a folder that was not there$/,
    act: f => fs.mkdirSync(join(f, 'etc/new')),
  },
  {
    title: 'a file is removed',
    path: '/bin/tool',
    change: 'removed',
    differs: /^a file that is gone$/,
    act: f => fs.rmSync(join(f, 'bin/tool')),
  },
  { title: 'a mode', path: '/bin/tool', differs: /^mode 0700, was 0755$/, act: f => fs.chmodSync(join(f, 'bin/tool'), 0o700) },
  { title: 'set-uid', path: '/bin/tool', differs: /^mode 4755, was 0755$/, act: f => fs.chmodSync(join(f, 'bin/tool'), 0o4755) },
  { title: 'the mode of a folder', path: '/etc/app', differs: /^mode 0777, was 0755$/, act: f => fs.chmodSync(join(f, 'etc/app'), 0o777) },
  { title: 'the mode of the root', path: '/', differs: /^mode 0711, was 0755$/, act: f => fs.chmodSync(f, 0o711) },
  {
    title: 'content of the same length, times put back',
    path: '/bin/tool',
    differs: /^content$/,
    act: f => keepingTimes(join(f, 'bin/tool'), () => fs.writeFileSync(join(f, 'bin/tool'), 'programm')),
  },
  {
    title: 'a byte far inside, times put back',
    path: '/etc/app/settings',
    differs: /^content$/,
    act: f =>
      keepingTimes(join(f, 'etc/app/settings'), () => {
        const fd = fs.openSync(join(f, 'etc/app/settings'), 'r+');
        fs.writeSync(fd, 'y', 280_000);
        fs.closeSync(fd);
      }),
  },
  {
    title: 'content that grows',
    path: '/etc/empty',
    differs: /^size 1, was 0; content$/,
    act: f => fs.writeFileSync(join(f, 'etc/empty'), '1'),
  },
  {
    title: 'where a link leads',
    path: '/bin/link',
    differs: /^leads to \/tmp\/tool, led to tool$/,
    act: f => {
      fs.rmSync(join(f, 'bin/link'));
      fs.symlinkSync('/tmp/tool', join(f, 'bin/link'));
    },
  },
  {
    title: 'a link in a file’s place',
    path: '/etc/empty',
    differs: /^a link, was a file$/,
    act: f => {
      fs.rmSync(join(f, 'etc/empty'));
      fs.symlinkSync('app/settings', join(f, 'etc/empty'));
    },
  },
  {
    title: 'an owner',
    path: '/bin/tool',
    differs: /^owner 1000:0, was 0:0$/,
    root: true,
    act: f => fs.chownSync(join(f, 'bin/tool'), 1000, 0),
  },
  {
    title: 'the owner of a link',
    path: '/bin/link',
    differs: /^owner 7:8, was 0:0$/,
    root: true,
    act: f => fs.lchownSync(join(f, 'bin/link'), 7, 8),
  },
  {
    title: 'a capability',
    path: '/bin/tool',
    differs: /^attribute security.capability was not there$/,
    root: true,
    act: f => setAttribute(join(f, 'bin/tool'), 'security.capability', netRaw),
  },
  {
    title: 'a folder that hides what is below it',
    path: '/etc/app',
    differs: /^attribute trusted.overlay.opaque was not there$/,
    root: true,
    act: f => setAttribute(join(f, 'etc/app'), 'trusted.overlay.opaque', 'y'),
  },
  {
    title: 'a mark that a name is gone',
    path: '/etc/passwd',
    change: 'added',
    differs: /^a mark that the name is gone that was not there$/,
    root: true,
    act: f => execFileSync('mknod', [join(f, 'etc/passwd'), 'c', '0', '0']),
  },
  {
    title: 'a device’s number',
    path: '/etc/gone',
    differs: /^device c 1:3, was c 0:0$/,
    root: true,
    act: f => {
      fs.rmSync(join(f, 'etc/gone'));
      execFileSync('mknod', [join(f, 'etc/gone'), 'c', '1', '3']);
    },
  },
];

t.test('each change is found, by the quick look as by the deep one', async t => {
  for (const { title, path, change = 'changed', differs, act, root: needsRoot } of mutations)
    for (const depth of ['quick', 'deep'] as const)
      await t.test(`${title}, ${depth}`, { skip: needsRoot && !isRoot ? 'needs root' : false }, async t => {
        const { look, folder } = begin(2);
        await look('deep');
        act(folder);
        const found = await look(depth);
        t.equal(found.kind, 'changed', JSON.stringify(found));
        t.match(found.bad, [{ layer: layerIds[0], at: 1, path, change, differs }]);
        t.equal(found.badCount, 1);
        t.match(await look(depth), { kind: 'changed', badCount: 1 }, 'and again: what differs never becomes what should be');
      });
});

t.test('what is put back is the same again', async t => {
  const { look, folder } = begin();
  const { set } = await look('deep');
  fs.writeFileSync(join(folder, 'bin/tool'), 'intruder');
  t.equal((await look('quick')).kind, 'changed');
  fs.writeFileSync(join(folder, 'bin/tool'), 'program\n');
  t.match(await look('quick'), { kind: 'same', set, deep: true }, 'its times tell that it was touched: its content was read');
  t.match(await look('quick'), { kind: 'same', set, deep: false });
});

t.test('a copy of the same layer in another folder, as after a reload, is the same; its times do not matter', async t => {
  const { look, onDisk, folder } = begin();
  const { set } = await look('deep');
  execFileSync('cp', ['-a', folder, `${folder}-again`]);
  fs.utimesSync(join(`${folder}-again`, 'bin/tool'), 1, 1);
  onDisk[0] = { ...onDisk[0]!, folder: `${folder}-again` };
  t.match(await look('quick'), { kind: 'same', set, firstSeen: 0, deep: true });
  t.match(await look('quick'), { kind: 'same', set, deep: false });
});

t.test('one mutation in a random place of a random tree: found; none: nothing found', { timeout: 120_000 }, async () => {
  const names = fc.constantFrom('a', 'b', 'c d', 'ä', '-');
  const trees = fc.dictionary(
    names,
    fc.oneof(fc.string({ maxLength: 40 }), fc.dictionary(names, fc.string({ maxLength: 9 }), { maxKeys: 4 })),
    { minKeys: 1, maxKeys: 5 },
  );
  type Tree = { readonly [name: string]: string | Tree };
  const write = (folder: string, tree: Tree) => {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, value] of Object.entries(tree))
      if (typeof value === 'string') fs.writeFileSync(join(folder, name), value);
      else write(join(folder, name), value);
  };
  const all = (folder: string): string[] =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .flatMap(entry => [join(folder, entry.name), ...(entry.isDirectory() ? all(join(folder, entry.name)) : [])]);
  await fc.assert(
    fc.asyncProperty(
      trees,
      fc.nat(),
      fc.constantFrom('mode', 'content', 'remove', 'add'),
      fc.constantFrom('quick' as const, 'deep' as const),
      async (tree, pick, how, depth) => {
        const { look, folder } = begin();
        write(join(folder, 'tree'), tree);
        await look('deep');
        if ((await look(depth)).kind !== 'same') return false;
        const paths = all(join(folder, 'tree'));
        const path = paths[pick % paths.length]!;
        const isFolder = fs.statSync(path).isDirectory();
        if (how === 'mode') fs.chmodSync(path, 0o705);
        else if (how === 'remove') fs.rmSync(path, { recursive: true });
        else if (isFolder || how === 'add') fs.writeFileSync(`${isFolder ? path : `${path}.`}${isFolder ? '/more' : ''}`, '');
        else keepingTimes(path, () => fs.appendFileSync(path, '!'));
        const found = await look(depth);
        return found.kind === 'changed' && found.bad.some(bad => join(folder, bad.path).startsWith(path));
      },
    ),
    { numRuns: 60 },
  );
});

t.test('what cannot be looked at is not called the same', async t => {
  const { look, onDisk, stateDir } = begin();
  const none = begin();
  none.onDisk[0] = { ...none.onDisk[0]!, folder: join(root, 'nowhere') };
  t.match(await none.look('quick'), { kind: 'unchecked', why: /ENOENT/, checked: 0 });
  await look('deep');
  const entries = join(stateDir, 'layers', `${'a'.repeat(64)}.entries`);
  fs.writeFileSync(entries, fs.readFileSync(entries, 'utf8').replace('"0755"', '"0777"'));
  t.match(await look('deep'), { kind: 'same' }, 'nothing differs: nothing is held against it');
  fs.writeFileSync(join(onDisk[0]!.folder, 'more'), '');
  t.match(await look('deep'), { kind: 'changed' }, 'it is another, whatever became of the list');
  fs.writeFileSync(join(stateDir, 'layers', `${'a'.repeat(64)}.json`), '{');
  t.match(await look('deep'), { kind: 'unchecked', why: /is no record of a layer: remove it to take a new one/ });
});

const spoiled: readonly (readonly [string, (entries: string) => void])[] = [
  ['removed', entries => fs.rmSync(entries)],
  ['cut in the middle of a line', entries => fs.truncateSync(entries, fs.statSync(entries).size - 20)],
  ['cut at the end of a line', entries => fs.writeFileSync(entries, `${fs.readFileSync(entries, 'utf8').split('\n')[0]}\n`)],
  ['emptied', entries => fs.truncateSync(entries)],
  ['no JSON', entries => fs.writeFileSync(entries, 'x\n')],
];
for (const [how, spoil] of spoiled)
  t.test(`a layer that is another is told as changed, also where the list of its names was ${how}`, async t => {
    const { look, stateDir, folder } = begin(2);
    await look('deep');
    spoil(join(stateDir, 'layers', `${'a'.repeat(64)}.entries`));
    t.match(await look('deep'), { kind: 'same', checked: 2 }, 'as long as nothing differs');
    fs.writeFileSync(join(folder, 'more'), '');
    for (const depth of ['quick', 'deep'] as const) {
      const found = await look(depth);
      t.match(found, { kind: 'changed', badCount: 1, checked: 2, set: /^[0-9a-f]{64}$/ });
      t.same(found.bad, [
        {
          layer: layerIds[0],
          at: 1,
          path: '/',
          change: 'changed',
          differs: 'it is another; what was written down of its names is not whole any more, so nobody can say which',
        },
      ]);
    }
    fs.rmSync(join(folder, 'more'));
    t.match(await look('deep'), { kind: 'same' });
  });

t.test('a layer of which nothing is known any more does not keep the others from being looked at', async t => {
  const { look, onDisk, stateDir } = begin(3);
  await look('deep');
  fs.writeFileSync(join(stateDir, 'layers', `${'a'.repeat(64)}.json`), '{');
  const partly = await look('deep');
  t.match(partly, { kind: 'unchecked', why: /is no record of a layer/, checked: 2 });
  t.equal(partly.set, undefined);
  fs.writeFileSync(join(onDisk[2]!.folder, 'more'), '');
  const found = await look('deep');
  t.match(found, { kind: 'changed', why: /is no record of a layer/, checked: 2, bad: [{ layer: layerIds[2], at: 3, path: '/more' }] });
  t.equal(found.set, undefined, 'two of three layers do not stand for the image');
});

t.test('on a disk that is nearly full a record is replaced whole, or not at all', { skip: !isRoot }, t => {
  const stateDir = join(root, 'full');
  fs.mkdirSync(stateDir);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', stateDir]);
  t.teardown(() => execFileSync('umount', [stateDir]));
  const manifests = new Manifests(stateDir);
  const [diffId] = layerIds as [string];
  const record = { diffId, set: 'f'.repeat(64), names: 1, bytes: 1, takenAtUs: 1, readAtUs: 1, places: [] };
  const draft = manifests.draft(diffId);
  draft.add('{}');
  draft.keep(record);
  const filler = join(stateDir, 'filler');
  const fill = fs.openSync(filler, 'w');
  t.throws(() => {
    for (;;) fs.writeSync(fill, Buffer.alloc(4_096));
  }, /ENOSPC/);
  fs.ftruncateSync(fill, fs.fstatSync(fill).size - 8_192);
  fs.closeSync(fill);
  const wide = { ...record, readAtUs: 2, places: [{ folder: 'x'.repeat(40_000), quick: '' }] };
  t.throws(() => manifests.write(wide), /ENOSPC/);
  t.same(manifests.read(diffId), record);
  const next = manifests.draft(diffId);
  t.throws(() => {
    next.add('x'.repeat(40_000));
    next.keep(wide);
  }, /ENOSPC/);
  t.same(manifests.read(diffId), record);
  t.equal(fs.readFileSync(join(stateDir, 'layers', `${'a'.repeat(64)}.entries`), 'utf8'), '{}\n');
  t.same(
    fs.readdirSync(join(stateDir, 'layers')).filter(name => name.endsWith('.new')),
    [],
    'what did not fit takes no room',
  );
  t.end();
});

t.test('what was not read for long is forgotten, with its entries', async t => {
  const { look, stateDir } = begin();
  await look('deep');
  const manifests = new Manifests(stateDir);
  manifests.forget(1_000_000);
  t.equal(fs.readdirSync(join(stateDir, 'layers')).length, 2);
  manifests.forget(2_000_000);
  t.same(fs.readdirSync(join(stateDir, 'layers')), []);
});
