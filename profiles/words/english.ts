import { alerts } from './english/alerts.js';
import { likeness } from './english/likeness.js';
import { moments } from './english/moments.js';
import { spans } from './english/spans.js';

/** Every sentence of the controller by its code. The console has each in its catalogue, under `said.` and the code, in all its languages. */
export const english = { ...spans, ...likeness, ...alerts, ...moments } as const;
export type Code = keyof typeof english;
