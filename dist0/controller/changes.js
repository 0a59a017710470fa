import { diff } from '../profiles/diff.js';
import { allow, remove } from '../profiles/edit.js';
import { entryOf } from '../profiles/entry.js';
import { refusal } from './refusal.js';
/** The profile in another mode, or why not. The very same object where nothing changes. */
export function withMode(profile, request) {
  const { workload } = profile;
  const blocked = Object.entries(request.block ?? {}).find(([, how]) => how === 'on');
  if (blocked) {
    return refusal(
      'unsupported',
      `this version cannot block ${blocked[0]} in the kernel`,
      `leave --block away and arm recycling: knowngood mode ${workload} protect --recycle high`,
    );
  }
  if (request.mode === 'learn' && profile.complete && !request.relearn) {
    return refusal(
      'complete',
      `the profile of ${workload} is complete; learning again would take in whatever the workload does now`,
      `knowngood mode ${workload} learn --relearn`,
    );
  }
  const protect = withArms(profile.protect, request);
  if (request.mode === 'protect' && !arms(protect)) {
    return refusal(
      'nothing-armed',
      `protect would do nothing for ${workload}: nothing is armed`,
      `arm recycling: knowngood mode ${workload} protect --recycle high`,
    );
  }
  const complete = request.mode !== 'learn';
  const same =
    profile.mode === request.mode && profile.complete === complete && JSON.stringify(protect) === JSON.stringify(profile.protect);
  return same ? profile : { ...profile, mode: request.mode, complete, protect };
}
function withArms(protect, { block, recycle }) {
  const without = Object.fromEntries(
    Object.entries(protect.respond).map(([severity, kinds]) => [severity, (kinds ?? []).filter(kind => kind !== 'recycle')]),
  );
  const respond =
    recycle === undefined
      ? protect.respond
      : { ...without, ...Object.fromEntries(recycle.map(severity => [severity, [...(without[severity] ?? []), 'recycle']])) };
  return { respond, block: { ...protect.block, ...block } };
}
/** Whether protect would do anything that this version performs. */
function arms(protect) {
  return Object.values(protect.respond).some(kinds => kinds?.includes('recycle'));
}
/** What would have to be listed for these alerts of one workload not to be told again. */
export function entriesFor(alerts, limits) {
  const found = [];
  for (const alert of alerts) {
    const entry = entryOf(alert.facts.behaviour, {
      source: 'alert',
      ...(limits.expiresAt === undefined ? {} : { expiresAt: limits.expiresAt }),
      ...(limits.thisImage ? { image: alert.container.image } : {}),
    });
    if (!entry) {
      return refusal(
        'unsupported',
        `alert ${alert.id} (${alert.facts.reason}) cannot become an entry: too little of it was seen, or it is no behaviour that a profile lists`,
        `dismiss it, or edit the document: knowngood profile show ${alert.workload} --yaml`,
      );
    }
    found.push([alert, entry]);
  }
  return found;
}
export function withEntries(profile, entries, asked, at) {
  return allow(
    profile,
    entries.map(([, entry]) => entry),
    entries.map(([alert]) => alert.facts.key),
    { by: asked.by, why: asked.why, at },
  );
}
export function withoutEntries(profile, ids, relearn, asked, at) {
  const removal = remove(profile, ids, { by: asked.by, why: asked.why, at }, relearn);
  if (removal.missing.length === 0) return removal.profile;
  return refusal(
    'no-entry',
    `the profile of ${profile.workload} has no entry ${removal.missing.join(', ')}`,
    `knowngood profile show ${profile.workload} lists them`,
  );
}
export function withSchedule(profile, { maxAgeMs, method }) {
  const { maxAgeMs: known, ...rest } = profile.recycle;
  const age = maxAgeMs === undefined ? known : (maxAgeMs ?? undefined);
  const recycle = { ...rest, ...(age === undefined ? {} : { maxAgeMs: age }), ...(method === undefined ? {} : { method }) };
  return JSON.stringify(recycle) === JSON.stringify(profile.recycle) ? profile : { ...profile, recycle };
}
/** How many lines and policies differ between two revisions; before the first there was nothing. */
export function tally(before, after) {
  if (!before) return { added: after.entries.length, removed: 0, changed: 0 };
  const differences = diff(before, after);
  const count = op => differences.filter(one => one.op === op).length;
  return { added: count('add'), removed: count('remove'), changed: count('change') };
}
