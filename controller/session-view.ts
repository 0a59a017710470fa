import type { SessionTold } from '../proto/session.js';
import { timeOf } from './time.js';

/** A session as the API tells it; absent fields are left out. */
export function sessionView({ id, how, argv, fromUs, untilUs, tty, commands, commandsTotal, ...rest }: SessionTold) {
  const { unsure, unsureTotal, files, filesTotal, person, direction, coveredBy, by, reason, keep } = rest;
  return {
    id,
    kind: how,
    ...(by === undefined || how !== 'opened' ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    from: timeOf(fromUs),
    ...(untilUs === undefined ? {} : { until: timeOf(untilUs) }),
    argv: [...argv],
    commands: [...commands],
    commandsTotal,
    ...(unsure.length === 0 ? {} : { unsure: [...unsure] }),
    ...(unsureTotal === undefined ? {} : { unsureTotal }),
    files: [...files],
    ...(filesTotal === undefined ? {} : { filesTotal }),
    ...(tty === undefined ? {} : { tty }),
    ...(direction === undefined ? {} : { direction }),
    ...(person === undefined ? {} : { person: { ...person, guess: true } }),
    ...(coveredBy === undefined ? {} : { coveredBy: { id: coveredBy, ...(by === undefined ? {} : { by }) } }),
    ...(keep ? { keep } : {}),
  };
}
