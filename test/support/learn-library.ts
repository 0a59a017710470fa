// Learns the profiles that ship: node dist/test/support/learn-library.js [folder]. Each service is run as Debian's package has it, in an image made of
// the program and its libraries alone, with load, reload, reopened logs and a restart.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, visit } from 'yaml';
import { root } from './root.js';
import { Running, type Service, services } from './services.js';
import { Stack } from './stack.js';

const folder = process.argv[2] ?? join(root, 'profiles/library');
const tag = `kglearn${process.pid}`;
const label = `knowngood.test=${tag}`;
const days = 3;

mkdirSync(folder, { recursive: true });
const stack = await Stack.start({ label, env: { KNOWNGOOD_WALK: '2s', KNOWNGOOD_CANARY: 'off' } });
try {
  for (const service of services()) {
    const workload = `library/${service.name}`;
    const running = await Running.start(service, tag, [label, `knowngood.workload=${workload}`]);
    try {
      for (let day = 0; day < days; day++) await running.day();
      await new Promise(done => setTimeout(done, 6_000)); // two walks of its files
      await stack.settled();
      await stack.ok('mode', workload, 'alert');
      const file = join(folder, `${service.name}.yaml`);
      await stack.ok('profile', 'export', workload, '-o', file);
      writeFileSync(file, shipped(file, service));
      process.stdout.write(`${file}\n`);
    } finally {
      await running.remove();
    }
  }
} finally {
  await stack.stop();
}

/** What holds of the program wherever it runs: not of which image it was learned, nor how that container was started. */
function shipped(file: string, { binary, version, variables = {}, note }: Service): string {
  const { stdout, stderr } = spawnSync(binary, [...version], { encoding: 'utf8' });
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const path of [
    ['spec', 'images'],
    ['spec', 'settings'],
    ['metadata', 'learned', 'coverage'],
  ])
    document.deleteIn(path);
  document.commentBefore = [
    `Learned by knowngood from ${binary}: ${/\d+\.\d+(\.\d+)?/.exec(`${stdout}${stderr}`)?.[0]}, in an image of that program and its libraries alone:`,
    `${days} times load, reload, reopened logs and a restart. Callers are "any": the port was published.`,
    ...(note === undefined ? [] : [note]),
    'Look at what it admits, then see what it would say of what was observed: knowngood profile test',
  ]
    .map(line => ` ${line}`)
    .join('\n');
  const parts = Object.entries(variables);
  if (parts.length > 0) document.setIn(['spec', 'variables'], variables);
  visit(document, {
    Scalar(key, node) {
      if (key !== 'value' || typeof node.value !== 'string' || !node.value.startsWith('/')) return;
      const text = parts.reduce((path, [name, part]) => path.replaceAll(`/${part}/`, `/\${${name}}/`), node.value);
      if (text === node.value) return;
      node.value = text;
      node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 150 });
}
