import type { Proposal } from './shapes.js';
import { plain, table, wrap } from './table.js';
import { counted } from './words.js';

/** What is proposed, then the lines it would add and take away. */
export function proposalWords(
  { id, what, adds = [], removes = [], seen }: Proposal,
  lineOf: (entry: string) => string,
  columns: number,
): readonly string[] {
  const where =
    seen === undefined || seen.containers.length === 0
      ? ''
      : `; seen ${counted(seen.count, 'time')} in ${counted(seen.containers.length, 'container')} on ${counted(seen.hosts.length, 'host')}`;
  const rows = [...adds.map(one => ['+', one.id, plain(one.line)]), ...removes.map(one => ['-', one, lineOf(one)])];
  return [...wrap(`PROPOSAL ${id}: ${plain(what)}${where}`, columns), ...(rows.length > 0 ? [table([], rows, columns)] : [])];
}
