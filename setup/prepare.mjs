import { join } from 'node:path';
import { install, plan, thisHost } from './debian.mjs';
import { missingFor, thisMachine } from './needs.mjs';
import { pathWithSbin } from './shell.mjs';

/**
 * Sees to it that the machine has what a command needs beyond Node.js and npm; `without`: names of needs that it can do without this time.
 *
 * `tell` gets `{ event: 'need' | 'installed', name, message }` for each thing missing, then each thing that came; `say` one line for each
 * step. Returns the PATH to find the programs on. Throws `{ code: 'need-missing', fix }` where something is missing and not installed.
 */
export async function prepare(command, { stateDir, env, mayInstall, without = [], tell, say }) {
  const binDir = join(stateDir, 'bin');
  const path = pathWithSbin(env, binDir);
  const lacking = () => missingFor(command, thisMachine(path)).filter(need => !without.includes(need.name));
  const missing = lacking();
  for (const need of missing) tell({ event: 'need', name: need.name, message: `${need.name} is missing: it ${need.why}` });
  const host = thisHost(binDir, mayInstall);
  const steps = plan(missing, host);
  if (steps.kind === 'nothing') return path;
  if (steps.kind === 'refuse') throw failure(steps.message, steps.commands.join(' && '));
  try {
    await install(steps, host, say);
  } catch (error) {
    throw failure(
      error.message,
      `install by hand: apt-get install --no-install-recommends ${[...new Set(missing.flatMap(need => need.packages))].join(' ')}`,
    );
  }
  const still = lacking();
  if (still.length > 0)
    throw failure(
      `still missing after the installation: ${still.map(need => need.name).join(', ')}`,
      'see what the packages brought with dpkg -L',
    );
  for (const need of missing)
    tell({ event: 'installed', name: need.name, message: `${need.name} is there now (${need.packages.join(', ')})` });
  return path;
}

function failure(message, fix) {
  return Object.assign(new Error(message), { code: 'need-missing', fix });
}
