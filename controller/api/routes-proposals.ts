import { approve, proposalsNamed, reject } from '../../profiles/decide-proposals.js';
import type { Profile } from '../../profiles/profile.js';
import type { Proposal } from '../../profiles/proposal.js';
import { type Refusal, refusal } from '../refusal.js';
import { decidedProposalShape } from './answers/profile.js';
import { profileOf } from './routes-workloads.js';
import { type Api, askedBy, type From, granted, jsonBody, route } from './routing.js';
import { listOf, proposalsBody, workloadParam } from './schema.js';
import type { Services } from './services.js';

const decision = (verb: 'approve' | 'reject', summary: string) =>
  route(
    { method: 'post', path: `/profiles/{w}/${verb}`, summary, request: { params: workloadParam, ...jsonBody(proposalsBody) } },
    listOf(decidedProposalShape),
  );
const approveRoute = decision('approve', 'Make what was proposed part of the profile');
const rejectRoute = decision('reject', 'Never propose it again');

export function proposalRoutes(api: Api, services: Services): void {
  const { store, now } = services;

  const decide = async (
    c: From,
    workload: string,
    body: { proposals?: string[] | undefined; by?: string | undefined; why?: string | undefined; revision?: number | undefined },
    verb: 'approved' | 'rejected',
  ) => {
    const words = body.proposals ?? 'all';
    profileOf(services, workload);
    const asked = askedBy(c, body, `${verb} ${words === 'all' ? 'all that was proposed' : words.join(' ')}`);
    let decided: readonly Proposal[] = [];
    const { after } = granted(
      await store.change(workload, asked, profile => {
        const named = namedIn(profile, words);
        if ('refused' in named) return named;
        decided = named.named;
        const stamp = { ...asked, at: new Date(now()).toISOString() };
        return verb === 'approved' ? approve(profile, decided, stamp) : reject(profile, decided, stamp);
      }),
    );
    return decided.flatMap(({ id, adds }) => {
      const line = { workload, proposal: id, revision: after.revision };
      return verb === 'approved' && adds.length > 0 ? adds.map(entry => ({ ...line, entry: entry.id })) : [line];
    });
  };

  api.openapi(approveRoute, async c =>
    c.json({ items: await decide(c, c.req.valid('param').w, c.req.valid('json'), 'approved') } as never, 200),
  );
  api.openapi(rejectRoute, async c =>
    c.json({ items: await decide(c, c.req.valid('param').w, c.req.valid('json'), 'rejected') } as never, 200),
  );
}

function namedIn(profile: Profile, words: readonly string[] | 'all'): { readonly named: readonly Proposal[] } | Refusal {
  const { named, missing } = proposalsNamed(profile, words);
  if (missing.length === 0) return { named };
  const { workload } = profile;
  return refusal(
    'no-entry',
    `${workload} has no proposal ${missing.join(', ')}: it was decided, or has grown since it was read`,
    `knowngood profile show ${workload} lists those that wait`,
  );
}
