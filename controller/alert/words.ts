import type { Reason } from '../../profiles/reason.js';
import { alertWords, foreignImageWords } from '../../profiles/sentence.js';
import { sessionWords } from '../../profiles/session.js';
import { inEnglish, type Words } from '../../profiles/words/words.js';
import type { AlertFacts } from '../../proto/alerts.js';
import { crowdWords } from './crowd-words.js';
import { floodWords, lostKinds, overflowWords } from './flood-words.js';
import { releaseWordsIn } from './release-words.js';
import type { Alert } from './state.js';

/** What an alert says never changes, and lists tell it again and again. */
const known = new WeakMap<AlertFacts, Words | 'none'>();

/**
 * What an alert says, in no language, by what is stored of it. Undefined where that does not make the very sentence that it was raised with: of what is not
 * kept, or by a controller that said it otherwise.
 */
export function wordsOf(alert: Alert): Words | undefined {
  const { facts } = alert;
  let words = known.get(facts);
  if (words === undefined) {
    words = possible(alert).find(one => one !== undefined && inEnglish(one) === facts.sentence) ?? 'none';
    known.set(facts, words);
  }
  return words === 'none' ? undefined : words;
}

function possible({ facts, workload, session }: Alert): readonly (Words | undefined)[] {
  const { kind, behaviour, evidence, differs, container, sentence } = facts;
  const reason = facts.reason as Reason;
  if (kind === 'session') return session ? [sessionWords(session, container.name)] : [];
  if (reason === 'flood') return [overflowWords(workload), ...lostKinds.map(of => floodWords(container.name, of))];
  const plain = alertWords(behaviour, reason, differs, evidence);
  if (reason !== 'new-image') return [plain, crowdWords(reason, behaviour)];
  return [plain, foreignImageWords(behaviour, reason, differs, evidence), releaseWordsIn(sentence, workload)];
}
