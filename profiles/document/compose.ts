import type { Finding, Position } from '../finding.js';
import { findingsOf } from './findings.js';
import {
  anyKindSchema,
  documentKinds,
  type ExceptionYaml,
  type FragmentYaml,
  type OverlaySpec,
  type ProfileYaml,
  schemas,
} from './schema.js';
import { includedFile, type Shelf } from './shelf.js';
import { fieldOf, isMap } from './value.js';
import { given, resolve, type Scope, scopeOf, type Unresolved } from './variables.js';
import { maxBytes, type YamlDocument } from './yaml.js';

/** What documents are put together from. */
export interface Composing {
  readonly shelf: Shelf;
  readonly environment?: string;
}

/** Something of what makes a profile, and where it stands: a fragment, the document's own, or an overlay of it. What comes later outweighs. */
export interface Part {
  readonly spec: OverlaySpec;
  readonly file: string;
  readonly document: YamlDocument;
  readonly base: readonly PropertyKey[];
}

export type Composed =
  | { readonly kind: 'profile'; readonly yaml: ProfileYaml; readonly parts: readonly Part[] }
  | { readonly kind: 'fragment' }
  | { readonly kind: 'exception'; readonly yaml: ExceptionYaml }
  | { readonly kind: 'wrong'; readonly findings: readonly Finding[] };

/** Files that lead to each other, and parts that make one profile. */
const maxDepth = 8;
const maxParts = 256;

/** A document with all that it includes and, where an environment is meant, that one's overlay. */
export function compose(document: YamlDocument, file: string, composing: Composing): Composed {
  const kind = documentKinds.find(one => one === fieldOf(document.value, 'kind'));
  if (kind === undefined)
    return { kind: 'wrong', findings: findingsOf(anyKindSchema.safeParse(document.value).error?.issues ?? [], document, file) };
  if (kind === 'Exception') {
    const checked = schemas.Exception.safeParse(document.value);
    if (checked.success) return { kind: 'exception', yaml: checked.data };
    return { kind: 'wrong', findings: findingsOf(checked.error.issues, document, file) };
  }
  const composition = new Composition(composing);
  return kind === 'Fragment' ? composition.fragment(document, file) : composition.profile(document, file);
}

/** The environments that a document has overlays for, whatever is wrong with it. */
export function environmentsOf(value: unknown): readonly string[] {
  const overlays = fieldOf(fieldOf(value, 'spec'), 'overlays');
  return isMap(overlays) ? Object.keys(overlays) : [];
}

class Composition {
  readonly #findings: Finding[] = [];
  readonly #parts: Part[] = [];
  readonly #seen = new Set<string>();
  #bytes = 0;
  #full = false;

  constructor(readonly composing: Composing) {}

  profile(document: YamlDocument, file: string): Composed {
    const { environment } = this.composing;
    const spec = fieldOf(document.value, 'spec');
    const overlays = fieldOf(spec, 'overlays');
    const own = scopeOf(fieldOf(spec, 'variables'));
    const over = environment === undefined ? undefined : fieldOf(overlays, environment);
    const scope: Scope = new Map([...own, ...scopeOf(fieldOf(over, 'variables'))]);
    const value = this.#resolved(document, file, scope, environment);
    if (this.#findings.length > 0) return this.#wrong();
    const checked = schemas.Profile.safeParse(value);
    if (!checked.success) return { kind: 'wrong', findings: findingsOf(checked.error.issues, document, file) };
    const yaml = checked.data;
    this.#include(yaml.spec.include, { document, file, path: ['spec', 'include'] }, scope, [file]);
    this.#parts.push({ spec: yaml.spec, file, document, base: ['spec'] });
    const overlay = environment === undefined ? undefined : yaml.spec.overlays?.[environment];
    if (environment !== undefined && overlay) {
      const base = ['spec', 'overlays', environment];
      this.#include(overlay.include, { document, file, path: [...base, 'include'] }, scope, [file]);
      this.#parts.push({ spec: overlay, file, document, base });
    }
    return this.#findings.length > 0 ? this.#wrong() : { kind: 'profile', yaml, parts: this.#parts };
  }

  /** One that stands for itself: checked with the values that it has, for others are given to it where it is included. */
  fragment(document: YamlDocument, file: string): Composed {
    const scope = scopeOf(fieldOf(fieldOf(document.value, 'spec'), 'variables'));
    const unresolved: Unresolved[] = [];
    const value = resolve(document.value, scope, [], unresolved);
    const wrong = unresolved.filter(one => one.code !== 'unset-variable');
    if (wrong.length > 0) return { kind: 'wrong', findings: wrong.map(one => placed(one, document, file)) };
    const issues = unresolved.length > 0 ? [] : (schemas.Fragment.safeParse(value).error?.issues ?? []);
    return issues.length > 0 ? { kind: 'wrong', findings: findingsOf(issues, document, file) } : { kind: 'fragment' };
  }

  /** The document's value with its variables replaced: those of each overlay by their own values. */
  #resolved(document: YamlDocument, file: string, scope: Scope, environment: string | undefined): unknown {
    const { value } = document;
    const spec = fieldOf(value, 'spec');
    const overlays = fieldOf(spec, 'overlays');
    if (!isMap(value) || !isMap(spec)) return value;
    const { overlays: _overlays, ...own } = spec;
    const unresolved: Unresolved[] = [];
    const rest = resolve({ ...value, spec: own }, scope, [], unresolved) as Record<string, Record<string, unknown>>;
    const laid = !isMap(overlays)
      ? overlays
      : Object.fromEntries(
          Object.entries(overlays).flatMap(([name, overlay]) => {
            const mine: Unresolved[] = [];
            const inside: Scope = new Map([...scopeOf(spec['variables']), ...scopeOf(fieldOf(overlay, 'variables'))]);
            const made = resolve(overlay, inside, ['spec', 'overlays', name], mine);
            unresolved.push(...mine.filter(one => name === environment || one.code !== 'unset-variable'));
            // What another environment leaves unsaid is told when that one is meant.
            return name !== environment && mine.length > 0 ? [] : [[name, made]];
          }),
        );
    this.#findings.push(...unresolved.map(one => placed(one, document, file)));
    return overlays === undefined ? rest : { ...rest, spec: { ...rest['spec'], overlays: laid } };
  }

