import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import t from 'tap';
import { breaches, edges } from './support/architecture.js';

const root = resolve(import.meta.dirname, '..');

function sourcesUnder(folders: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = relative(root, join(entry.parentPath, entry.name));
      if (entry.isFile() && /\.(tsx?|mjs)$/.test(path) && !/^(proto|client)\/gen\//.test(path))
        sources.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return sources;
}

t.test('the house keeps its import rules', async t => {
  const sources = sourcesUnder(['proto', 'profiles', 'agent', 'client', 'controller', 'cli', 'console', 'setup']);
  t.ok(sources.size > 50, `${sources.size} files were read`);
  t.same(breaches(sources), []);
});

t.test('every listed edge is there: a list that outlives its files would excuse anything', async t => {
  t.same(
    edges.filter(edge => !existsSync(join(root, edge))),
    [],
  );
});

t.test('planted breaches are caught, each by its own sentence', async t => {
  const planted: readonly [path: string, text: string, says: RegExp][] = [
    ['agent/x.ts', "import { y } from '../controller/y.js';", /agent may import only/],
    ['controller/x.ts', "import { y } from '../agent/y.js';", /controller may import only/],
    ['proto/x.ts', "import type { y } from '../profiles/y.js';", /proto may import only/],
    ['cli/x.ts', "export { y } from '../controller/y.js';", /cli may import only/],
    [
      'agent/x.ts',
      "import Docker from 'dockerode';",
      /only agent\/container\/engine.ts, agent\/container\/dockerode.ts, agent\/container\/swarm.ts may/,
    ],
    ['agent/x.ts', "const k = await import('koffi');", /only agent\/sensor\/ebpf\/libbpf.ts, agent\/files\/attributes.ts may/],
    ['controller/x.ts', "import { connect } from 'nats';", /only proto\/nats-bus.ts may/],
    ['controller/x.ts', "import { knowngood } from '../proto/gen/knowngood.js';", /turns Long off first/],
    ['controller/x.ts', "import { readFileSync } from 'node:fs';", /not listed as an edge/],
    ['profiles/x.ts', "import os from 'node:os';", /profiles\/ is pure/],
    ['profiles/x.ts', 'export const now = Date.now();', /both are arguments/],
    ['agent/x.ts', 'export const a = process.env.A;', /only main.ts files may/],
    ['controller/x.ts', 'message.ack();', /acknowledges a message/],
    ['agent/x.ts', "open('/proc/1/exe');", /only agent\/proc.ts/],
    ['agent/x.ts', "await engine.remove('id');", /changes something in Docker/],
    ['agent/container-manager.ts', '', /hides what it is/],
    ['console/x.tsx', "import { y } from '../profiles/y.js';", /console may import only client, console/],
    ['controller/x.ts', "import { render } from 'preact';", /only console\/ may/],
    ['setup/x.mjs', "import yaml from 'yaml';", /before node_modules exists/],
  ];
  for (const [path, text, says] of planted) {
    const found = breaches(new Map([[path, text]]));
    t.ok(
      found.some(breach => says.test(breach)),
      `${path}: ${text || 'its name'} → ${found.join('; ')}`,
    );
  }
  t.same(
    breaches(new Map([['agent/x.ts', '// process.env and /proc are only named here\nexport const one = 1;']])),
    [],
    'a comment is no breach',
  );
});
