import type { Alert } from '../alert/state.js';

/** What is known beside an alert. */
export interface Besides {
  /** The workload's latest release: its revision and when it began, ms since the epoch. */
  readonly release?: { readonly revision: string; readonly fromMs: number };
}

interface Rule {
  readonly cause: string;
  readonly when: (alert: Alert, besides: Besides) => boolean;
}

/** What comes so soon after a release is taken for its doing. */
const releaseMs = 3_600_000;
const is =
  (...reasons: readonly string[]) =>
  ({ facts }: Alert) =>
    reasons.includes(facts.reason);

/** The first rule that holds names the likely cause. What only an intruder does comes before what a person or a release may do, too. */
const rules: readonly Rule[] = [
  { cause: 'an intrusion: code that exists only in memory, or was removed after its start', when: is('from-memory', 'deleted-file') },
  { cause: 'an intrusion: a shell whose input and output is a connection', when: is('socket-shell') },
  { cause: 'somebody outside of the container acted in it', when: is('unattributed') },
  { cause: 'the image on this host was changed, or its disk is failing', when: is('image-tampered') },
  { cause: 'a person, in a session in the container', when: alert => isInSession(alert) },
  {
    cause: 'a release, which began shortly before',
    when: (alert, { release }) => release !== undefined && isSoonAfter(alert, release.fromMs) && !is('drift', 'intrusion-tool')(alert),
  },
  { cause: 'an intrusion: code that the image does not have', when: is('drift') },
  { cause: 'an intrusion, or a person who looks for a fault', when: is('intrusion-tool') },
  { cause: 'an attempt to take credentials or the host', when: is('metadata-address', 'engine-socket') },
  { cause: 'somebody started it with other settings', when: is('settings-differ', 'dangerous-setting') },
  { cause: 'a release: its image is one that nobody approved yet', when: is('new-image') },
  { cause: 'an attack, a loop, or a load that it never had', when: is('flood') },
  { cause: 'something that it does seldom, or an intrusion', when: () => true },
];

/** What an alert probably is, in a few words; never empty. */
export function likelyCause(alert: Alert, besides: Besides): string {
  return rules.find(rule => rule.when(alert, besides))!.cause;
}

function isInSession({ facts }: Alert): boolean {
  return facts.reason === 'session' || facts.evidence.session === 'exec';
}

function isSoonAfter({ facts }: Alert, fromMs: number): boolean {
  const sinceMs = facts.observedAtUs / 1_000 - fromMs;
  return sinceMs >= 0 && sinceMs <= releaseMs;
}
