import { outsidePrefix } from '../../agent/recycle/front/outside.js';
import { run } from '../../agent/recycle/front/programs.js';

/** What a stack has in this host's own network namespace, for any place: its tables, where they send to, and whom it lets through. */
export async function hostRulesOf(stack: string): Promise<readonly string[]> {
  const prefix = outsidePrefix(stack);
  const [tables, passes] = await Promise.all([run('nft', ['list', 'tables', 'ip']), run('iptables', ['-w', '5', '-S', 'DOCKER-USER'])]);
  const ours = (text: string) => text.split('\n').filter(line => line.includes(prefix));
  const names = ours(tables).map(line => line.split(' ').at(-1)!);
  const listed = await Promise.all(names.map(name => run('nft', ['list', 'table', 'ip', name])));
  return [...listed, ...ours(passes)];
}
