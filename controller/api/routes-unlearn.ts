import { sentenceOf } from '../../profiles/entry-sentence.js';
import { type Unlearned, unlearn } from '../../profiles/unlearn.js';
import { isRefusal, refusal } from '../refusal.js';
import { unlearnedShape } from './answers/profile.js';
import { Problem } from './problem.js';
import { profileOf } from './routes-workloads.js';
import { type Api, askedBy, granted, jsonBody, route } from './routing.js';
import { unlearnBody, workloadParam } from './schema.js';
import type { Services } from './services.js';

const unlearned = route(
  {
    method: 'post',
    path: '/profiles/{w}/unlearn',
    summary: 'Take out what was learned in a stretch of time and from nothing else',
    request: { params: workloadParam, ...jsonBody(unlearnBody) },
  },
  unlearnedShape,
);
const settleMs = 5_000;

export function unlearnRoutes(api: Api, services: Services): void {
  const { store, workloads, settle, onTrouble, now } = services;

  api.openapi(unlearned, async c => {
    const { w } = c.req.valid('param');
    const { from: fromMs, to: toMs, container, dryRun = false, ...rest } = c.req.valid('json');
    const before = profileOf(services, w);
    if (fromMs > toMs) throw new Problem(refusal('usage', 'the window ends before it begins', 'give an earlier --from, or a later --to'));
    // Counts of the window's last seconds may still be on their way.
    const settled = await settle(settleMs);
    if (isRefusal(settled)) onTrouble('unlearned without waiting any longer', settled.message);
    const id = container === undefined ? undefined : idOf(services, w, container);
    const window = { fromMs, toMs, ...(id === undefined ? {} : { container: id }) };
    const asked = askedBy(c, {
      ...rest,
      why: rest.why ?? `unlearned ${new Date(fromMs).toISOString()} to ${new Date(toMs).toISOString()}`,
    });
    const sightings = workloads.of(w).sightings;
    const doIt = (profile: typeof before) =>
      unlearn(profile, entry => sightings.of(entry), window, { ...asked, at: new Date(now()).toISOString() });
    if (dryRun) return c.json(answer(w, before.revision, doIt(before)) as never, 200);
    let done: Unlearned | undefined;
    const { after } = granted(
      await store.change(w, asked, profile => {
        done = doIt(profile);
        return done.profile;
      }),
    );
    return c.json(answer(w, after.revision, done!) as never, 200);
  });
}

function answer(workload: string, revision: number, { removed, kept }: Unlearned) {
  const lines = removed.map(entry => ({ entry: entry.id, behaviour: sentenceOf(entry) }));
  return { workload, removed: removed.map(entry => entry.id), kept, revision, lines };
}

/** By id, prefix or name of what is there, or by id or prefix of one that is gone and was seen. */
function idOf({ hosts, store, workloads }: Services, workload: string, reference: string): string {
  const found = hosts.find(reference);
  if (found.kind === 'one') return found.placed.container.id;
  const { sightings } = workloads.of(workload);
  const seen = new Set(store.get(workload)!.entries.flatMap(entry => sightings.of(entry.id)?.containers ?? []));
  const gone = [...seen].filter(id => reference.length >= 12 && id.startsWith(reference));
  if (gone.length === 1) return gone[0]!;
  if (found.kind === 'several' || gone.length > 1)
    throw new Problem(refusal('ambiguous', `several containers are called "${reference}"`, 'give the id of the one that is meant'));
  throw new Problem(
    refusal(
      'no-container',
      `${workload} was learned from no container "${reference}"`,
      `the ids are among the sightings of "knowngood profile show ${workload} --json"`,
    ),
  );
}
