import { formatDuration } from './duration.js';
import { severities } from './severity.js';
/** What happens to this workload now, in one line: `alerts; recycles on high, every 24 h`. */
export function effectiveSentence({ mode, complete, protect, recycle }, { budget } = {}) {
  const parts = [mode === 'learn' && !complete ? 'learns; alerts on what is hostile' : 'alerts'];
  const blocked = mode === 'protect' ? kindsThat(protect.block, 'on') : [];
  if (blocked.length > 0) parts.push(`blocks ${blocked.join(', ')}`);
  // A schedule holds in every mode; reactions only where protect arms them.
  const on = mode === 'protect' ? severities.filter(severity => protect.respond[severity]?.includes('recycle')) : [];
  const others = mode === 'protect' ? otherResponses(protect.respond) : [];
  parts.push(...others);
  const recycles = [
    ...(on.length > 0 ? [`on ${on.join(', ')}`] : []),
    ...(recycle.maxAgeMs === undefined ? [] : [`every ${spaced(recycle.maxAgeMs)}`]),
  ];
  if (recycles.length > 0) {
    if (budget) recycles.push(`${budget.left} of ${budget.of} left`);
    parts.push(`recycles ${recycles.join(', ')}`);
  }
  return parts.join('; ');
}
function kindsThat(block, how) {
  return Object.keys(block).filter(kind => block[kind] === how);
}
/** `kills on critical`, `pauses on high` …; telling people goes without saying. */
function otherResponses(respond) {
  const words = { kill: 'kills', pause: 'pauses', contain: 'contains' };
  return ['kill', 'pause', 'contain'].flatMap(kind => {
    const on = severities.filter(severity => respond[severity]?.includes(kind));
    return on.length > 0 ? [`${words[kind]} on ${on.join(', ')}`] : [];
  });
}
function spaced(ms) {
  return formatDuration(ms).replace(/(\d)([a-z])/, '$1 $2');
}
