import { askGroups, causeOf } from '../../profiles/ask.js';
import { asksMeant, decisionsFor, withDecisions } from '../decide.js';
import { refusal } from '../refusal.js';
import { askGroupShape, decidedAskShape } from './answers/profile.js';
import { Problem } from './problem.js';
import { profileOf } from './routes-workloads.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import { decideBody, listOf } from './schema.js';
import type { Services } from './services.js';

const ask = route({ method: 'get', path: '/ask', summary: 'What waits for a person, by cause, over all workloads' }, listOf(askGroupShape));
const decide = route(
  { method: 'post', path: '/ask/allow', summary: 'Say yes to what was asked, for many workloads at once', request: jsonBody(decideBody) },
  listOf(decidedAskShape),
);

export function askRoutes(api: Api, services: Services): void {
  const { store, workloads, now } = services;

  api.openapi(ask, c => {
    const groups = askGroups(store.all(), (workload, entry) => workloads.get(workload)?.sightings.of(entry));
    return c.json({ items: [...groups] } as never, 200);
  });

  api.openapi(decide, async c => {
    const { asks: words, workloads: named, ...rest } = c.req.valid('json');
    const asked = askedBy(c, { ...rest, why: rest.why ?? 'decided among what was asked' });
    const profiles = named === undefined ? store.all() : named.map(workload => profileOf(services, workload));
    // All of them have a line before any profile is changed.
    const parts = profiles.flatMap(profile => {
      const meant = asksMeant(profile, words);
      if (meant.length === 0) return [];
      const { workload } = profile;
      return [{ workload, decisions: granted(decisionsFor(workload, meant, workloads.get(workload))) }];
    });
    if (parts.length === 0)
      throw new Problem(refusal('no-entry', `nothing waits for a person under ${words.join(', ')}`, 'list what does with "knowngood ask"'));
    const items = [];
    for (const { workload, decisions } of parts) {
      const at = new Date(now()).toISOString();
      const { after } = granted(await store.change(workload, asked, profile => withDecisions(profile, decisions, asked, at)));
      for (const { ask: one, entry } of decisions)
        items.push({ ask: one.key, cause: causeOf(one), workload, entry: entry.id, revision: after.revision });
    }
    return c.json({ items } as never, 200);
  });
}
