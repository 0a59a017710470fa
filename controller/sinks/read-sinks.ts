import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../config.js';
import { ConfigError } from '../config-values.js';
import { SecretMissing } from './receiver.js';
import { parseSinksFile, type SinksFile } from './sinks-file.js';

export type SinksAsRead = Omit<Extract<SinksFile, { readonly kind: 'sinks' }>, 'kind'>;

/** The sinks of this stack, from their file. EDGE: files. Throws `ConfigError` with every finding. */
export function readSinks({ stateDir, sinksFile }: Config, env: Readonly<Record<string, string | undefined>>): SinksAsRead {
  const path = sinksFile ?? join(stateDir, 'sinks.yaml');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (sinksFile === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return { sinks: [] };
    throw new ConfigError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}); it says where alerts go: KNOWNGOOD_SINKS`);
  }
  const found = parseSinksFile(text, basename(path), reference => readSecret(reference, env));
  if (found.kind === 'wrong') throw new ConfigError(found.findings.join('\n'));
  return found;
}

function readSecret(reference: string, env: Readonly<Record<string, string | undefined>>): string {
  const [, kind, name = ''] = /^(env|file):(.*)$/s.exec(reference)!;
  if (kind === 'env') {
    const value = env[name];
    if (!value) throw new SecretMissing(`the variable ${name} is not set; give it to the controller`);
    return value;
  }
  try {
    const value = readFileSync(name, 'utf8').trim();
    if (value) return value;
  } catch (error) {
    throw new SecretMissing(`${name} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  throw new SecretMissing(`${name} is empty`);
}
