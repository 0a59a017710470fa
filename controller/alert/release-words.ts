import { inEnglish, type Words, words } from '../../profiles/words/words.js';

/** That a release does what is not listed, and that all of it waits. */
export function releaseWords(revision: string, workload: string): Words {
  return words('alert.release', { revision, workload });
}

/** The same, where this sentence says it: an alert does not hold the revision otherwise. */
export function releaseWordsIn(sentence: string, workload: string): Words | undefined {
  const [before, after] = inEnglish(releaseWords('\0', workload)).split('\0') as [string, string];
  if (!sentence.startsWith(before) || !sentence.endsWith(after) || sentence.length <= before.length + after.length) return undefined;
  return releaseWords(sentence.slice(before.length, sentence.length - after.length), workload);
}
