import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import t from 'tap';
import { keyIdOf, type ListedImage, readList, signList } from '../../../profiles/image-list.js';
import { compile } from '../../../profiles/match/compile.js';

const [ours, theirs] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
const trusted = new Map([[keyIdOf(ours.publicKey), ours.publicKey]]);
const at = '2026-11-28T13:00:00.000Z';
const id = `sha256:${'a'.repeat(64)}`;

t.test('what one key signs another reads, and nothing else', async t => {
  const images: readonly ListedImage[] = [{ id }, { id, repository: 'shop/web', layers: 'b'.repeat(64) }];
  const text = signList(images, ours.privateKey, at);
  t.same(readList(text, trusted), { kind: 'list', list: { images, key: keyIdOf(ours.publicKey), at } });
  t.equal(keyIdOf(ours.privateKey), keyIdOf(createPublicKey(ours.privateKey)));
  t.match(readList(signList(images, theirs.privateKey, at), trusted), {
    kind: 'wrong',
    why: /^it is signed with key [0-9a-f]{16}, which is not trusted here$/,
  });
  t.same(readList(JSON.stringify(JSON.parse(text)), trusted).kind, 'list', 'spaces are no part of it');
  t.same(readList(signList([...images, ...images], ours.privateKey, at), trusted), readList(text, trusted), 'each is listed once');
  for (const [wrong, why] of [
    ['{', /^it is no JSON/],
    ['null', /^it is no list of images/],
    ['{"apiVersion":"knowngood.dev/v1","kind":"Profile"}', /^it is no list of images/],
    [text.replace(id, 'sha256:zz'), /^it lists what is no image/],
  ] as const)
    t.match(readList(wrong, trusted), { kind: 'wrong', why });
});

t.test('whatever is changed in a signed list, it is not trusted', async () => {
  const image = fc.record(
    {
      id: fc.stringMatching(/^[0-9a-f]{64}$/).map(hex => `sha256:${hex}`),
      repository: fc.string(),
      layers: fc.stringMatching(/^[0-9a-f]{64}$/),
    },
    { requiredKeys: ['id'] },
  );
  fc.assert(
    fc.property(
      fc.array(image, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.constantFrom('drop', 'add', 'id', 'repository', 'layers', 'at'),
      (images, pick, how) => {
        const written = JSON.parse(signList(images, ours.privateKey, at)) as { images: ListedImage[]; at: string };
        if (readList(JSON.stringify(written), trusted).kind !== 'list') return false;
        const one = pick % written.images.length;
        const before = written.images[one]!;
        if (how === 'drop') written.images.splice(one, 1);
        else if (how === 'add') written.images.push({ id, repository: 'more' });
        else if (how === 'at') written.at = '2027-01-01T00:00:00.000Z';
        else if (how === 'id') written.images[one] = { ...before, id: before.id.replace(/.$/, last => (last === '0' ? '1' : '0')) };
        else if (how === 'repository') written.images[one] = { ...before, repository: `${before.repository ?? ''}x` };
        else written.images[one] = { ...before, layers: before.layers === 'c'.repeat(64) ? 'd'.repeat(64) : 'c'.repeat(64) };
        return readList(JSON.stringify(written), trusted).kind === 'wrong';
      },
    ),
  );
});

t.test('a repository that asks for a signature admits what is signed, and no other image', async t => {
  const images = [{ repository: 'shop/web', signed: true }];
  const asked = (use: { readonly id?: string; readonly repository?: string }, isSigned?: (id: string, repository: string) => boolean) =>
    compile({ entries: [], images }, isSigned).verdict({ kind: 'image', ...use }, id, 0).kind;
  const use = { id, repository: 'shop/web' };
  t.equal(asked(use), 'deviation');
  t.equal(
    asked(use, (image, repository) => image === id && repository === 'shop/web'),
    'allowed',
  );
  t.equal(
    asked({ ...use, repository: 'shop/api' }, () => true),
    'deviation',
  );
  t.equal(
    asked({ repository: 'shop/web' }, () => true),
    'unknown',
    'nobody can say of an image without an id',
  );
});
