import type { Reason } from '../reason.js';
import { span } from '../words/span.js';
import { inEnglish, type Words, words } from '../words/words.js';
import type { IncidentFacts } from './facts.js';

export const causes = ['intrusion', 'release', 'person', 'scheduled-job'] as const;
export type LikelyCause = (typeof causes)[number];

export interface Likeness {
  readonly what: LikelyCause | 'unclear';
  readonly because: readonly string[];
  /** The same, one for one, in no language. */
  readonly words: readonly Words[];
}
export interface Judged {
  readonly looksLike: Likeness;
  /** What it is not, each with why. */
  readonly notBecause: readonly (Omit<Likeness, 'what'> & { readonly what: LikelyCause })[];
}

/** A fact that speaks for a cause; what it weighs; and what is said of it. */
interface Sign {
  readonly for: LikelyCause;
  readonly weight: number;
  readonly when: (facts: IncidentFacts) => boolean;
  readonly says: (facts: IncidentFacts) => Words;
}
/** A fact that speaks against a cause. */
interface Countersign {
  readonly against: LikelyCause;
  readonly when: (facts: IncidentFacts) => boolean;
  readonly says: (facts: IncidentFacts) => Words;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * hourMs;
const schedulers = /(?:^|\/)(?:cron|crond|anacron|fcron|dcron|supercronic|run-parts)$/;

const someReason = (...wanted: readonly Reason[]) => {
  return ({ reasons }: IncidentFacts) => reasons.some(reason => wanted.includes(reason));
};
const bySessionOnly = ({ inSession, alerts }: IncidentFacts) => alerts > 0 && inSession === alerts;
const byWorkload = (facts: IncidentFacts) => !bySessionOnly(facts);
const fromMount = someReason('from-mount');
const foreignCode = someReason('drift', 'from-memory', 'deleted-file');
const byScheduler = ({ parent }: IncidentFacts) => parent !== undefined && schedulers.test(parent);
const onMany = ({ replicas, ofReplicas }: IncidentFacts) => ofReplicas > 1 && replicas * 2 > ofReplicas;

/** Rules as data: what is known, against what each cause looks like. A cause needs a weight of `enough`, and `ahead` of any other. */
const signs: readonly Sign[] = [
  { for: 'intrusion', weight: 4, when: someReason('socket-shell'), says: () => words('like.socket-shell') },
  {
    for: 'intrusion',
    weight: 4,
    when: someReason('unattributed'),
    says: () => words('like.unattributed'),
  },
  { for: 'intrusion', weight: 4, when: someReason('image-tampered'), says: () => words('like.image-tampered') },
  {
    for: 'intrusion',
    weight: 3,
    when: facts => foreignCode(facts) && byWorkload(facts),
    says: () => words('like.foreign-by-workload'),
  },
  {
    for: 'intrusion',
    weight: 1,
    when: facts => foreignCode(facts) && bySessionOnly(facts),
    says: () => words('like.foreign-in-session'),
  },
  { for: 'intrusion', weight: 2, when: someReason('intrusion-tool'), says: () => words('like.intrusion-tool') },
  {
    for: 'intrusion',
    weight: 2,
    when: someReason('engine-socket', 'metadata-address'),
    says: () => words('like.rights-over-host'),
  },
  {
    for: 'intrusion',
    weight: 2,
    when: facts => facts.parentListens && byWorkload(facts) && facts.programs.length > 0,
    says: ({ parent }) => words('like.parent-listens', { parent: parent! }),
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ called, ...facts }) => called !== undefined && byWorkload(facts),
    says: ({ called }) => words('like.called', { called: called! }),
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ fileAgeMs }) => fileAgeMs !== undefined && fileAgeMs < minuteMs,
    says: ({ fileAgeMs }) => words('like.file-age', { age: span(fileAgeMs!) }),
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ replicas, ofReplicas }) => ofReplicas >= 3 && replicas === 1,
    says: ({ ofReplicas, elsewhere }) => words(elsewhere === 0 ? 'like.one-replica-only' : 'like.one-replica', { of: ofReplicas }),
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ elsewhere }) => elsewhere > 0,
    says: ({ elsewhere }) => words(elsewhere === 1 ? 'like.other-workload' : 'like.other-workloads', { n: elsewhere }),
  },
  {
    for: 'release',
    weight: 3,
    when: ({ release }) => release?.isOfIt === true,
    says: ({ release }) => words('like.of-release', { revision: release!.revision, ago: span(release!.agoMs) }),
  },
  { for: 'release', weight: 2, when: someReason('new-image'), says: () => words('like.new-image') },
  {
    for: 'release',
    weight: 2,
    when: facts => onMany(facts) && byWorkload(facts),
    says: ({ replicas, ofReplicas }) => words('like.many-replicas', { n: replicas, of: ofReplicas }),
  },
  {
    for: 'release',
    weight: 1,
    when: ({ containerAgeMs }) => containerAgeMs !== undefined && containerAgeMs < 10 * minuteMs,
    says: ({ containerAgeMs }) => words('like.container-age', { age: span(containerAgeMs!) }),
  },
  {
    for: 'person',
    weight: 4,
    when: facts => bySessionOnly(facts),
    says: ({ session }) => (session ? words('like.in-session-of', { who: session.who }) : words('like.in-session')),
  },
  {
    for: 'person',
    weight: 2,
    when: facts => facts.session?.wasOpen === true && byWorkload(facts),
    says: ({ session }) => words('like.session-open', { who: session!.who }),
  },
  { for: 'scheduled-job', weight: 4, when: byScheduler, says: ({ parent }) => words('like.by-scheduler', { parent: parent! }) },
  {
    for: 'scheduled-job',
    weight: 2,
    when: ({ job }) => job !== undefined,
    says: ({ job }) => words('like.job-due', { ago: span(job!.offMs), when: job!.when, command: job!.command }),
  },
  { for: 'scheduled-job', weight: 2, when: ({ job }) => job?.namesIt === true, says: () => words('like.job-names-it') },
];

