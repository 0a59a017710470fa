import type { components } from '../client/gen/api.js';

type Schemas = components['schemas'];

/** Alerts that belong together, and what is known of them. */
export type Incident = Schemas['Incident'];
/** One of whose alerts some, or all, were allowed. */
export type AllowedIncident = Schemas['AllowedIncident'];

/** One thing that happened. */
export type Moment = Incident['timeline'][number];

/** What it looks like, or not, and by which facts. */
export type Because = Incident['looksLike'] | Incident['notBecause'][number];
