import { tooOld } from './node-version.mjs';

// Loaded only after the version is known to do: what follows may be written for it.
const old = tooOld(process.versions.node);
if (old === undefined) {
  const { main } = await import('./main.mjs');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(`knowngood: ${old}\n`);
  process.exitCode = 1;
}