const against: readonly Countersign[] = [
  {
    against: 'intrusion',
    when: facts => !foreignCode(facts) && !fromMount(facts),
    says: () => words('not.own-programs'),
  },
  {
    against: 'intrusion',
    when: ({ fileAgeMs }) => fileAgeMs !== undefined && fileAgeMs > dayMs,
    says: ({ fileAgeMs }) => words('not.old-file', { age: span(fileAgeMs!) }),
  },
  { against: 'intrusion', when: bySessionOnly, says: () => words('not.in-session') },
  { against: 'release', when: ({ release }) => release === undefined, says: () => words('not.no-release') },
  {
    against: 'release',
    when: ({ release }) => release !== undefined && !release.isOfIt && release.agoMs > hourMs,
    says: ({ release }) => words('not.old-release', { revision: release!.revision, ago: span(release!.agoMs) }),
  },
  {
    against: 'release',
    when: ({ replicas, ofReplicas }) => ofReplicas > 2 && replicas === 1,
    says: ({ ofReplicas }) => words('not.one-replica', { of: ofReplicas }),
  },
  { against: 'person', when: ({ session }) => session === undefined, says: () => words('not.no-session') },
  {
    against: 'person',
    when: ({ session }) => session?.wasOpen === false,
    says: ({ session }) => words('not.session-ended', { ago: span(session!.agoMs) }),
  },
  {
    against: 'scheduled-job',
    when: ({ job }) => job === undefined,
    says: ({ atMs }) => words('not.no-job', { time: new Date(atMs).toISOString().slice(11, 16) }),
  },
  {
    against: 'scheduled-job',
    when: facts => !byScheduler(facts) && facts.parent !== undefined,
    says: ({ parent }) => words('not.by-scheduler', { parent: parent! }),
  },
];

const enough = 3;
const ahead = 1;

/** What an incident looks like, what it does not, and why: from what is known alone. Advice for a person; nothing is done by it. */
export function looksLike(facts: IncidentFacts): Judged {
  const scored = causes
    .map(what => {
      const found = signs.filter(sign => sign.for === what && sign.when(facts));
      return { what, weight: found.reduce((sum, { weight }) => sum + weight, 0), because: found.map(sign => sign.says(facts)) };
    })
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = [scored[0]!, scored[1]!];
  const isClear = first.weight >= enough && first.weight - second.weight >= ahead;
  const what = isClear ? first.what : 'unclear';
  const notBecause = causes.flatMap(cause => {
    if (cause === what) return [];
    const because = against.filter(one => one.against === cause && one.when(facts)).map(one => one.says(facts));
    return because.length === 0 ? [] : [{ what: cause, ...told(because) }];
  });
  return { looksLike: { what, ...told(isClear ? first.because : doubtOf(scored)) }, notBecause };
}

function told(because: readonly Words[]): Pick<Likeness, 'because' | 'words'> {
  return { because: because.map(inEnglish), words: because };
}

interface Scored {
  readonly what: LikelyCause;
  readonly weight: number;
  readonly because: readonly Words[];
}

/** Where nothing is clear, all that speaks for anything. */
function doubtOf(scored: readonly Scored[]): readonly Words[] {
  const said = scored.flatMap(({ what, because }) =>
    because.length === 0 ? [] : [words('like.doubt', { what: words(`cause.${what}`), because })],
  );
  return said.length === 0 ? [words('like.nothing')] : said;
}
