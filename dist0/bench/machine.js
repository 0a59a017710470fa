import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { docker } from '../test/support/image.js';
import { root } from '../test/support/root.js';
/** The machine as far as figures depend on it; nothing that names it. */
export async function describeMachine(now) {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryBytes: totalmem(),
    kernel: release(),
    node: process.version,
    engine: await docker('version', '--format', '{{.Server.Version}}'),
    knowngood: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    at: now.toISOString(),
    loadBefore: loadavg()[0] ?? 0,
  };
}
