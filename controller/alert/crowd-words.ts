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
  const doer = doerOf(behaviour);
  if (doer === undefined) return undefined;
  return doer === runtime ? words('by.runtime') : words('by.doer', { doer });
}

const runtime = 'start';

/** The program that does it, by its path; `start` is the container runtime. Undefined where nobody knows, or where the behaviour names none. */
function doerOf(behaviour: Behaviour): string | undefined {
  return behaviour.kind === 'exec' ? behaviour.parent : 'exe' in behaviour ? behaviour.exe : undefined;
}

/** Done by a program that a profile does not list at all: whoever makes one can make any number of them. */
export function isByUnlisted(behaviour: Behaviour, lists: (path: string) => boolean): boolean {
  const doer = doerOf(behaviour);
  return doer !== undefined && doer !== runtime && !lists(doer);
}
