import { closeOutside, hostRules } from '../../agent/recycle/front/host.js';
import { outsideName, outsidePrefix } from '../../agent/recycle/front/outside.js';
import { NetError, run } from '../../agent/recycle/front/programs.js';

/** What a stack has in this host's own network namespace, for one place or for any: its tables, where they send to, and whom it lets through. */
export async function hostRulesOf(stack: string, place?: string): Promise<readonly string[]> {
  const prefix = place === undefined ? outsidePrefix(stack) : outsideName(stack, place);
  const [tables, passes] = await Promise.all([run('nft', ['list', 'tables', 'ip']), run('iptables', ['-w', '5', '-S', 'DOCKER-USER'])]);
  const ours = (text: string) => text.split('\n').filter(line => line.includes(prefix));
  const names = ours(tables).map(line => line.split(' ').at(-1)!);
  const listed = await Promise.all(names.map(name => run('nft', ['list', 'table', 'ip', name])));
  return [...listed, ...ours(passes)];
}

/** A test that failed in the middle leaves none of them behind. */
export async function closeHostRules(stack: string): Promise<void> {
  try {
    const { tables, passes } = await hostRules(stack);
    for (const name of new Set([...tables.keys(), ...passes.map(pass => pass.name)])) await closeOutside(name);
  } catch (error) {
    if (!(error instanceof NetError && error.missing)) throw error;
  }
}
