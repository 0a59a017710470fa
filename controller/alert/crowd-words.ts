import { type Words, words } from '../../profiles/words/words.js';
import type { Behaviour } from '../../proto/behaviour.js';

/** That one doer does many more of these for one reason. Undefined of what comes in no crowds. */
export function crowdWords(reason: string, behaviour: Behaviour): Words | undefined {
  const { kind } = behaviour;
  if (kind === 'socket' || kind === 'write' || kind === 'settings' || kind === 'image') return undefined;
  const many = words(`crowd.${kind}`);
  const by = byWhom(behaviour);
  return by ? words('alert.crowd-by', { many, by, reason }) : words('alert.crowd', { many, reason });
}

function byWhom(behaviour: Behaviour): Words | undefined {
  if (behaviour.kind === 'inbound') return behaviour.port === undefined ? undefined : words('by.port', { port: behaviour.port });
  const doer = behaviour.kind === 'exec' ? behaviour.parent : 'exe' in behaviour ? behaviour.exe : undefined;
  if (doer === undefined) return undefined;
  return doer === 'start' ? words('by.runtime') : words('by.doer', { doer });
}
