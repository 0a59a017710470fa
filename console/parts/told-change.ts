import type { components } from '../../client/gen/api.js';
import { to } from '../route.js';
import { say, word } from '../words.js';

export type Change = components['schemas']['Change'];
export type ChangePage = components['schemas']['ChangePage'];
export type ChangeKind = Change['kind'];

/** In the order of their lanes. */
export const changeKinds: readonly ChangeKind[] = ['release', 'session', 'revision', 'recycle', 'agent', 'gap'];

/** What it was, in a line: without its time, and without its workload where the page is of that. */
export function toldChange(change: Change, besides: 'workload' | 'nothing' = 'nothing'): string {
  const { kind, workload, host, what, by, why } = change;
  const where = kind === 'agent' || kind === 'gap' || (kind === 'session' && besides === 'workload') ? host : undefined;
  const who = [by, why].filter(Boolean).join(': ');
  return [say(`change.${kind}`), wordOf(kind, what), besides === 'workload' ? '' : workload, where, who].filter(Boolean).join(' ');
}

function wordOf(kind: ChangeKind, what: string): string {
  switch (kind) {
    case 'recycle':
      return word('outcome', what);
    case 'gap':
      return word('gap', what);
    case 'agent':
      return what === 'again' ? '' : what;
    case 'release':
    case 'session':
    case 'revision':
      return what;
  }
}

/** Where more of it is told. */
export function placeOf({ kind, id, workload }: Change): string {
  switch (kind) {
    case 'recycle':
      return to('recycles', id.slice('recycle/'.length));
    case 'agent':
    case 'gap':
      return to('hosts');
    case 'session':
      return workload === undefined ? to('workloads') : to('workloads', workload, 'sessions');
    case 'release':
    case 'revision':
      return workload === undefined ? to('workloads') : to('workloads', workload, 'history');
  }
}