  #include(
    paths: readonly string[] | undefined,
    from: { readonly document: YamlDocument; readonly file: string; readonly path: readonly PropertyKey[] },
    scope: Scope,
    chain: readonly string[],
  ): void {
    for (const [i, path] of (paths ?? []).entries()) {
      const file = includedFile(from.file, path);
      const refuse = (code: string, message: string) =>
        this.#findings.push({ file: from.file, ...from.document.locate([...from.path, i]), severity: 'error', code, message });
      const way = [...chain, file];
      if (chain.some(one => includedFile('', one) === file)) {
        refuse('include-cycle', `includes itself: ${way.join(' → ')}`);
        continue;
      }
      if (chain.length > maxDepth) {
        refuse('include-depth', `leads more than ${maxDepth} files deep: ${way.join(' → ')}`);
        continue;
      }
      const found = this.composing.shelf.at(file);
      if (!found) {
        refuse('include-missing', `"${path}" is no file of the folder that was given`);
        continue;
      }
      const read = this.composing.shelf.read(found);
      if (read.findings.length > 0) refuse('include-wrong', `"${path}" has mistakes of its own`);
      for (const [at, document] of read.documents.entries()) {
        const kind = fieldOf(document.value, 'kind');
        if (kind === 'Fragment') this.#fragment(document, file, at, scope, way, refuse);
        else refuse('no-fragment', `"${path}" is of kind "${String(kind).slice(0, 80)}": only a "Fragment" can be included`);
      }
    }
  }

  #fragment(
    document: YamlDocument,
    file: string,
    at: number,
    outer: Scope,
    chain: readonly string[],
    refuse: (code: string, message: string) => void,
  ): void {
    const scope = given(scopeOf(fieldOf(fieldOf(document.value, 'spec'), 'variables')), outer);
    const key = JSON.stringify([file, at, ...scope]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#bytes += this.composing.shelf.at(file)?.text.length ?? 0;
    if (this.#seen.size > maxParts || this.#bytes > maxBytes) {
      if (!this.#full) refuse('include-many', `the profile is made of more than ${maxParts} fragments, or of more than ${maxBytes} bytes`);
      this.#full = true;
      return;
    }
    const unresolved: Unresolved[] = [];
    const value = resolve(document.value, scope, [], unresolved);
    this.#findings.push(...unresolved.map(one => placed(one, document, file)));
    if (unresolved.length > 0) return;
    const checked = schemas.Fragment.safeParse(value);
    if (!checked.success) return void this.#findings.push(...findingsOf(checked.error.issues, document, file));
    const { spec }: FragmentYaml = checked.data;
    this.#include(spec.include, { document, file, path: ['spec', 'include'] }, scope, chain);
    this.#parts.push({ spec, file, document, base: ['spec'] });
  }

  #wrong(): Composed {
    return { kind: 'wrong', findings: this.#findings };
  }
}

function placed({ path, code, message }: Unresolved, { locate }: YamlDocument, file: string): Finding {
  const at: Position = locate(path);
  return { file, ...at, severity: 'error', code, message };
}
