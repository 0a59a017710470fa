import { entryFrom } from '../entry.js';
import type { Entry, OutboundEntry } from '../profile.js';
import { enginePorts } from '../sensitive-peers.js';
import { type Candidate, together } from './candidate.js';

/** Fewer ports are sooner listed one by one. */
const minPorts = 8;
/** Ports below it mean one service each; who calls many above it is given them (FTP's data, RPC). */
const firstOpenPort = 1_024;
const allPorts = 65_535;

/** Many ports that the same program calls at the same peer, as every port of it. Those it listens on, or is called on, have no such line. */
export function foldPorts(entries: readonly Entry[]): readonly Candidate[] {
  const calls = entries.flatMap((entry): readonly OutboundEntry[] => (isOpen(entry) ? [entry] : []));
  return together(calls, ({ protocol, to, exe = '' }) => [protocol, to, exe].join('\0')).flatMap(([, same]) =>
    same.length < minPorts ? [] : [candidate(same)],
  );
}

function isOpen(entry: Entry): entry is OutboundEntry {
  return entry.kind === 'outbound' && entry.to !== 'any' && entry.port !== undefined && entry.port >= firstOpenPort;
}

function candidate(lines: readonly OutboundEntry[]): Candidate {
  const [{ id: _id, port: _port, ...line }] = lines as readonly [OutboundEntry];
  const ports = lines.map(one => one.port!).sort((a, b) => a - b);
  const engines = line.protocol === 'tcp' ? `, among them ${[...enginePorts].join(', ')}, where a container engine may answer` : '';
  return {
    adds: entryFrom({ ...line, source: 'person' }),
    replaces: lines,
    says: `every ${line.protocol} port of ${line.to}: ${allPorts} ports, of which ${lines.length} were seen (${ports[0]} to ${ports.at(-1)}): ${
      allPorts - lines.length
    } more${engines}`,
  };
}
