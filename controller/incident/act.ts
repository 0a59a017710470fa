import { inEnglish, type Words, words } from '../../profiles/words/words.js';
import { type Refusal, refusal } from '../refusal.js';
import { type Happened, type Incident, isClosed, nameOf, statusOf } from './incident.js';

/** What a person may say of an incident without anything being done to a container. */
export const sayings = ['acknowledge', 'assign', 'note', 'ticket', 'resolve', 'false-alarm'] as const;
export type Word = (typeof sayings)[number];

export interface Saying {
  readonly by: string;
  readonly why?: string | undefined;
  readonly text?: string | undefined;
  readonly assignee?: string | undefined;
  readonly ticket?: string | undefined;
}

/** As many as are kept of what was said and done. */
const maxSaid = 1_000;

/** The incident after somebody said so, with who and when; or why not. Decides only. */
export function after(incident: Incident, word: Word, saying: Saying, at: string): Incident | Refusal {
  const { by, why = '' } = saying;
  const full = fullOf(incident);
  if (full) return full;
  const did = (what: Words): { readonly happened: readonly Happened[] } => {
    const said = why && !inEnglish(what).includes(why) ? words('moment.why', { what, why }) : what;
    return { happened: [...incident.happened, { at, by, kind: word, sentence: inEnglish(said), words: said }] };
  };
  switch (word) {
    case 'acknowledge':
      if (isClosed(incident)) return isOver(incident);
      if (incident.acknowledged) return incident;
      return { ...incident, acknowledged: { at, by }, ...did(words('moment.has', { who: by })) };
    case 'assign': {
      const { assignee } = saying;
      if (!assignee) return lacks(word, 'assignee');
      if (isClosed(incident)) return isOver(incident);
      return { ...incident, assignee, acknowledged: incident.acknowledged ?? { at, by }, ...did(handedOver(incident.assignee, assignee)) };
    }
    case 'note': {
      const { text } = saying;
      if (!text) return lacks(word, 'text');
      const noted = why && !text.includes(why) ? `${text}: ${why}` : text;
      const happened: Happened = { at, by, kind: word, sentence: noted };
      return { ...incident, notes: [...incident.notes, { at, by, text }], happened: [...incident.happened, happened] };
    }
    case 'ticket': {
      const { ticket } = saying;
      if (!ticket) return lacks(word, 'ticket');
      return { ...incident, ticket, ...did(words('moment.ticket', { ticket })) };
    }
    case 'resolve':
      if (isClosed(incident)) return isOver(incident);
      return { ...incident, closed: { as: 'resolved', at, by, why }, ...did(words('moment.resolved')) };
    case 'false-alarm':
      if (!why) return lacks(word, 'why');
      if (isClosed(incident)) return isOver(incident);
      return { ...incident, closed: { as: 'false-alarm', at, by, why }, ...did(words('moment.false-alarm')) };
  }
}

function handedOver(from: string | undefined, to: string): Words {
  return from === undefined ? words('moment.handed', { to }) : words('moment.handed-from', { from, to });
}

/** Why no more can be said of it; undefined where there is room. */
export function fullOf(incident: Incident): Refusal | undefined {
  if (incident.happened.length < maxSaid) return undefined;
  return refusal('too-large', `${nameOf(incident)} holds ${maxSaid} words already`, 'keep the rest in its ticket');
}

export function lacks(word: Word | 'allow', field: string): Refusal {
  return refusal('usage', `${word} needs "${field}"`, `say it: {"${field}": "…"}`);
}

export function isOver(incident: Incident): Refusal {
  const status = statusOf(incident);
  return refusal('stale', `${nameOf(incident)} is closed (${status})`, 'what is new opens another: knowngood incidents');
}
