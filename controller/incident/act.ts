import { type Refusal, refusal } from '../refusal.js';
import { type Happened, type Incident, isClosed, nameOf, statusOf } from './incident.js';

/** What a person may say of an incident without anything being done to a container. */
export const words = ['acknowledge', 'assign', 'note', 'ticket', 'resolve', 'false-alarm'] as const;
export type Word = (typeof words)[number];

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
  const did = (sentence: string): { readonly happened: readonly Happened[] } => ({
    happened: [...incident.happened, { at, by, kind: word, sentence: why && !sentence.includes(why) ? `${sentence}: ${why}` : sentence }],
  });
  switch (word) {
    case 'acknowledge':
      if (isClosed(incident)) return isOver(incident);
      if (incident.acknowledged) return incident;
      return { ...incident, acknowledged: { at, by }, ...did(`${by} has it`) };
    case 'assign': {
      const { assignee } = saying;
      if (!assignee) return lacks(word, 'assignee');
      if (isClosed(incident)) return isOver(incident);
      const from = incident.assignee === undefined ? '' : ` from ${incident.assignee}`;
      return { ...incident, assignee, acknowledged: incident.acknowledged ?? { at, by }, ...did(`handed over${from} to ${assignee}`) };
    }
    case 'note': {
      const { text } = saying;
      if (!text) return lacks(word, 'text');
      return { ...incident, notes: [...incident.notes, { at, by, text }], ...did(text) };
    }
    case 'ticket': {
      const { ticket } = saying;
      if (!ticket) return lacks(word, 'ticket');
      return { ...incident, ticket, ...did(`ticket ${ticket}`) };
    }
    case 'resolve':
      if (isClosed(incident)) return isOver(incident);
      return { ...incident, closed: { as: 'resolved', at, by, why }, ...did('resolved') };
    case 'false-alarm':
      if (!why) return lacks(word, 'why');
      if (isClosed(incident)) return isOver(incident);
      return { ...incident, closed: { as: 'false-alarm', at, by, why }, ...did('a false alarm') };
  }
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
