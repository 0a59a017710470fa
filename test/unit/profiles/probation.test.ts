import t from 'tap';
import { diff } from '../../../profiles/diff.js';
import { parseDocuments, profileOf } from '../../../profiles/document/document.js';
import { exportDocument } from '../../../profiles/document/export.js';
import { effectiveSentence } from '../../../profiles/effective.js';
import { mergeDrafts } from '../../../profiles/merge-drafts.js';
import { isOnProbation, probationFrom } from '../../../profiles/probation.js';
import { aProfile, noon } from '../../support/behaviours.js';

const day = 86_400_000;
const at = (ms: number) => ({ by: 'ana', why: 'x', at: new Date(ms).toISOString() });
const draftOf = (probation?: string) => {
  const line = probation === undefined ? '' : `  probation: ${probation}\n`;
  const text = `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: shop/web }\nspec:\n  mode: alert\n${line}`;
  const { documents, findings } = parseDocuments(text, 'web.yaml');
  return { draft: documents[0]?.draft, findings };
};

t.test('probation begins with the word of a document, ends by itself, and does not begin again with the same word', async t => {
  const first = profileOf(draftOf('7d').draft!, at(noon));
  t.same(first.probation, { forMs: 7 * day, until: new Date(noon + 7 * day).toISOString() });
  t.ok(isOnProbation(first, noon));
  t.ok(isOnProbation(first, noon + 7 * day - 1));
  t.notOk(isOnProbation(first, noon + 7 * day));
  t.notOk(isOnProbation(aProfile(), noon));

  const again = profileOf(draftOf('7d').draft!, at(noon + 8 * day), first);
  t.same(again.probation, first.probation, 'a pipeline that applies the same each day does not prolong it');
  t.same(diff(first, again), []);
  t.same(profileOf(draftOf().draft!, at(noon + day), first).probation, first.probation, 'a document that says nothing leaves it');
  t.same(profileOf(draftOf('14d').draft!, at(noon + day), first).probation, probationFrom(14 * day, noon + day), 'another one is new');
  t.match(diff(first, profileOf(draftOf('14d').draft!, at(noon), first)), [
    { op: 'change', path: 'spec.probation', from: '7d', to: '14d' },
  ]);
});

t.test('it is part of the document', async t => {
  t.match(exportDocument(profileOf(draftOf('7d').draft!, at(noon))), / {2}mode: alert\n {2}probation: 7d\n/);
  t.match(draftOf('soon').findings, [{ severity: 'error', line: 6, message: /duration such as/ }]);
  t.same(mergeDrafts(draftOf('7d').draft!, draftOf().draft!).probation, { forMs: 7 * day });
});

t.test('what it means for a workload is said as long as it lasts', async t => {
  const locked = aProfile([], { mode: 'alert', complete: true });
  const probationUntil = '2026-01-08T12:00:00.000Z';
  t.equal(effectiveSentence(locked, { probationUntil }), 'alerts; until 2026-01-08T12:00:00Z what may wait is in a daily report');
  t.equal(effectiveSentence(locked), 'alerts');
});
