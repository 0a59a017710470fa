import t from 'tap';
import { isForeign, type StartedImage } from '../../../profiles/foreign-image.js';
import type { ApprovedImage, Mode } from '../../../profiles/profile.js';

const [one, two] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
const learned: ApprovedImage = { id: one, repository: 'shop/web' };
const guest: StartedImage = { id: two, repository: 'guest/tool' };

t.test('while a workload learns, an image of another repository joins it only by approval', async t => {
  const rows: readonly (readonly [what: string, images: readonly ApprovedImage[], image: StartedImage, foreign: boolean])[] = [
    ['the first image is where it stands', [], guest, false],
    ['another repository', [learned], guest, true],
    ['another image of the same repository', [learned], { id: two, repository: 'shop/web' }, false],
    ['the same image under another name', [learned], { id: one, repository: 'mirror/web' }, false],
    ['approved by its id', [learned, { id: two }], guest, false],
    ['approved by its repository', [learned, { repository: 'guest/tool' }], guest, false],
    ['a repository that only begins alike', [learned], { id: two, repository: 'shop/web-admin' }, true],
    ['started by its id alone, which names no repository', [learned], { id: two, repository: 'sha256:222222222222' }, true],
    ['nobody could tell what it was started from', [learned], { id: '', repository: '' }, false],
    ['where only ids are approved no repository is known', [{ id: one }], guest, false],
  ];
  for (const [what, images, image, foreign] of rows) t.equal(isForeign({ mode: 'learn', complete: false, images }, image), foreign, what);
});

t.test('once learning has ended nothing is foreign: all is held against the list', async t => {
  for (const [mode, complete] of [
    ['alert', true],
    ['protect', true],
    ['learn', true],
  ] as readonly (readonly [Mode, boolean])[])
    t.equal(isForeign({ mode, complete, images: [learned] }, guest), false);
});
