import { readYaml, type YamlDocument } from '../../profiles/document/yaml.js';
import type { Severity } from '../../profiles/severity.js';
import { nearestWord } from './nearest-word.js';
import type { Quiet } from './quiet.js';
import { receiverOf, SecretMissing } from './receiver.js';
import { type SinkType, sinkShapes, sinkTypes, topShape, type Written } from './schema.js';
import type { SinkSpec, TellHow } from './spec.js';

/** Every sink of the file, or what is wrong with it: `sinks.yaml:4:5 unknown key "secet" (did you mean "secret"?)`. */
export type SinksFile =
  | { readonly kind: 'sinks'; readonly console?: string; readonly sinks: readonly SinkSpec[] }
  | { readonly kind: 'wrong'; readonly findings: readonly string[] };

/** Reads what `env:NAME` or `file:/path` names; throws `SecretMissing`. */
export type ReadSecret = (reference: string) => string;

const hour = 3_600_000;
const defaultQueue = 10_000;
const all = (how: TellHow) => ({ critical: how, high: how, medium: how, low: how });
/** A page is for what is critical; what people read at their desk also has what is high, and the rest in a digest; what keeps records has all. */
const defaultTell: Readonly<Record<SinkType, Readonly<Record<Severity, TellHow>>>> = {
  pagerduty: { ...all('never'), critical: 'now' },
  webhook: { ...all('digest'), critical: 'now', high: 'now' },
  slack: { ...all('digest'), critical: 'now', high: 'now' },
  smtp: { ...all('digest'), critical: 'now', high: 'now' },
  template: { ...all('digest'), critical: 'now', high: 'now' },
  file: all('now'),
  syslog: all('now'),
  alertmanager: all('now'),
};
const keepsAll: ReadonlySet<string> = new Set<SinkType>(['file', 'syslog', 'alertmanager']);
const defaultBudget = { critical: 600, high: 120, medium: 60, low: 30 };
/** A page or a resend of it makes no sense of many together. */
const withoutDigest: ReadonlySet<string> = new Set<SinkType>(['pagerduty', 'alertmanager']);

interface Found {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly what?: 'key';
}

/** Reads the text of `sinks.yaml`; `name` is how it is called in messages. An empty file has no sinks. */
export function parseSinksFile(text: string, name: string, read: ReadSecret): SinksFile {
  const { documents, findings } = readYaml(text, name);
  if (findings.some(({ code }) => code === 'empty')) return { kind: 'sinks', sinks: [] };
  if (findings.length > 0) return { kind: 'wrong', findings: findings.map(one => `${one.file}:${one.line}:${one.column} ${one.message}`) };
  const [document] = documents;
  const found: Found[] = [];
  const top = topShape.safeParse(document!.value);
  if (!top.success) found.push(...top.error.issues.flatMap(issue => foundIn(issue, [], Object.keys(topShape.shape))));
  const sinks = found.length > 0 ? [] : top.data!.sinks.flatMap((one, at) => readSink(one, at, { read, quiet: top.data!.quiet, found }));
  for (const [at, { name: called }] of sinks.entries())
    if (sinks.findIndex(one => one.name === called) !== at)
      found.push({ path: ['sinks', at, 'name'], message: `there is another sink "${called}" already` });
  if (found.length > 0) return { kind: 'wrong', findings: found.map(one => told(one, document!, name)) };
  return { kind: 'sinks', sinks, ...(top.data!.console && { console: top.data!.console.replace(/\/+$/, '') }) };
}

interface Reading {
  readonly read: ReadSecret;
  readonly quiet: Quiet | undefined;
  readonly found: Found[];
}

function readSink(value: Readonly<Record<string, unknown>>, at: number, { read, quiet, found }: Reading): readonly SinkSpec[] {
  const path = ['sinks', at];
  const { type } = value;
  const shape = typeof type === 'string' && Object.hasOwn(sinkShapes, type) ? sinkShapes[type as SinkType] : undefined;
  if (!shape) {
    const near = nearestWord(String(type ?? ''), sinkTypes);
    const which =
      type === undefined ? 'a sink needs a type' : `type: there is no "${String(type)}"${near ? ` (did you mean "${near}"?)` : ''}`;
    found.push({ path: [...path, 'type'], message: `${which}; it takes ${sinkTypes.join(', ')}` });
    return [];
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    found.push(...parsed.error.issues.flatMap(issue => foundIn(issue, path, Object.keys(shape.shape))));
    return [];
  }
  const written: Written = parsed.data;
  try {
    return [specOf(written, receiverOf(written, read), quiet)];
  } catch (error) {
    if (!(error instanceof SecretMissing)) throw error;
    found.push({ path: [...path, error.key], message: `${error.key}: ${error.message}` });
    return [];
  }
}

function specOf(written: Written, receiver: SinkSpec['receiver'], quiet: Quiet | undefined): SinkSpec {
  const { name, type, tell = {}, budget = {}, digest = 24 * hour, queue = defaultQueue } = written;
  const ownQuiet = written.quiet === 'never' ? undefined : (written.quiet ?? (keepsAll.has(type) ? undefined : quiet));
  const merged = { ...defaultTell[type], ...defined(tell) };
  return {
    name,
    type,
    receiver,
    tell: merged,
    keepsAll: keepsAll.has(type),
    budget: keepsAll.has(type) ? defined(budget) : { ...defaultBudget, ...defined(budget) },
    queue,
    ...(withoutDigest.has(type) || (keepsAll.has(type) && !Object.values(merged).includes('digest')) ? {} : { digestEveryMs: digest }),
    ...(ownQuiet && { quiet: ownQuiet }),
  };
}

function foundIn(
  issue: { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string; readonly keys?: readonly string[] },
  base: readonly PropertyKey[],
  known: readonly string[],
): readonly Found[] {
  const path = [...base, ...issue.path];
  if (issue.keys === undefined) return [{ path, message: `${lastName(path)}: ${issue.message}` }];
  const near = (key: string) => (issue.path.length === 0 ? nearestWord(key, known) : undefined);
  return issue.keys.map(key => ({
    path: [...path, key],
    what: 'key' as const,
    message: `unknown key "${key}"${near(key) ? ` (did you mean "${near(key)}"?)` : ''}`,
  }));
}

function told({ path, message, what = undefined }: Found, document: YamlDocument, name: string): string {
  const { line, column } = document.locate(path, what ?? 'value');
  return `${name}:${line}:${column} ${message}`;
}

const lastName = (path: readonly PropertyKey[]): string => String(path.findLast(step => typeof step === 'string') ?? 'the file');

function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
