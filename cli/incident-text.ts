import type { Incident } from './incident-shape.js';
import type { Output } from './output.js';
import { plain, wrap } from './table.js';
import { ago } from './time.js';
import { severityWord } from './words.js';

const indent = 9;
const moments = 40;

/** What an incident is, in two or three lines. */
export function incidentBlock(incident: Incident, out: Output, nowMs: number): string {
  const { colour } = out;
  const { replicas, of } = incident.prevalence;
  const has = incident.assignee ?? incident.acknowledged?.by;
  const facts = [
    incident.id,
    incident.status,
    ago(incident.lastSeen, nowMs),
    `${incident.alerts.length} ${incident.alerts.length === 1 ? 'alert' : 'alerts'}`,
    `${replicas} of ${of} replicas`,
    ...(has === undefined ? [] : [`with ${plain(has)}`]),
  ];
  const looks = `looks like ${wordOf(incident.looksLike.what)}: ${incident.looksLike.because.join('; ')}`;
  return [
    `${severityWord(incident.severity, out)} ${colour.bold(incident.workload)}  ${colour.dim(facts.join('  '))}`,
    ...paragraph(incident.sentence, out),
    ...paragraph(looks, out).map(line => colour.dim(line)),
  ].join('\n');
}

/** All that is known of one. */
export function incidentPage(incident: Incident, out: Output, nowMs: number): string {
  const { reach, notBecause, elsewhere, blind, contained, closedAt, closedBy, why, ticket } = incident;
  const not = notBecause.flatMap(one => paragraph(`not ${wordOf(one.what)}: ${one.because.join('; ')}`, out));
  const volumes = reach.volumes.map(({ path, writable }) => `${path} (${writable ? 'writable' : 'read only'})`);
  return [
    incidentBlock(incident, out, nowMs),
    ...not.map(line => out.colour.dim(line)),
    ...part('closed', closedAt === undefined ? [] : [`${closedAt} by ${closedBy ?? ''}${why === undefined ? '' : `: ${why}`}`], out),
    ...part('contained', contained ? [`${contained.at} by ${contained.by}, ${howWords[contained.how] ?? contained.how}`] : [], out),
    ...part('ticket', ticket === undefined ? [] : [ticket], out),
    ...part(
      'where',
      incident.containers.map(({ name, id, host, generation }) => `${name || id.slice(0, 12)} on ${host}, generation ${generation}`),
      out,
    ),
    ...part('could reach', [...reach.peers, ...volumes, ...reach.sockets], out),
    ...part('rotate', reach.secrets, out),
    ...part(
      'elsewhere',
      elsewhere.map(({ workload, host, what, at }) => `${workload} on ${host}, ${at}: ${what}`),
      out,
      '\n',
    ),
    ...part(
      'blind',
      blind.map(({ host, cause, from, to, count }) => `${host} ${from} to ${to} (${cause}${count === undefined ? '' : `, ${count} lost`})`),
      out,
      '\n',
    ),
    ...timeline(incident, out),
  ].join('\n');
}

function timeline({ timeline: all }: Incident, out: Output): readonly string[] {
  const shown = all.slice(-moments);
  const left = all.length - shown.length;
  return [
    '',
    ...(left > 0 ? [`${left} earlier moments are in --json`] : []),
    ...shown.flatMap(({ at, kind, sentence, by, count }) => {
      const [first = '', ...rest] = wrap(
        plain(`${sentence}${count === undefined ? '' : ` × ${count}`}${by === undefined ? '' : ` (${by})`}`),
        out.how.columns - 38,
      );
      const head = `${at}  ${kind.padEnd(11)} `;
      return [`${head}${first}`, ...rest.map(line => ' '.repeat(head.length) + line)];
    }),
  ];
}

function part(title: string, words: readonly string[], out: Output, between: ', ' | '\n' = ', '): readonly string[] {
  if (words.length === 0) return [];
  const [first = '', ...rest] = words
    .join(between)
    .split('\n')
    .flatMap(line => wrap(plain(line), out.how.columns - 13));
  return [`${title.padEnd(12)} ${first}`, ...rest.map(line => ' '.repeat(13) + line)];
}

function paragraph(text: string, out: Output): readonly string[] {
  return wrap(plain(text), out.how.columns - indent).map(line => ' '.repeat(indent) + line);
}

const howWords: Readonly<Record<string, string>> = { networks: 'cut from its networks', pause: 'paused' };

function wordOf(what: string): string {
  const words: Readonly<Record<string, string>> = {
    intrusion: 'an intrusion',
    release: 'a release',
    person: 'a person',
    'scheduled-job': 'a scheduled job',
    unclear: 'nothing clear',
  };
  return words[what] ?? what;
}
