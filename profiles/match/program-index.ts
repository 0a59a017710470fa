import type { Exec, FileOrigin } from '../../proto/behaviour.js';
import { ownOrigins } from '../entry.js';
import type { ProcessEntry } from '../profile.js';
import type { Verdict } from '../verdict.js';
import { admission } from './comparison.js';
import { isLive, type Ready } from './live.js';
import { compareProgram, sameLoaders } from './program.js';
import { slot } from './slot.js';

/** One level of the tree: the children by value, and the one for entries that admit any value. */
interface Node {
  /** The only value that is listed here, which is sooner compared than looked up; all of them are in `exact` where there are more. */
  only: string | number | undefined;
  next: Node | undefined;
  exact: Map<string | number, Node> | undefined;
  any: Node | undefined;
  /** At the level of parents and below: the entries that end here, whatever their parent. */
  readonly ends: Ready<ProcessEntry>[];
}

/** The programs of one path. */
interface Group {
  readonly root: Node;
  readonly all: Ready<ProcessEntry>[];
  /** Entries whose lists multiply too far to be spread over the tree. */
  readonly wide: Ready<ProcessEntry>[];
  /** Some entry asks for the content, which is not always seen. */
  hashed: boolean;
}

const maxSpread = 256;
/** Listed programs: a tree by applet, script, user and parent under each path, so that the cost does not grow with the entries. */
export class ProgramIndex {
  readonly #groups = new Map<string, Group>();

  /** Whether entries of this path speak of the content. */
  asksHash(exe: string): boolean {
    return this.#groups.get(exe)?.hashed ?? false;
  }

  add(one: Ready<ProcessEntry>): void {
    const { exe, applet, script, user, parent, hash } = one.entry;
    const group = slot(this.#groups, exe, () => ({ root: node(), all: [], wide: [], hashed: false }));
    group.all.push(one);
    if (hash !== undefined) group.hashed = true;
    const levels: readonly (readonly (string | number)[] | undefined)[] = [applet, script, user, parent];
    const spread = levels.reduce((product, list) => product * (list?.length ?? 1), 1);
    if (spread > maxSpread) group.wide.push(one);
    else plant(group.root, levels, 0, one);
  }

  /** Entries of this path. */
  of(exe: string): readonly Ready<ProcessEntry>[] {
    return this.#groups.get(exe)?.all ?? [];
  }

  /** The verdict of a live entry that admits it with every field seen. */
  find(exec: Exec, image: string, nowMs: number): Verdict | undefined {
    const group = exec.exe === undefined ? undefined : this.#groups.get(exec.exe);
    if (group === undefined) return undefined;
    const found = byApplet(group.root, exec, image, nowMs);
    if (found !== undefined || group.wide.length === 0) return found;
    return group.wide.find(one => isLive(one, image, nowMs) && admission(compareProgram(one.entry, exec)) === 'yes')?.allowed;
  }
}

function node(): Node {
  return { only: undefined, next: undefined, exact: undefined, any: undefined, ends: [] };
}

function plant(at: Node, levels: readonly (readonly (string | number)[] | undefined)[], depth: number, one: Ready<ProcessEntry>): void {
  if (depth >= 3 && at.ends.at(-1) !== one) at.ends.push(one);
  if (depth === levels.length) return;
  const values = levels[depth];
  if (values === undefined) {
    at.any ??= node();
    plant(at.any, levels, depth + 1, one);
    return;
  }
  for (const value of new Set(values)) plant(below(at, value), levels, depth + 1, one);
}

/** The node under a value, made where there is none. */
function below(at: Node, value: string | number): Node {
  if (at.exact !== undefined) return slot(at.exact, value, node);
  if (at.next === undefined) {
    at.only = value;
    at.next = node();
    return at.next;
  }
  if (at.only === value) return at.next;
  at.exact = new Map([[at.only!, at.next]]);
  return slot(at.exact, value, node);
}

/** What is listed under a value, where that was seen. */
function under(at: Node, value: string | number | undefined): Node | undefined {
  if (value === undefined) return undefined;
  if (at.exact !== undefined) return at.exact.get(value);
  return at.only === value ? at.next : undefined;
}

function byApplet(at: Node, exec: Exec, image: string, nowMs: number): Verdict | undefined {
  const exact = under(at, exec.applet);
  const found = exact && byScript(exact, exec, image, nowMs);
  return found ?? (at.any && byScript(at.any, exec, image, nowMs));
}
function byScript(at: Node, exec: Exec, image: string, nowMs: number): Verdict | undefined {
  const exact = under(at, exec.script);
  const found = exact && byUser(exact, exec, image, nowMs);
  return found ?? (at.any && byUser(at.any, exec, image, nowMs));
}
function byUser(at: Node, exec: Exec, image: string, nowMs: number): Verdict | undefined {
  const exact = under(at, exec.user);
  const found = exact && byParent(exact, exec, image, nowMs);
  return found ?? (at.any && byParent(at.any, exec, image, nowMs));
}
function byParent(at: Node, exec: Exec, image: string, nowMs: number): Verdict | undefined {
  if (exec.session === 'exec') return ending(at, exec, image, nowMs);
  const exact = under(at, exec.parent);
  const found = exact && ending(exact, exec, image, nowMs);
  return found ?? (at.any && ending(at.any, exec, image, nowMs));
}

function ending(at: Node, exec: Exec, image: string, nowMs: number): Verdict | undefined {
  for (const one of at.ends) if (admitsRest(one, exec) && isLive(one, image, nowMs)) return one.allowed;
  return undefined;
}

/** What the tree does not branch on: where the files come from, their content, and variables that change what code runs. */
function admitsRest({ entry }: Ready<ProcessEntry>, exec: Exec): boolean {
  const { file, scriptFile, hash, loaders } = entry;
  if (!isFrom(file, exec.file)) return false;
  if (exec.script?.startsWith('/') && !isFrom(scriptFile, exec.scriptFile)) return false;
  if (hash !== undefined && (exec.hash === undefined || !hash.includes(exec.hash))) return false;
  return sameLoaders(loaders, exec.loaders);
}

function isFrom(allowed: readonly FileOrigin[] | undefined, origin: FileOrigin | undefined): boolean {
  return origin !== undefined && (allowed ?? ownOrigins).includes(origin);
}
