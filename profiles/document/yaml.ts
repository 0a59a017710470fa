import { type Document, isAlias, isMap, isPair, isScalar, isSeq, Lexer, LineCounter, type Node, type Pair, parseAllDocuments } from 'yaml';
import type { Finding, Position } from '../finding.js';

/** Bytes of a file: room for some 40,000 entries. */
export const maxBytes = 4 << 20;
const maxDocuments = 1000;
const maxAliases = 100;
/** Nesting past these is refused before parsing: the parser recurses, and a full stack kills the process. */
const maxFlowDepth = 64;
const maxIndicators = 32;
const maxIndent = 200;

/** One document as plain values, and where each of them stands. */
export interface YamlDocument {
  readonly value: unknown;
  /** Position of the value at a path, or of its key; of what holds it where there is none. */
  locate(path: readonly PropertyKey[], what?: 'value' | 'key'): Position;
}

export interface YamlFile {
  readonly documents: readonly YamlDocument[];
  readonly findings: readonly Finding[];
}

/** A file's documents. Broken input is findings, never thrown; then there are no documents. */
export function readYaml(text: string, file: string): YamlFile {
  const findings: Finding[] = [];
  const add = (code: string, message: string, { line, column }: Position = { line: 1, column: 1 }) =>
    findings.push({ file, line, column, severity: 'error', code, message });
  if (Buffer.byteLength(text) > maxBytes) {
    add('too-large', `the file has ${Buffer.byteLength(text)} bytes, more than ${maxBytes}`);
    return { documents: [], findings };
  }
  const excess = excessIn(text);
  if (excess) {
    add(excess.code, excess.message, excess);
    return { documents: [], findings };
  }
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // Keys are compared below: the parser's own check takes a second for a few thousand keys.
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, version: '1.2' });
  if (parsed.length === 0 || (parsed as readonly Document[]).every(document => document.contents === null))
    add('empty', 'the file holds no document');
  if (parsed.length > maxDocuments) add('too-many', `the file holds ${parsed.length} documents, more than ${maxDocuments}`);
  const documents: YamlDocument[] = [];
  for (const document of (parsed as readonly Document[]).slice(0, maxDocuments)) {
    for (const error of document.errors.slice(0, 20)) add('syntax', sentence(error.message), at(error.pos[0]));
    for (const warning of document.warnings.slice(0, 20)) add('syntax', sentence(warning.message), at(warning.pos[0]));
    if (document.errors.length > 0 || document.contents === null) continue;
    for (const { code, message, position } of take(wrongKeys(document, at), 20)) add(code, message, position);
    if (findings.length > 0) continue;
    try {
      const value: unknown = document.toJS({ maxAliasCount: maxAliases });
      documents.push({ value, locate: (path, what = 'value') => locate(document, path, what, at) });
    } catch (error) {
      // Aliases without an anchor, or that multiply beyond the limit.
      add('alias', sentence(error instanceof Error ? error.message : String(error)), at(document.range?.[0] ?? 0));
    }
  }
  return { documents: findings.length > 0 ? [] : documents, findings };
}

interface Excess extends Position {
  readonly code: string;
  readonly message: string;
}

/** Where nesting goes too deep, or aliases are too many, by the lexer: it does not recurse, and the parser looks up each alias in the whole document. */
function excessIn(text: string): Excess | undefined {
  let depth = 0;
  let indicators = 0;
  let aliases = 0;
  let line = 1;
  const deep = (column: number): Excess => ({ code: 'too-deep', message: 'values are nested too deep', line, column });
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    if (isScalarNext) isScalarNext = false;
    else if (token === '\u001f') isScalarNext = true;
    else if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    else if (token === '-' || token === '?') indicators++;
    else if (token.startsWith('*')) aliases++;
    else if (token.startsWith(' ') && token.trim() === '' && token.length > maxIndent) return deep(maxIndent);
    if (depth > maxFlowDepth || indicators > maxIndicators) return deep(1);
    if (aliases > maxAliases) return { code: 'alias', message: `the file has more than ${maxAliases} aliases`, line, column: 1 };
    for (let i = token.indexOf('\n'); i >= 0; i = token.indexOf('\n', i + 1)) {
      line++;
      indicators = 0;
    }
  }
  return undefined;
}

interface WrongKey {
  readonly code: string;
  readonly message: string;
  readonly position: Position;
}

/** Keys that are there twice, or that are no text. */
function* wrongKeys(document: Document, at: (offset: number) => Position): Generator<WrongKey> {
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isSeq(node)) for (const item of node.items) open.push(item);
    else if (isMap(node)) {
      const seen = new Set<string>();
      for (const pair of node.items) {
        const position = at(startOf(pair.key) ?? startOf(node) ?? 0);
        if (!isScalar(pair.key)) yield { code: 'syntax', message: 'a key must be plain text', position };
        else if (seen.has(String(pair.key.value)))
          yield { code: 'duplicate-key', message: `key "${String(pair.key.value)}" is there twice`, position };
        else seen.add(String(pair.key.value));
        open.push(pair.value);
      }
    }
  }
}

function* take<T>(all: Iterable<T>, count: number): Generator<T> {
  let left = count;
  for (const one of all) {
    if (left-- === 0) return;
    yield one;
  }
}

function locate(document: Document, path: readonly PropertyKey[], what: 'value' | 'key', at: (offset: number) => Position): Position {
  let node: unknown = document.contents;
  let start = startOf(node) ?? document.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const isLast = depth === path.length - 1;
      node = pair.value;
      start = (isLast && what === 'key' ? undefined : startOf(node)) ?? startOf(pair.key) ?? start;
      continue;
    } else break;
    start = startOf(node) ?? start;
  }
  return at(start);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** The parser's words, without their capital and colon. */
function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/:$/, '');
  return first.charAt(0).toLowerCase() + first.slice(1);
}
