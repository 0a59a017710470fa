import t from 'tap';
import { imageDifferences } from '../../../profiles/diff-image.js';
import { entryFrom } from '../../../profiles/entry.js';
import { anImage, aProfile } from '../../support/behaviours.js';

const another = `sha256:${'2'.repeat(64)}`;
const listens = (port: number, image?: string) =>
  entryFrom({ kind: 'listen', protocol: 'tcp', port, source: 'person', ...(image && { image }) });

t.test('what a profile lacks for an image, and what it lists for another one only', async t => {
  const profile = aProfile([listens(80), listens(81, anImage), listens(82, another)]);
  const of = (id: string, isApproved: boolean, ...unlisted: ReturnType<typeof listens>[]) =>
    imageDifferences(profile, { id, isApproved, unlisted }).map(({ op, path, from, to }) => [op, path, from ?? to]);
  t.same(of(anImage, true, listens(90), listens(90)), [
    ['remove', 'spec.network.listen', `any program listens on tcp port 82, only in image ${another}`],
    ['add', 'spec.network.listen', 'any program listens on tcp port 90'],
  ]);
  t.same(of(another, false).slice(1), [['add', `spec.images.${another}`, another]]);
});
