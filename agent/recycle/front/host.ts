import { isWhole, type Outside, outsidePrefix, type Pass, passesOf, passing, reached, sendingTo, sendsTo, tablesOf } from './outside.js';
import { NetError, run } from './programs.js';

/** What of a stack there is in the host's own network namespace. */
export interface HostRules {
  /** Table → to whom it sends. */
  readonly tables: ReadonlyMap<string, string | undefined>;
  /** Those of them that are as they are made now: an agent of before may have made others. */
  readonly whole: ReadonlySet<string>;
  readonly passes: readonly Pass[];
  /** Those of them that anything comes to. */
  readonly reached: readonly Pass[];
}

/** EDGE: reads what there is of this stack. Rejects with `NetError`. */
export async function hostRules(stack: string, bridges: readonly string[] = []): Promise<HostRules> {
  const prefix = outsidePrefix(stack);
  const names = tablesOf(prefix, await run('nft', ['list', 'tables', 'ip']));
  const tables = new Map<string, string | undefined>();
  const whole = new Set<string>();
  for (const name of names) {
    const table = await run('nft', ['list', 'table', 'ip', name]);
    tables.set(name, sendsTo(table));
    if (isWhole(table, bridges)) whole.add(name);
  }
  const chain = await chainOfOthers();
  return { tables, whole, passes: passesOf(prefix, chain), reached: passesOf(prefix, reached(chain)) };
}

/** New connections from outside go there from now on; those that are open stay where they are. Rejects with `NetError`; then nothing has changed for them. */
export async function openOutside(outside: Outside): Promise<void> {
  const isThere = tablesOf(outside.name, await run('nft', ['list', 'tables', 'ip'])).length > 0;
  const before = isThere ? sendsTo(await run('nft', ['list', 'table', 'ip', outside.name])) : undefined;
  // First let through, then sent: the other way round they would be dropped in between. Who served until now may have connections yet.
  await inTurn(() => letThrough({ name: outside.name, address: outside.backend }, before));
  await run('nft', ['-f', '-'], sendingTo(outside));
}

/**
 * A place in the chain is a number, and whoever else changes the chain at the same time moves what stands there: so it is looked at afterwards, and
 * done again where nothing comes to the rule.
 */
async function letThrough(pass: Pass, before: string | undefined): Promise<void> {
  for (let tries = 5; ; tries--) {
    const chain = await chainOfOthers();
    const there = passesOf(pass.name, chain);
    const isReached = passesOf(pass.name, reached(chain)).some(({ address }) => address === pass.address);
    const over = there.filter(({ address }) => address !== pass.address && address !== before);
    if (isReached && over.length === 0) return;
    if (tries === 0) throw new NetError('others change the chain DOCKER-USER all the while: nobody could be let through it', false);
    const lost = isReached ? [] : there.filter(({ address }) => address === pass.address);
    await restore(isReached ? [] : [pass], [...lost, ...over], chain).catch(error => {
      if (tries === 1) throw error;
    });
  }
}

/** Nothing of this name is left; from then on the engine's own rules hold. Rejects with `NetError`. */
export async function closeOutside(name: string): Promise<void> {
  await run('nft', ['-f', '-'], `add table ip ${name}\ndelete table ip ${name}\n`);
  await inTurn(async () => {
    const chain = await chainOfOthers();
    await restore([], passesOf(name, chain), chain);
  });
}

/** Nobody is let through to these any more. Rejects with `NetError`. */
export const takePasses = (passes: readonly Pass[]): Promise<void> => inTurn(() => restore([], passes, ''));

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

let last: Promise<unknown> = Promise.resolve();

/** One change of the chain after the other. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = last.then(change);
  last = mine.catch(() => undefined);
  return mine;
}

async function restore(added: readonly Pass[], taken: readonly Pass[], rules: string): Promise<void> {
  const script = passing(added, taken, rules);
  if (script !== undefined) await run('iptables-restore', ['-w', '5', '--noflush'], script);
}
