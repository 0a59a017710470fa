import type { Behaviour, Exec, FileOrigin } from '../proto/behaviour.js';
import { isDangerous } from './dangerous-settings.js';
import type { Facts } from './facts.js';
import { intrusionTool } from './intrusion-tools.js';
import { isOutside } from './outside.js';
import { sensitivePeer } from './sensitive-peers.js';
import type { Verdict } from './verdict.js';

export const reasons = [
  'unlisted-program',
  'unlisted-parent',
  'unlisted-user',
  'unlisted-script',
  'drift',
  'from-memory',
  'from-mount',
  'deleted-file',
  'session',
  'unattributed',
  'intrusion-tool',
  'socket-shell',
  'unlisted-destination',
  'metadata-address',
  'engine-socket',
  'unlisted-listener',
  'unlisted-inbound',
  'unlisted-write',
  'executable-written',
  'settings-differ',
  'dangerous-setting',
  'new-image',
  'image-tampered',
  'flood',
] as const;
export type Reason = (typeof reasons)[number];

interface Case {
  readonly behaviour: Behaviour;
  readonly verdict: Verdict;
  readonly facts: Facts;
}

/** The first row that holds is the reason. Most telling first; each kind ends in a row that always holds. */
const table: readonly { readonly reason: Reason; readonly when: (one: Case) => boolean }[] = [
  { reason: 'unattributed', when: ({ behaviour }) => isOutside(behaviour) },
  { reason: 'image-tampered', when: ({ facts }) => facts.tampered !== undefined },
  { reason: 'flood', when: ({ facts }) => facts.flooded === true },
  { reason: 'from-memory', when: one => comesFrom(one, ['memfd']) },
  { reason: 'deleted-file', when: one => comesFrom(one, ['deleted']) },
  { reason: 'drift', when: one => comesFrom(one, ['drift', 'foreign-overlay']) },
  { reason: 'socket-shell', when: ({ behaviour, facts }) => behaviour.kind === 'exec' && facts.socketShell === true },
  { reason: 'intrusion-tool', when: ({ behaviour, facts }) => behaviour.kind === 'exec' && intrusionTool(behaviour, facts) !== undefined },
  { reason: 'from-mount', when: one => comesFrom(one, ['mount']) },
  { reason: 'session', when: ({ behaviour, verdict }) => isInSession(behaviour) && verdict.kind !== 'deviation' },
  { reason: 'unlisted-script', when: one => onlyDiffers(one, 'script', 'scriptFile') },
  { reason: 'unlisted-parent', when: one => onlyDiffers(one, 'parent') },
  { reason: 'unlisted-user', when: one => onlyDiffers(one, 'user') },
  { reason: 'unlisted-program', when: ({ behaviour }) => behaviour.kind === 'exec' },
  { reason: 'metadata-address', when: one => sensitive(one) === 'metadata-address' },
  { reason: 'engine-socket', when: one => sensitive(one) === 'engine-socket' },
  { reason: 'unlisted-listener', when: ({ behaviour }) => behaviour.kind === 'listen' },
  { reason: 'unlisted-inbound', when: ({ behaviour }) => behaviour.kind === 'inbound' },
  { reason: 'executable-written', when: ({ behaviour }) => behaviour.kind === 'write' && behaviour.executable === true },
  { reason: 'unlisted-write', when: ({ behaviour }) => behaviour.kind === 'write' },
  { reason: 'dangerous-setting', when: ({ behaviour }) => behaviour.kind === 'settings' && isDangerous(behaviour) },
  { reason: 'settings-differ', when: ({ behaviour }) => behaviour.kind === 'settings' },
  { reason: 'new-image', when: ({ behaviour }) => behaviour.kind === 'image' },
];

/** Why this is told: from the behaviour, what the profile says of it, and what else is known. */
export function reasonOf(behaviour: Behaviour, verdict: Verdict, facts: Facts): Reason {
  const one = { behaviour, verdict, facts };
  // What is left are destinations: connect, send, and sockets that name none.
  return table.find(row => row.when(one))?.reason ?? 'unlisted-destination';
}

/** Its program or script has such an origin, and no entry lists it so: an allowed one, or one that differs in its user, is not told for its file. */
function comesFrom({ behaviour, verdict }: Case, origins: readonly FileOrigin[]): boolean {
  if (behaviour.kind !== 'exec') return false;
  if (verdict.kind === 'allowed') return false;
  const differs = verdict.kind === 'deviation' && verdict.differs.length > 0 ? verdict.differs : ['exe'];
  const fileUnlisted = differs.some(field => field === 'exe' || field === 'file' || field === 'hash');
  if (fileUnlisted && behaviour.file !== undefined && origins.includes(behaviour.file)) return true;
  const scriptUnlisted = fileUnlisted || differs.some(field => field === 'script' || field === 'scriptFile');
  return scriptUnlisted && runsScript(behaviour) && behaviour.scriptFile !== undefined && origins.includes(behaviour.scriptFile);
}

function runsScript({ script }: Exec): boolean {
  return script?.startsWith('/') === true;
}

/** Where nothing is named, no entry came near: all of it is unlisted. */
function onlyDiffers({ behaviour, verdict }: Case, ...fields: readonly string[]): boolean {
  if (behaviour.kind !== 'exec' || verdict.kind !== 'deviation' || verdict.differs.length === 0) return false;
  return verdict.differs.every(field => fields.includes(field));
}

function isInSession(behaviour: Behaviour): boolean {
  return 'session' in behaviour && behaviour.session === 'exec';
}

function sensitive({ behaviour, facts }: Case): 'metadata-address' | 'engine-socket' | undefined {
  return behaviour.kind === 'connect' || behaviour.kind === 'send' ? sensitivePeer(behaviour, facts) : undefined;
}
