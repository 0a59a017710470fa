import { type Outside, outsidePrefix, type Pass, passesOf, passing, sendingTo, sendsTo, tablesOf } from './outside.js';
import { run } from './programs.js';

/** What of a stack there is in the host's own network namespace. */
export interface HostRules {
  /** Table → to whom it sends. */
  readonly tables: ReadonlyMap<string, string | undefined>;
  readonly passes: readonly Pass[];
}

/** EDGE: reads what there is of this stack. Rejects with `NetError`. */
export async function hostRules(stack: string): Promise<HostRules> {
  const prefix = outsidePrefix(stack);
  const names = tablesOf(prefix, await run('nft', ['list', 'tables', 'ip']));
  const tables = new Map<string, string | undefined>();
  for (const name of names) tables.set(name, sendsTo(await run('nft', ['list', 'table', 'ip', name])));
  return { tables, passes: passesOf(prefix, await chainOfOthers()) };
}

/** New connections from outside go there from now on; those that are open stay where they are. Rejects with `NetError`; then nothing has changed for them. */
export async function openOutside(outside: Outside): Promise<void> {
  const pass = { name: outside.name, address: outside.backend };
  const [tables, chain] = await Promise.all([run('nft', ['list', 'tables', 'ip']), chainOfOthers()]);
  const isThere = tablesOf(outside.name, tables).length > 0;
  const before = isThere ? sendsTo(await run('nft', ['list', 'table', 'ip', outside.name])) : undefined;
  const passes = passesOf(outside.name, chain);
  // First let through, then sent: the other way round they would be dropped in between. Who served until now may have connections yet.
  await restore(
    passes.some(({ address }) => address === pass.address) ? [] : [pass],
    passes.filter(({ address }) => address !== pass.address && address !== before),
    chain,
  );
  await run('nft', ['-f', '-'], sendingTo(outside));
}

/** Nothing of this name is left; from then on the engine's own rules hold. Rejects with `NetError`. */
export async function closeOutside(name: string): Promise<void> {
  await run('nft', ['-f', '-'], `add table ip ${name}\ndelete table ip ${name}\n`);
  const chain = await chainOfOthers();
  await restore([], passesOf(name, chain), chain);
}

/** Nobody is let through to these any more. Rejects with `NetError`. */
export const takePasses = (passes: readonly Pass[]): Promise<void> => restore([], passes, '');

/** Why nothing can be sent to containers from outside on this host, in words; undefined where it can. */
export async function cannotOpen(): Promise<string | undefined> {
  try {
    await chainOfOthers();
  } catch (error) {
    return `the engine leaves no chain DOCKER-USER to others here: ${(error as Error).message}`;
  }
  const script = sendingTo({ name: outsidePrefix('try'), bindings: [{ port: 1, to: 1 }], backend: '192.0.2.1' });
  // Looked at by the kernel, and not done.
  return run('nft', ['--check', '-f', '-'], script).then(
    () => undefined,
    (error: Error) => `this kernel cannot send callers from outside on: ${error.message}`,
  );
}

const chainOfOthers = (): Promise<string> => run('iptables', ['-w', '5', '-S', 'DOCKER-USER']);

async function restore(added: readonly Pass[], taken: readonly Pass[], rules: string): Promise<void> {
  const script = passing(added, taken, rules);
  if (script !== undefined) await run('iptables-restore', ['-w', '5', '--noflush'], script);
}
