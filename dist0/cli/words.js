import { plain, wrap } from './table.js';
import { ago, span } from './time.js';

const seen = {
  exec: 'programs',
  connect: 'connections',
  send: 'datagrams',
  listen: 'listeners',
  inbound: 'callers',
  unix: 'local sockets',
  write: 'written files',
};
/** What a host's sensor sees and what it does not, in words: `programs, connections, listeners; not datagrams`. */
export function visibilityInWords(host) {
  const yes = [];
  const partly = [];
  const no = [];
  for (const [kind, sight] of Object.entries(host.visibility)) {
    const word = seen[kind] ?? kind;
    const sees = sightOf(sight);
    (sees === 'yes' ? yes : sees === 'partly' ? partly : no).push(word);
  }
  return [yes.join(', ') || 'nothing', partly.length > 0 ? `partly ${partly.join(', ')}` : '', no.length > 0 ? `not ${no.join(', ')}` : '']
    .filter(part => part !== '')
    .join('; ');
}
export function sightOf(sight) {
  if (typeof sight === 'boolean') return sight ? 'yes' : 'no';
  const word = typeof sight === 'string' ? sight : sight.sees;
  return word === 'yes' || word === 'partly' ? word : 'no';
}
/** A severity in its colour, as wide as the widest. */
export function severityWord(severity, { colour }) {
  const paint = { critical: text => colour.bgRed(colour.white(text)), high: colour.red, medium: colour.yellow, low: colour.cyan }[severity];
  return (paint ?? (text => text))(severity.toUpperCase().padEnd(8));
}
/** An alert for people: what happened in one sentence, below it the evidence. */
export function alertBlock(alert, out, nowMs) {
  const { colour } = out;
  const { evidence } = alert;
  const facts = [
    evidence.argv && evidence.argv.length > 0 ? `ran: ${evidence.argv.map(quoted).join(' ')}` : '',
    evidence.pid === undefined ? '' : `pid ${evidence.pid}`,
    evidence.parent?.exe === undefined ? '' : `parent ${plain(evidence.parent.exe)}`,
    evidence.user?.uid === undefined ? '' : `uid ${evidence.user.uid}`,
    evidence.session === undefined ? '' : evidence.session === 'main' ? 'by the workload itself' : `session ${evidence.session}`,
    alert.nearest?.entry === undefined ? '' : `nearest ${alert.nearest.entry} (differs: ${(alert.nearest.differs ?? []).join(', ')})`,
    ...(alert.responses ?? []).map(
      one => `${one.kind}${one.outcome === undefined ? '' : ` ${one.outcome}`}${one.why === undefined ? '' : ` (${one.why})`}`,
    ),
  ].filter(fact => fact !== '');
  const place = `${alert.container.name || alert.container.id.slice(0, 12)} on ${alert.host}`;
  const when = `${ago(alert.lastSeen, nowMs)}${alert.count > 1 ? `, ${alert.count} times since ${alert.firstSeen}` : ''}`;
  return [
    `${severityWord(alert.severity, out)} ${colour.bold(alert.workload)}  ${colour.dim(`${place}  ${when}  ${alert.status}  ${alert.id}`)}`,
    ...wrap(plain(alert.sentence), out.how.columns - 9).map(line => `         ${line}`),
    ...wrap(facts.join(' · '), out.how.columns - 9).map(line => `         ${colour.dim(line)}`),
  ].join('\n');
}
/** A recycle for people, in one line; a second one with the reason where it did not succeed. */
export function recycleLine(one, { colour }) {
  const outcome = one.outcome ?? 'running';
  const paint = outcome === 'done' ? colour.green : outcome === 'running' ? colour.cyan : colour.red;
  const fresh = one.new === undefined ? '' : ` → ${one.new.id.slice(0, 12)}`;
  const why = one.refused?.message ?? one.steps.find(step => !step.ok)?.detail;
  const line = `${paint(outcome.padEnd(8))} ${one.workload}  ${one.name} ${one.old.id.slice(0, 12)}${fresh}  ${one.method}, ${span(one.downtimeMs)} down  ${colour.dim(`${one.cause ?? ''} ${one.startedAt} ${one.order}`.trim())}`;
  return why === undefined ? line : `${line}\n         ${plain(why)}`;
}
function quoted(argument) {
  const shown = plain(argument);
  return /^[\w./:=@%+,-]+$/.test(shown) ? shown : `'${shown.replace(/'/g, "'\\''")}'`;
}
