import { readFile, stat } from 'node:fs/promises';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import { ConfigError } from '../config-values.js';

/** Paths of PEM files. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

const lookMs = 2_000;

/** EDGE: what the files hold. Throws `ConfigError` where they cannot be read, or do not belong together. */
export async function readCertificate({ cert, key }: TlsFiles): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  const read = async (name: string, path: string) => {
    try {
      return await readFile(path);
    } catch (error) {
      throw new ConfigError(`${name}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  };
  const found = { cert: await read('KNOWNGOOD_TLS_CERT', cert), key: await read('KNOWNGOOD_TLS_KEY', key) };
  try {
    createSecureContext(found);
  } catch (error) {
    throw new ConfigError(`KNOWNGOOD_TLS_CERT and KNOWNGOOD_TLS_KEY are no certificate with its key (${(error as Error).message})`);
  }
  return found;
}

/** Takes a renewed certificate without a restart. One that cannot be used, or is half written, leaves the one before; that is said once. */
export function followCertificate(
  server: Server,
  files: TlsFiles,
  { signal, onTrouble }: { readonly signal: AbortSignal; readonly onTrouble: (what: string, error: unknown) => void },
): void {
  let [known, said] = ['', ''];
  const look = async () => {
    const now = await stateOf(files);
    if (known === '') known = now;
    if (now === known || now === said) return;
    try {
      server.setSecureContext(await readCertificate(files));
      known = now;
    } catch (error) {
      said = now;
      onTrouble('the renewed certificate cannot be used; the one before goes on', error);
    }
  };
  void look();
  const looking = setInterval(() => void look(), lookMs);
  signal.addEventListener('abort', () => clearInterval(looking), { once: true });
}

/** Changes whenever one of them is another. */
async function stateOf({ cert, key }: TlsFiles): Promise<string> {
  const states = await Promise.all([cert, key].map(path => stat(path).catch(() => undefined)));
  return states.map(found => (found ? `${found.dev}/${found.ino}/${found.mtimeMs}/${found.size}` : 'gone')).join(' ');
}
