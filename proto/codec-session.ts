import type { knowngood } from './schema.js';
import { type Person, type SessionTold, sessionKinds } from './session.js';
import { maybeOneOf, microseconds, oneOf, present, required } from './wire.js';

const directions = ['in', 'out'] as const;

export function sessionToWire(session: SessionTold): knowngood.v1.Session.$Properties {
  const { kind: _, how, argv, commands, unsure, files, ...rest } = session;
  return { ...rest, kind: how, argv: [...argv], commands: [...commands], unsure: [...unsure], files: [...files] };
}

/** Throws where a field is no word of ours. */
export function sessionFromWire(wire: knowngood.v1.Session.$Properties): SessionTold {
  const { workload, tty, untilUs, coveredBy, by, reason, keep, unsureTotal, filesTotal } = wire;
  const how = oneOf(sessionKinds, wire.kind, 'session.kind');
  const container = wire.container ?? '';
  if (!/^[0-9a-f]{64}$/.test(container) && (how !== 'opened' || container !== '' || !workload))
    throw new Error(`session.container ${JSON.stringify(container)} is not 64 hex digits`);
  return {
    kind: 'session',
    id: required(wire.id || undefined, 'session.id'),
    how,
    container,
    argv: wire.argv ?? [],
    fromUs: microseconds(wire.fromUs, 'session.from_us'),
    atUs: microseconds(wire.atUs, 'session.at_us'),
    commands: wire.commands ?? [],
    commandsTotal: wire.commandsTotal ?? 0,
    unsure: wire.unsure ?? [],
    files: wire.files ?? [],
    ...present({ workload, tty, coveredBy, by, reason, unsureTotal, filesTotal }),
    ...present({ direction: maybeOneOf(directions, wire.direction, 'session.direction') }),
    ...(untilUs === null || untilUs === undefined ? {} : { untilUs: microseconds(untilUs, 'session.until_us') }),
    ...(wire.person ? { person: personFromWire(wire.person) } : {}),
    ...(keep ? { keep: true as const } : {}),
  };
}

function personFromWire({ name, uid, how }: knowngood.v1.Person.$Properties): Person {
  return { name: required(name || undefined, 'person.name'), how: how ?? '', ...present({ uid }) };
}
