import type { Exec, FileOrigin } from '../../proto/behaviour.js';
import { ownOrigins } from '../entry.js';
import type { ProcessEntry } from '../profile.js';
import type { Verdict } from '../verdict.js';
import { admission } from './comparison.js';
import { isLive, type Ready } from './live.js';
import { compareProgram, sameLoaders } from './program.js';
import { Rows } from './rows.js';
import { slot } from './slot.js';
import { Symbols } from './symbols.js';

/** Which fields of an entry admit any value, as bits of its row's last number. */
const anyApplet = 8;
const anyScript = 4;
const anyUser = 2;
const anyParent = 1;
/** A row for those inside a session, where the parent says nothing. */
const inSession = 16;

/** The programs of one path. */
interface Group {
  readonly all: Ready<ProcessEntry>[];
  /** Entries whose lists multiply too far to be spread over rows. */
  readonly wide: Ready<ProcessEntry>[];
  /** Some entry asks for the content, which is not always seen. */
  hashed: boolean;
}

const maxSpread = 256;

/** Listed programs: rows of path, applet, script, user and parent, so that the cost does not grow with the entries. */
export class ProgramIndex {
  readonly #groups = new Map<string, Group>();
  /** A table for each field, so that the common ones stay small. */
  readonly #paths = new Symbols();
  readonly #operands = new Symbols();
  readonly #parents = new Symbols();
  readonly #rows = new Rows<Ready<ProcessEntry>>();
  /** Which bits rows have, those that admit least first: in the process tree of the container, and in sessions. */
  readonly #shapes: number[] = [];
  readonly #sessionShapes: number[] = [];
  #wide = false;

  /** Whether entries of this path speak of the content. */
  asksHash(exe: string): boolean {
    return this.#groups.get(exe)?.hashed ?? false;
  }

  add(one: Ready<ProcessEntry>): void {
    const { exe, applet, script, user, parent, hash } = one.entry;
    const group = slot(this.#groups, exe, () => ({ all: [], wide: [], hashed: false }));
    group.all.push(one);
    if (hash !== undefined) group.hashed = true;
    const spread = [applet, script, user, parent].reduce((product, list) => product * (list?.length ?? 1), 1);
    if (spread > maxSpread) {
      this.#wide = true;
      group.wide.push(one);
    } else this.#spread(one);
  }

  settle(): void {
    for (const symbols of [this.#paths, this.#operands, this.#parents]) symbols.settle();
  }

  /** Entries of this path. */
  of(exe: string): readonly Ready<ProcessEntry>[] {
    return this.#groups.get(exe)?.all ?? [];
  }

  /** The verdict of a live entry that admits it with every field seen. */
  find(exec: Exec, image: string, nowMs: number): Verdict | undefined {
    const exe = this.#paths.of(exec.exe);
    if (exe === 0) return undefined;
    const applet = this.#operands.of(exec.applet);
    const script = this.#operands.of(exec.script);
    const session = exec.session === 'exec';
    const parent = session ? 0 : this.#parents.of(exec.parent);
    for (const shape of session ? this.#sessionShapes : this.#shapes) {
      if (exec.user === undefined && !(shape & anyUser)) continue;
      const row = this.#rows.find(
        exe,
        shape & anyApplet ? 0 : applet,
        shape & anyScript ? 0 : script,
        shape & anyUser ? 0 : exec.user! | 0,
        shape & anyParent ? 0 : parent,
        shape,
      );
      if (row < 0) continue;
      const first = this.#rows.first(row);
      if (admitsRest(first, exec) && isLive(first, image, nowMs)) return first.allowed;
      for (const one of this.#rows.rest(row)) if (admitsRest(one, exec) && isLive(one, image, nowMs)) return one.allowed;
    }
    return this.#wide ? this.#findWide(exec, image, nowMs) : undefined;
  }

  #findWide(exec: Exec, image: string, nowMs: number): Verdict | undefined {
    const wide = this.#groups.get(exec.exe ?? '')?.wide;
    return wide?.find(one => isLive(one, image, nowMs) && admission(compareProgram(one.entry, exec)) === 'yes')?.allowed;
  }

  #spread(one: Ready<ProcessEntry>): void {
    const { exe, applet, script, user, parent } = one.entry;
    const shape = (applet ? 0 : anyApplet) | (script ? 0 : anyScript) | (user ? 0 : anyUser);
    const path = this.#paths.give(exe);
    for (const a of numbers(this.#operands, applet)) {
      for (const s of numbers(this.#operands, script)) {
        for (const u of user ?? [0]) {
          for (const p of numbers(this.#parents, parent)) this.#addRow(path, a, s, u, p, shape | (parent ? 0 : anyParent), one);
          this.#addRow(path, a, s, u, 0, shape | inSession, one);
        }
      }
    }
  }

  #addRow(exe: number, applet: number, script: number, user: number, parent: number, shape: number, one: Ready<ProcessEntry>): void {
    const shapes = shape & inSession ? this.#sessionShapes : this.#shapes;
    if (!shapes.includes(shape)) {
      shapes.push(shape);
      shapes.sort((a, b) => a - b);
    }
    this.#rows.add(exe, applet, script, user | 0, parent, shape, one);
  }
}

function numbers(symbols: Symbols, texts: readonly string[] | undefined): readonly number[] {
  return texts?.map(text => symbols.give(text)) ?? [0];
}

/** What no row holds: where the files come from, their content, and variables that change what code runs. */
function admitsRest({ plain, entry }: Ready<ProcessEntry>, exec: Exec): boolean {
  const fromScript = exec.script?.startsWith('/') ?? false;
  if (plain) return isFrom(undefined, exec.file) && (!fromScript || isFrom(undefined, exec.scriptFile)) && exec.loaders?.length === 0;
  const { file, scriptFile, hash, loaders } = entry;
  if (!isFrom(file, exec.file)) return false;
  if (fromScript && !isFrom(scriptFile, exec.scriptFile)) return false;
  if (hash !== undefined && (exec.hash === undefined || !hash.includes(exec.hash))) return false;
  return sameLoaders(loaders, exec.loaders);
}

function isFrom(allowed: readonly FileOrigin[] | undefined, origin: FileOrigin | undefined): boolean {
  return origin !== undefined && (allowed ?? ownOrigins).includes(origin);
}
