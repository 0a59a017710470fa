import type { Answer, Ask } from '../../proto/alerts.js';
import { listEvidence, readEvidence } from './evidence.js';

/** A part must fit a message, with room for what is around it. */
const partBytes = 512 * 1024;
const mostListed = 1_000;

type Of<K extends Ask['kind']> = Extract<Ask, { readonly kind: K }>;

/** What is kept on this host, newest first, without what is in it. */
export async function evidenceListed(stateDir: string, { workloads, sinceMs, limit }: Of<'evidence-list'>): Promise<Answer> {
  const kept = (await listEvidence(stateDir)).filter(
    ({ workload, at }) => (workloads.length === 0 || workloads.includes(workload)) && (sinceMs === undefined || Date.parse(at) >= sinceMs),
  );
  const listed = kept
    .reverse()
    .slice(0, Math.min(limit, mostListed))
    .map(({ id, at, workload, host, container, alert, order, bytes, files, truncated, sha256, expiresAt }) => ({
      ...{ id, at, workload, host, container, ...(alert !== undefined && { alert }), order },
      ...{ bytes, files, truncated, sha256, expiresAt },
    }));
  return { kind: 'evidence-list', json: JSON.stringify(listed) };
}

/** Some bytes of one piece; refused where there is no such thing. */
export async function evidencePart(stateDir: string, ask: Of<'evidence-part'>): Promise<Answer> {
  const part = await readEvidence(stateDir, ask, partBytes);
  if (part) return { kind: 'evidence-part', ...part };
  const what = ask.file === undefined ? 'evidence' : `file ${ask.file} in evidence`;
  return { kind: 'refused', code: 'no-evidence', message: `there is no ${what} "${ask.id}" on this host` };
}
