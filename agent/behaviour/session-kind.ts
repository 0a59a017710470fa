import { posix } from 'node:path';
import type { Session } from '../../proto/behaviour.js';
import type { Container } from '../container/container.js';
import type { SessionTag } from '../sensor/sensor.js';

/** Whose session it is; undefined where the sensor could not tell. `probes`: command lines by which the agent itself looks into a container. */
export function sessionKindOf(
  tag: SessionTag | undefined,
  container: Container,
  probes: readonly (readonly string[])[] = [],
): Session | undefined {
  if (!tag) return undefined;
  if (tag.main) return 'main';
  const opening = tag.opening;
  if (opening && probes.some(probe => isCalled(opening, probe))) return 'recycler';
  if (opening && isCalled(opening, container.healthcheck)) return 'health';
  if (tag.reread && container.healthcheck.length > 0) return undefined;
  return 'exec';
}

/** Whether a command line is what came of calling `command`: its program found in PATH, or run by the interpreter of its `#!` line. */
function isCalled(argv: readonly string[], command: readonly string[]): boolean {
  const [program, ...operands] = command;
  if (program === undefined) return false;
  const at = argv.length - command.length;
  if (at < 0 || at > 2 || !operands.every((operand, index) => argv[at + 1 + index] === operand)) return false;
  const called = argv[at] ?? '';
  return called === program || (!program.includes('/') && posix.basename(called) === program);
}
