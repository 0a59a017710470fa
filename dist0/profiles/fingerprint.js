import { createHash } from 'node:crypto';
import { keyHash } from '../proto/behaviour-key.js';
/** 32 hex digits that two alerts share exactly when they tell the same thing of the same workload, on whatever host. */
export function fingerprint(workload, reason, behaviour) {
  const text = [workload, reason, keyHash(behaviour)].map(part => `${part.length}:${part}`).join('|');
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}
