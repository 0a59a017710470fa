import { sentenceOf } from '../../profiles/entry-sentence.js';
import type { Profile } from '../../profiles/profile.js';
import { inEnglish, type Param, type Words, wordOf, words } from '../../profiles/words/words.js';
import type { Alert } from '../alert/state.js';
import { wordsOf } from '../alert/words.js';
import { timeOf } from '../time.js';
import type { Incident } from './incident.js';

export interface Moment {
  readonly at: string;
  readonly kind: string;
  readonly sentence: string;
  /** The same in no language, where it is of the controller's own making. */
  readonly words?: Words;
  readonly alert?: string;
  readonly severity?: string;
  /** Of an alert that came more than once: how often by now, and when last. */
  readonly count?: number;
  readonly lastSeen?: string;
  /** The line of the profile that comes nearest, in words, and in what it differs. */
  readonly nearest?: string;
  readonly differs?: readonly string[];
  readonly by?: string;
}

/** What happened, oldest first: what the alerts tell, what was done in answer, what people did about it. */
export function timelineOf(
  { happened }: Incident,
  alerts: readonly Alert[],
  profile: Profile | undefined,
  besides: readonly Moment[] = [],
): readonly Moment[] {
  const nearest = new Map<string, string>(
    alerts.flatMap(({ facts }) => (facts.nearest === undefined ? [] : [[facts.nearest, ''] as const])),
  );
  for (const entry of nearest.size === 0 ? [] : (profile?.entries ?? []))
    if (nearest.has(entry.id)) nearest.set(entry.id, sentenceOf(entry));
  const moments = [
    ...alerts.flatMap(alert => momentsOf(alert, nearest.get(alert.facts.nearest ?? ''))),
    ...happened.map(({ at, by, kind, sentence, words: told }) => ({ at, by, kind, sentence, ...(told && { words: told }) })),
    ...besides,
  ];
  return moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function momentsOf(alert: Alert, nearest: string | undefined): readonly Moment[] {
  const told = wordsOf(alert);
  const { id, facts, status, closedAtUs, by, why, responses, counts, lastSeenUs } = alert;
  return [
    {
      at: timeOf(facts.observedAtUs),
      kind: facts.kind,
      sentence: facts.sentence,
      ...(told && { words: told }),
      alert: id,
      severity: facts.severity,
      ...(counts.total > 1 && { count: counts.total, lastSeen: timeOf(lastSeenUs) }),
      ...(nearest && { nearest }),
      ...(facts.differs.length > 0 && { differs: [...facts.differs] }),
    },
    ...responses.map(({ kind, outcome, why: because, atUs }) => ({
      at: timeOf(atUs),
      kind,
      ...answered(kind, outcome, because),
      alert: id,
    })),
    ...(closedAtUs === undefined
      ? []
      : [
          {
            at: timeOf(closedAtUs),
            kind: status,
            ...closed(status, why),
            alert: id,
            ...(by === undefined ? {} : { by }),
          },
        ]),
  ];
}

type Said = Pick<Moment, 'sentence' | 'words'>;

/** These words, and as they are in English. */
export function said(told: Words): Said {
  return { sentence: inEnglish(told), words: told };
}

function answered(kind: string, outcome: string | undefined, because: string | undefined): Said {
  const deed = wordOf('deed', kind);
  const what = outcome === undefined ? deed : words('moment.answer', { deed, outcome: wordOf('outcome', outcome) });
  return because ? said(words('moment.more', { what, more: because })) : saidOf(what);
}

function closed(status: string, why: string | undefined): Said {
  const what = wordOf('closed', status);
  return why ? said(words('moment.why', { what, why })) : saidOf(what);
}

function saidOf(what: Param): Said {
  return typeof what === 'object' && 'code' in what ? said(what) : { sentence: String(what) };
}
