import { createHash } from 'node:crypto';
import type { Client } from './client.js';
import { segment } from './client.js';
import { CliError, exit } from './exit.js';
import type { Evidence } from './shapes.js';

/** The manifest as its agent wrote it down. */
export interface EvidenceManifest extends Evidence {
  readonly processes: readonly { readonly pid: number; readonly uid: number; readonly exe?: string; readonly argv: readonly string[] }[];
  readonly sockets: readonly {
    readonly protocol: string;
    readonly state: string;
    readonly local: { readonly address: string; readonly port: number };
    readonly remote: { readonly address: string; readonly port: number };
    readonly pid: number;
  }[];
  readonly changed: readonly {
    readonly path: string;
    readonly type: string;
    readonly bytes: number;
    readonly mode: string;
    readonly uid: number;
    readonly gid: number;
    readonly sha256?: string;
    readonly stored?: number;
    readonly target?: string;
  }[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
}

interface Part {
  readonly host: string;
  /** base64 */
  readonly data: string;
  readonly total: number;
  readonly sha256: string;
}

/** One piece of evidence, read part by part from the host that keeps it; each content is held against its hash. */
export class EvidenceReader {
  #host: string | undefined;

  constructor(
    readonly client: Client,
    readonly id: string,
  ) {}

  /** Bytes of the manifest, and their hash as it was written down. Throws `hash-wrong` where they are not what was kept. */
  manifest(): Promise<{ readonly bytes: Buffer; readonly sha256: string }> {
    return this.#read(undefined);
  }

  /** The content of one of its files. */
  async file(sha256: string): Promise<Buffer> {
    return (await this.#read(sha256)).bytes;
  }

  async #read(file: string | undefined): Promise<{ readonly bytes: Buffer; readonly sha256: string }> {
    const parts: Buffer[] = [];
    for (let read = 0; ; ) {
      const query = { offset: read, host: this.#host, file };
      const part: Part = await this.client.get(`/evidence/${segment(this.id)}/part`, query);
      this.#host = part.host;
      const data = Buffer.from(part.data, 'base64');
      parts.push(data);
      read += data.length;
      if (read < part.total && data.length > 0) continue;
      const bytes = Buffer.concat(parts);
      if (createHash('sha256').update(bytes).digest('hex') !== part.sha256) throw this.#wrong(file);
      return { bytes, sha256: part.sha256 };
    }
  }

  #wrong(file: string | undefined): CliError {
    const what = file === undefined ? 'the manifest' : `the file ${file}`;
    return new CliError(
      exit.failed,
      'hash-wrong',
      `${what} of ${this.id} on ${this.#host} is not what was kept: its hash is another`,
      'do not rely on it: somebody changed it on its host, or the disk there fails',
    );
  }
}
