import type { Answer, Ask } from '../../proto/alerts.js';
import { type Engine, EngineError } from '../container/container.js';
import { type LogLine, newest, weightOf } from '../container/log-lines.js';
import { keptLogs, type LogSource } from './kept-logs.js';

/** A page must fit a message, with room for what is around it. */
const pageBytes = 384 * 1024;

type AskLogs = Extract<Ask, { readonly kind: 'logs' }>;
interface From {
  readonly source: LogSource;
  readonly lines: readonly LogLine[];
  /** There are more than these: before them where the newest were asked for, else after them. */
  readonly cut: boolean;
}

/** What the generations of a workload wrote on this host: those that were retired, and those that run. A page, as JSON. */
export async function logsAnswer(
  { stateDir, engine, running }: { readonly stateDir: string; readonly engine: Engine; readonly running: readonly LogSource[] },
  ask: AskLogs,
): Promise<Answer> {
  const marks = new Map(ask.marks.map(({ container, at }) => [container, at]));
  const isWanted = (source: LogSource, { at }: LogLine) => at > (marks.get(source.container.id) ?? ask.since ?? '');
  const { logs, letGo } = await keptLogs(stateDir, ask.workload);
  const unread: { readonly name: string; readonly why: string }[] = [];
  const found: From[] = logs.map(log => ({ source: log, lines: log.lines.filter(line => isWanted(log, line)), cut: false }));
  for (const { container, isWhole } of logs)
    if (!isWhole)
      unread.push({ name: container.name || container.id, why: 'what was kept of it is not what was written down: its hash is another' });
  const kept = new Set(logs.map(log => log.container.id));
  for (const source of running) {
    if (kept.has(source.container.id)) continue;
    const after = marks.get(source.container.id) ?? ask.since;
    try {
      const page = await engine.log(source.container.id, {
        bytes: pageBytes,
        keep: ask.tail === undefined ? 'oldest' : 'newest',
        ...(after === undefined ? {} : { after }),
        ...(ask.tail === undefined ? {} : { tail: ask.tail }),
      });
      found.push({ source, lines: page.lines, cut: page.cut });
    } catch (error) {
      // It went meanwhile: by the next question it is among those that were kept.
      if (!(error instanceof EngineError)) throw error;
      if (error.code !== 'not-found') unread.push({ name: source.container.name, why: error.message });
    }
  }
  const { lines, more } = ask.tail === undefined ? oldestOf(found) : newestOf(found, ask.tail);
  const told = new Set(lines.map(line => line.container));
  const sources = found.map(({ source }) => source).filter(({ container }) => told.has(container.id));
  const containers = sources.map(({ host, container }) => ({ host, ...container }));
  const cut = logs.filter(log => log.cut).length;
  return { kind: 'logs', json: JSON.stringify({ lines, more, containers, unread, letGo, cut }) };
}

type Told = LogLine & { readonly container: string };

/** The newest so many of all of them, as far as they fit. */
function newestOf(found: readonly From[], count: number) {
  const page = newest(merged(found), { lines: count, bytes: pageBytes });
  // Fewer than asked for, though there are more.
  return { lines: page.lines as readonly Told[], more: page.lines.length < count && (page.cut || found.some(one => one.cut)) };
}

/** The oldest, as far as they fit, and no farther than every one of them is known. */
function oldestOf(found: readonly From[]) {
  const horizon = found.filter(one => one.cut).map(one => one.lines.at(-1)!.at);
  const known = merged(found).filter(({ at }) => horizon.every(end => at <= end));
  let bytes = 0;
  const lines: Told[] = [];
  for (const line of known) {
    bytes += weightOf(line);
    if (bytes > pageBytes && lines.length > 0) return { lines, more: true };
    lines.push(line);
  }
  return { lines, more: horizon.length > 0 };
}

function merged(found: readonly From[]): readonly Told[] {
  return found
    .flatMap(({ source, lines }) => lines.map(line => ({ ...line, container: source.container.id })))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
