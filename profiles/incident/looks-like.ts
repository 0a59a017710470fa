import { roughly } from '../duration.js';
import type { Reason } from '../reason.js';
import type { IncidentFacts } from './facts.js';

export const causes = ['intrusion', 'release', 'person', 'scheduled-job'] as const;
export type LikelyCause = (typeof causes)[number];

export interface Likeness {
  readonly what: LikelyCause | 'unclear';
  readonly because: readonly string[];
}
export interface Judged {
  readonly looksLike: Likeness;
  /** What it is not, each with why. */
  readonly notBecause: readonly { readonly what: LikelyCause; readonly because: readonly string[] }[];
}

/** A fact that speaks for a cause; what it weighs; and what is said of it. */
interface Sign {
  readonly for: LikelyCause;
  readonly weight: number;
  readonly when: (facts: IncidentFacts) => boolean;
  readonly says: (facts: IncidentFacts) => string;
}
/** A fact that speaks against a cause. */
interface Countersign {
  readonly against: LikelyCause;
  readonly when: (facts: IncidentFacts) => boolean;
  readonly says: (facts: IncidentFacts) => string;
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
  { for: 'intrusion', weight: 4, when: someReason('socket-shell'), says: () => 'a shell talks to a socket' },
  {
    for: 'intrusion',
    weight: 4,
    when: someReason('unattributed'),
    says: () => 'somebody is in the container who did not come by the engine',
  },
  { for: 'intrusion', weight: 4, when: someReason('image-tampered'), says: () => "the image's layers are not what they were" },
  {
    for: 'intrusion',
    weight: 3,
    when: facts => foreignCode(facts) && byWorkload(facts),
    says: () => 'the workload itself ran a program that is not in the image',
  },
  {
    for: 'intrusion',
    weight: 1,
    when: facts => foreignCode(facts) && bySessionOnly(facts),
    says: () => 'a program ran that is not in the image',
  },
  { for: 'intrusion', weight: 2, when: someReason('intrusion-tool'), says: () => 'it used a tool that intruders use' },
  {
    for: 'intrusion',
    weight: 2,
    when: someReason('engine-socket', 'metadata-address'),
    says: () => 'it reached for what gives rights over the host',
  },
  {
    for: 'intrusion',
    weight: 2,
    when: facts => facts.parentListens && byWorkload(facts) && facts.programs.length > 0,
    says: ({ parent }) => `its parent ${parent} is a network server`,
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ called, ...facts }) => called !== undefined && byWorkload(facts),
    says: ({ called }) => `it called ${called}`,
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ fileAgeMs }) => fileAgeMs !== undefined && fileAgeMs < minuteMs,
    says: ({ fileAgeMs }) => `the file was ${roughly(fileAgeMs!)} old when it ran`,
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ replicas, ofReplicas }) => ofReplicas >= 3 && replicas === 1,
    says: ({ ofReplicas, elsewhere }) => `1 of ${ofReplicas} replicas${elsewhere === 0 ? '; nowhere else' : ''}`,
  },
  {
    for: 'intrusion',
    weight: 1,
    when: ({ elsewhere }) => elsewhere > 0,
    says: ({ elsewhere }) => `the same file or address in ${elsewhere} other ${elsewhere === 1 ? 'workload' : 'workloads'}`,
  },
  {
    for: 'release',
    weight: 3,
    when: ({ release }) => release?.isOfIt === true,
    says: ({ release }) => `its container came with release ${release!.revision}, ${roughly(release!.agoMs)} before`,
  },
  { for: 'release', weight: 2, when: someReason('new-image'), says: () => 'it runs an image that the profile does not name' },
  {
    for: 'release',
    weight: 2,
    when: facts => onMany(facts) && byWorkload(facts),
    says: ({ replicas, ofReplicas }) => `${replicas} of ${ofReplicas} replicas do it`,
  },
  {
    for: 'release',
    weight: 1,
    when: ({ containerAgeMs }) => containerAgeMs !== undefined && containerAgeMs < 10 * minuteMs,
    says: ({ containerAgeMs }) => `its container was ${roughly(containerAgeMs!)} old`,
  },
  {
    for: 'person',
    weight: 4,
    when: facts => bySessionOnly(facts),
    says: ({ session }) => `all of it was done in a session${session ? ` (${session.who})` : ''}`,
  },
  {
    for: 'person',
    weight: 2,
    when: facts => facts.session?.wasOpen === true && byWorkload(facts),
    says: ({ session }) => `a session was open in it (${session!.who})`,
  },
  { for: 'scheduled-job', weight: 4, when: byScheduler, says: ({ parent }) => `${parent} started it` },
  {
    for: 'scheduled-job',
    weight: 2,
    when: ({ job }) => job !== undefined,
    says: ({ job }) => `a job was due ${roughly(job!.offMs)} before (${job!.when} ${job!.command})`,
  },
  { for: 'scheduled-job', weight: 2, when: ({ job }) => job?.namesIt === true, says: () => 'that job names the program' },
];

const against: readonly Countersign[] = [
  {
    against: 'intrusion',
    when: facts => !foreignCode(facts) && !fromMount(facts),
    says: () => "every program that ran is the image's own",
  },
  {
    against: 'intrusion',
    when: ({ fileAgeMs }) => fileAgeMs !== undefined && fileAgeMs > dayMs,
    says: ({ fileAgeMs }) => `the file had not been changed for ${roughly(fileAgeMs!)} when it ran`,
  },
  { against: 'intrusion', when: bySessionOnly, says: () => 'nothing of it was done by the workload itself' },
  { against: 'release', when: ({ release }) => release === undefined, says: () => 'no release is known' },
  {
    against: 'release',
    when: ({ release }) => release !== undefined && !release.isOfIt && release.agoMs > hourMs,
    says: ({ release }) => `the last release (${release!.revision}) was ${roughly(release!.agoMs)} before`,
  },
  {
    against: 'release',
    when: ({ replicas, ofReplicas }) => ofReplicas > 2 && replicas === 1,
    says: ({ ofReplicas }) => `only 1 of ${ofReplicas} replicas does it`,
  },
  { against: 'person', when: ({ session }) => session === undefined, says: () => 'no session is known' },
  {
    against: 'person',
    when: ({ session }) => session?.wasOpen === false,
    says: ({ session }) => `no session was open; the last ended ${roughly(session!.agoMs)} before`,
  },
  {
    against: 'scheduled-job',
    when: ({ job }) => job === undefined,
    says: ({ atMs }) => `no job is announced for ${new Date(atMs).toISOString().slice(11, 16)} UTC`,
  },
  {
    against: 'scheduled-job',
    when: facts => !byScheduler(facts) && facts.parent !== undefined,
    says: ({ parent }) => `${parent} is no scheduler`,
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
    return because.length === 0 ? [] : [{ what: cause, because }];
  });
  return { looksLike: { what, because: isClear ? first.because : doubtOf(scored) }, notBecause };
}

interface Scored {
  readonly what: LikelyCause;
  readonly weight: number;
  readonly because: readonly string[];
}

/** Where nothing is clear, all that speaks for anything. */
function doubtOf(scored: readonly Scored[]): readonly string[] {
  const said = scored.flatMap(({ what, because }) => (because.length === 0 ? [] : [`${what}? ${because.join(', ')}`]));
  return said.length === 0 ? ['nothing speaks for one cause or another'] : said;
}
