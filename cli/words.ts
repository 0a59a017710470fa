import { gapLine } from './gap-words.js';
import type { Output } from './output.js';
import { paceText } from './pace-text.js';
import type { Alert, Host, Recycle, Sees, Session } from './shapes.js';
import { joined, plain, wrap } from './table.js';
import { ago, span } from './time.js';

const seen: Readonly<Record<string, string>> = {
  exec: 'programs',
  connect: 'connections',
  send: 'datagrams',
  listen: 'listeners',
  inbound: 'callers',
  unix: 'local sockets',
  write: 'written files',
  packets: 'packets of their own making',
};

/** What a host's sensor sees and what it does not, in words: `programs, connections, listeners; not datagrams`. */
export function visibilityInWords(host: Pick<Host, 'visibility'>): string {
  const yes: string[] = [];
  const partly: string[] = [];
  const no: string[] = [];
  for (const [kind, sight] of Object.entries(host.visibility)) {
    const word = seen[kind] ?? kind;
    const sees = sightOf(sight);
    (sees === 'yes' ? yes : sees === 'partly' ? partly : no).push(word);
  }
  return [
    yes.join(', ') || (partly.length > 0 ? '' : 'nothing'),
    partly.length > 0 ? `partly ${partly.join(', ')}` : '',
    no.length > 0 ? `not ${no.join(', ')}` : '',
  ]
    .filter(part => part !== '')
    .join('; ');
}

/** Why a host samples, and how often; undefined where it does not. */
export function samplingInWords({ sensor, visibility }: Pick<Host, 'sensor' | 'visibility'>): string | undefined {
  const sight = visibility['exec'];
  return sensor === 'sampling' && typeof sight === 'object' ? sight.why : undefined;
}

export function sightOf(sight: Sees | string | boolean): 'yes' | 'partly' | 'no' {
  if (typeof sight === 'boolean') return sight ? 'yes' : 'no';
  const word = typeof sight === 'string' ? sight : sight.sees;
  return word === 'yes' || word === 'partly' ? word : 'no';
}

/** A severity in its colour, as wide as the widest. */
export function severityWord(severity: string, { colour }: Output): string {
  const paint = { critical: (text: string) => colour.bgRed(colour.white(text)), high: colour.red, medium: colour.yellow, low: colour.cyan }[
    severity
  ];
  return (paint ?? ((text: string) => text))(severity.toUpperCase().padEnd(8));
}

/** A number of things: `1 container`, `3 containers`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** How many alarms were false, of each of so many workloads; weeks with the newest first. */
export function falseAlarmsInWords([last = 0, before = 0]: readonly number[] = [], workloads = 1): string {
  const of = (count: number) => (workloads > 1 ? (count / workloads).toFixed(1) : String(count));
  return `${of(last)} false${workloads > 1 ? ' of each workload' : ''} within 7 days, ${of(before)} in the 7 before`;
}

/** Ids of 64 digits by their first twelve, which is enough to tell one from another. */
export function shortIds(text: string): string {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1');
}

/** An alert for people: what happened in one sentence, below it the evidence. */
export function alertBlock(alert: Alert, out: Output, nowMs: number): string {
  const { colour } = out;
  const { evidence } = alert;
  const facts = [
    evidence.argv && evidence.argv.length > 0 ? `ran: ${evidence.argv.map(quoted).join(' ')}` : '',
    evidence.pid === undefined ? '' : `pid ${evidence.pid}`,
    parentInWords(evidence.parent?.exe),
    evidence.user?.uid === undefined ? '' : `uid ${evidence.user.uid}`,
    evidence.metadata === undefined ? '' : plain(evidence.metadata),
    evidence.session === undefined ? '' : (whose[evidence.session] ?? `session ${plain(evidence.session)}`),
    alert.nearest?.entry === undefined
      ? ''
      : `nearest entry ${alert.nearest.entry}, which differs in ${(alert.nearest.differs ?? []).join(', ')}`,
  ].filter(fact => fact !== '');
  const visit = alert.session === undefined ? [] : sessionLines(alert.session);
  const responses = (alert.responses ?? []).map(
    one =>
      `${one.kind} ${one.outcome ?? (one.order === undefined ? '' : 'ordered')}`.trim() +
      (one.why === undefined ? '' : `: ${plain(one.why)}`),
  );
  const blind = alert.nearestGap === undefined ? [] : [gapLine(alert.nearestGap, alert.gaps ?? 1)];
  const indented = (text: string) => `         ${text}`;
  const place = `${alert.container.name || alert.container.id.slice(0, 12)} on ${alert.host}`;
  const over = span(Math.max(0, Date.parse(alert.lastSeen) - Date.parse(alert.firstSeen)));
  const when = `${ago(alert.lastSeen, nowMs)}${alert.count > 1 ? `, ${alert.count} times in ${over}` : ''}`;
  return [
    `${severityWord(alert.severity, out)} ${colour.bold(alert.workload)}  ${colour.dim(`${place}  ${when}  ${alert.status}  ${alert.id}`)}`,
    ...wrap(plain(alert.sentence), out.how.columns - 9).map(indented),
    ...joined(
      facts.flatMap(fact => wrap(fact, out.how.columns - 9)),
      ' · ',
      out.how.columns - 9,
    ).map(line => indented(colour.dim(line))),
    ...visit.flatMap(line => wrap(line, out.how.columns - 9)).map(indented),
    ...[...blind, ...responses].flatMap(response => wrap(response, out.how.columns - 9)).map(indented),
  ].join('\n');
}

