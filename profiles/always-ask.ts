import type { Behaviour, Exec, FileOrigin } from '../proto/behaviour.js';
import { isDangerous } from './dangerous-settings.js';
import { hostileOrigins } from './entry.js';
import { type Facts, noFacts } from './facts.js';
import { intrusionTool } from './intrusion-tools.js';
import { isOutside } from './outside.js';
import { sensitivePeer } from './sensitive-peers.js';

/** Behaviour that is never learned without a person: `hostile` alerts in every mode, `ambient` waits in one list to be decided. */
export type AskCause = 'hostile' | 'ambient';

const ambientOrigins: readonly FileOrigin[] = ['mount', 'unknown'];

/** Why a person must allow this first; undefined where learning may take it by itself. */
export function alwaysAsk(behaviour: Behaviour, facts: Facts = noFacts): AskCause | undefined {
  if (isOutside(behaviour) || facts.tampered || facts.flooded) return 'hostile';
  if (behaviour.kind === 'exec' && isHostile(behaviour, facts)) return 'hostile';
  return isAmbient(behaviour, facts) ? 'ambient' : undefined;
}

function isHostile(exec: Exec, facts: Facts): boolean {
  return facts.socketShell === true || hasOrigin(exec, hostileOrigins) || intrusionTool(exec, facts) !== undefined;
}

function isAmbient(behaviour: Behaviour, facts: Facts): boolean {
  if ('session' in behaviour && behaviour.session === 'exec') return true;
  switch (behaviour.kind) {
    case 'exec':
      return hasOrigin(behaviour, ambientOrigins);
    case 'connect':
    case 'send':
      return sensitivePeer(behaviour, facts) !== undefined;
    case 'write':
      return behaviour.executable === true;
    case 'settings':
      return isDangerous(behaviour);
    case 'listen':
    case 'inbound':
    case 'socket':
    case 'image':
      return false;
  }
}

/** A script counts as its interpreter does: `sh /tmp/x` runs /tmp/x. */
function hasOrigin({ file, script, scriptFile }: Exec, origins: readonly FileOrigin[]): boolean {
  const own = file !== undefined && origins.includes(file);
  return own || (script?.startsWith('/') === true && scriptFile !== undefined && origins.includes(scriptFile));
}
