import { posix } from 'node:path';
/** Whose session it is; undefined where the sensor could not tell. `probes`: command lines by which the agent itself looks into a container. */
export function sessionKindOf(tag, container, probes = []) {
  if (!tag) return undefined;
  if (tag.main) return 'main';
  const opening = tag.opening;
  if (opening && probes.some(probe => isCalled(opening, probe))) return 'recycler';
  if (opening && isCalled(opening, container.healthcheck)) return 'health';
  return 'exec';
}
/** Whether a command line is what came of calling `command`: its program found in PATH, or run by the interpreter of its `#!` line. */
function isCalled(argv, command) {
  const [program, ...operands] = command;
  if (program === undefined) return false;
  const at = argv.length - command.length;
  if (at < 0 || at > 2 || !operands.every((operand, index) => argv[at + 1 + index] === operand)) return false;
  const called = argv[at] ?? '';
  return called === program || (!program.includes('/') && posix.basename(called) === program);
}