const linesShown = 12;

/** What was done in a session, and for how long: the first command lines, and the files. */
export function sessionLines({
  from,
  until,
  commands,
  commandsTotal = commands.length,
  unsure = [],
  unsureTotal = unsure.length,
  files = [],
  filesTotal = files.length,
}: Session): readonly string[] {
  const shown = commands.slice(0, linesShown).map(line => `  ${plain(line)}`);
  const more = commandsTotal > shown.length ? [`  and ${commandsTotal - shown.length} more`] : [];
  return [
    until === undefined ? 'it is open' : `it lasted ${span(Date.parse(until) - Date.parse(from))}`,
    ...(shown.length > 0 ? ['commands:', ...shown, ...more] : []),
    ...(unsureTotal > 0 ? [`perhaps also: ${firstOf(unsure, unsureTotal, '; ')}`] : []),
    ...(filesTotal > 0 ? [`changed meanwhile: ${firstOf(files, filesTotal, ', ')}`] : []),
  ];
}

function firstOf(all: readonly string[], total: number, between: string): string {
  const shown = all.slice(0, linesShown).map(plain);
  return [...shown, ...(total > shown.length ? [`and ${total - shown.length} more`] : [])].join(between);
}

const whose: Readonly<Record<string, string>> = {
  main: 'by the workload itself',
  exec: 'in a docker exec',
  health: 'by the health check',
  recycler: 'by knowngood itself',
  moved: 'moved out of the container’s cgroup',
  entered: 'past the engine',
};

function parentInWords(exe: string | undefined): string {
  if (exe === undefined) return '';
  return exe === 'start' ? 'started by the container runtime' : `parent ${plain(exe)}`;
}

/** A recycle for people: what became of it, below it when and why, and the reason where it did not succeed. */
export function recycleBlock(one: Recycle, { colour, how: { columns } }: Output): string {
  const outcome = one.outcome ?? 'running';
  const paint = outcome === 'done' ? colour.green : outcome === 'running' ? colour.cyan : colour.red;
  const isAnew = one.action === 'front';
  const next = isAnew ? one.front : one.new;
  const fresh = next === undefined ? '' : ` → ${next.id.slice(0, 12)}`;
  // One that was refused touched nothing.
  const gap = one.method === 'queue' && one.action === undefined ? 'new connections waited' : 'down';
  const how = isAnew ? (outcome === 'done' ? 'its front was made anew' : 'its front is gone') : one.method;
  const down =
    outcome === 'refused' || outcome === 'expired'
      ? ''
      : isAnew && outcome !== 'done'
        ? `  ${how}`
        : `  ${how}, ${span(one.downtimeMs)} ${gap}`;
  const facts = [
    one.startedAt,
    one.cause === undefined
      ? ''
      : isAnew
        ? 'somebody removed it'
        : (causes[one.cause] ?? one.cause) + (one.cause === 'person' && one.by !== undefined ? ` (${one.by})` : ''),
    `order ${one.order}`,
    one.evidence === undefined ? '' : `evidence ${one.evidence}`,
  ].filter(fact => fact !== '');
  const pace = paceText(one);
  const wrong = one.steps.filter(step => !step.ok);
  // What was undone says why it was; what failed ends with what is left to be done.
  const why = one.refused?.message ?? (outcome === 'failed' ? wrong.at(-1) : wrong[0])?.detail;
  return [
    `${paint(outcome.padEnd(8))} ${colour.bold(one.workload)}  ${one.name} ${one.old.id.slice(0, 12)}${fresh}${down}`,
    ...joined(facts, ' · ', columns - 9).map(line => `         ${colour.dim(line)}`),
    ...(pace === undefined ? [] : wrap(plain(pace), columns - 9).map(line => `         ${line}`)),
    ...(why === undefined ? [] : wrap(plain(why), columns - 9).map(line => `         ${line}`)),
  ].join('\n');
}

const causes: Readonly<Record<string, string>> = {
  person: 'asked for',
  schedule: 'by schedule',
  alert: 'because of an alert',
  tampered: 'because the image was tampered with',
};

function quoted(argument: string): string {
  const shown = plain(argument);
  return /^[\w./:=@%+,-]+$/.test(shown) ? shown : `'${shown.replace(/'/g, "'\\''")}'`;
}
