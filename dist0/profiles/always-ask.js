import { isDangerous } from './dangerous-settings.js';
import { noFacts } from './facts.js';
import { intrusionTool } from './intrusion-tools.js';
import { sensitivePeer } from './sensitive-peers.js';
/** Content that the image does not have, or that has no name to have it under. */
export const hostileOrigins = ['drift', 'memfd', 'deleted', 'foreign-overlay'];
const ambientOrigins = ['mount', 'unknown'];
/** Why a person must allow this first; undefined where learning may take it by itself. */
export function alwaysAsk(behaviour, facts = noFacts) {
  if (facts.unattributed || facts.tampered || facts.flooded) return 'hostile';
  if (behaviour.kind === 'exec' && isHostile(behaviour, facts)) return 'hostile';
  return isAmbient(behaviour, facts) ? 'ambient' : undefined;
}
function isHostile(exec, facts) {
  return facts.socketShell === true || hasOrigin(exec, hostileOrigins) || intrusionTool(exec, facts) !== undefined;
}
function isAmbient(behaviour, facts) {
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
function hasOrigin({ file, script, scriptFile }, origins) {
  const own = file !== undefined && origins.includes(file);
  return own || (script?.startsWith('/') === true && scriptFile !== undefined && origins.includes(scriptFile));
}
