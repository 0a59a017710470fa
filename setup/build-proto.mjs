import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { run } from './shell.mjs';

// Generates proto/gen from proto/knowngood.proto; the result is committed, so that only who changes the contract needs the generator.
const out = join(root, 'proto', 'gen', 'knowngood.js');
mkdirSync(join(root, 'proto', 'gen'), { recursive: true });
const done = await run(process.execPath, [
  join(root, 'node_modules', 'protobufjs-cli', 'bin', 'pbjs'),
  ...['-t', 'static-module', '-w', 'esm', '--dts', '--force-number', '--no-verify', '--no-service', '--no-typeurl'],
  // A root of our own: modules that share the default one overwrite each other.
  ...['-r', 'knowngood_v1', '-o', out, join(root, 'proto', 'knowngood.proto')],
]);
if (done.code !== 0) {
  process.stderr.write(`knowngood: pbjs failed:\n${done.output.trim()}\n`);
  process.exitCode = 1;
} else {
  for (const file of [out, out.replace(/\.js$/, '.d.ts')]) writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n`);
}
