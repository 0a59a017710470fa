import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Behaviour } from '../../proto/behaviour.js';
import type { Evidence } from '../../proto/records.js';
import { root } from './root.js';

export interface RecordedFirst {
  readonly behaviour: Behaviour;
  readonly evidence: Evidence;
}

/** What was observed of a service: `record-services.ts` made it. */
export interface Recorded {
  readonly days: readonly RecordedFirst[];
  /** What came after, and had not been observed before. */
  readonly intruder: readonly RecordedFirst[];
}

const folder = join(root, 'test/fixtures/recorded');

/** All that were recorded, by the name of the service. */
export function recorded(): ReadonlyMap<string, Recorded> {
  return new Map(readdirSync(folder).map(file => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}
