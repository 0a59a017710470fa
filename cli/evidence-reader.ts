import { createHash } from 'node:crypto';
import { contentName, manifestName } from '../proto/sealed.js';
import type { Client } from './client.js';
import { segment } from './client.js';
import { type EvidenceKey, opening } from './evidence-key.js';
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
  /** Why neither processes nor sockets are known. */
  readonly liveUnknown?: string;
  readonly changed: readonly {
    readonly path: string;
    readonly type: string;
    readonly bytes: number;
    readonly mode: string;
    readonly uid: number;
    readonly gid: number;
    readonly sha256?: string;
    readonly stored?: number;
    /** Hash of what lies on disk of its content. */
    readonly sealed?: string;
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
  readonly sealedFor?: string;
}

/** A content that is kept: its hash, and the one it lies under on its host. */
export interface KeptContent {
  readonly sha256: string;
  readonly lies: string;
}

/** Where one piece of evidence is read from. */
export interface EvidenceSource {
  /** What may be known of it without a key. */
  summary(): Promise<Evidence>;
  /** Bytes of the manifest, opened, held against its hash. */
  manifest(): Promise<Buffer>;
  /** The content of one of its files, opened, held against its hash. */
  content(content: KeptContent): Promise<Buffer>;
}

export function contentsOf({ changed, sealedFor }: EvidenceManifest & Pick<Evidence, 'sealedFor'>): readonly KeptContent[] {
  const found = new Map<string, KeptContent>();
  for (const { sha256, sealed } of changed) {
    const lies = sealedFor === undefined ? sha256 : sealed;
    if (sha256 !== undefined && lies !== undefined) found.set(sha256, { sha256, lies });
  }
  return [...found.values()];
}

/**
 * One piece of evidence, read part by part from the host that keeps it; each content is held against its hash, and opened here where it is sealed for a key
 * that its host does not have.
 */
export class EvidenceReader implements EvidenceSource {
  #host: string | undefined;

  constructor(
    readonly client: Client,
    readonly id: string,
    readonly key?: EvidenceKey,
  ) {}

  /** What may be known of it without a key. Throws `no-evidence`, or `unreachable` where it may be on a host that does not answer. */
  async summary(): Promise<Evidence> {
    const { items, silent } = await this.client.get<{ readonly items: readonly Evidence[]; readonly silent: readonly string[] }>(
      '/evidence',
      {
        id: this.id,
      },
    );
    const found = items.find(({ id }) => id === this.id);
    if (found !== undefined) {
      this.#host = found.host;
      return found;
    }
    if (silent.length === 0)
      throw new CliError(
        exit.missing,
        'no-evidence',
        `there is no evidence "${this.id}" on any host`,
        'list it with "knowngood evidence list"',
      );
    const which = silent.length === 1 ? `host ${silent[0]} does` : `hosts ${silent.join(', ')} do`;
    const message = `${which} not answer, and no other has evidence "${this.id}"`;
    throw new CliError(exit.unreachable, 'unreachable', message, 'see "knowngood status", then try again');
  }

  /** Bytes of the manifest. Throws `hash-wrong` where they are not what was kept, and what `opening` throws. */
  async manifest(): Promise<Buffer> {
    const { bytes, sealedFor } = await this.#read(undefined);
    return sealedFor === undefined ? bytes : opening(bytes, manifestName(this.id), sealedFor, this.key, this.#words(undefined));
  }

  /** The content of one of its files. */
  async content({ sha256, lies }: KeptContent): Promise<Buffer> {
    const { bytes, sealedFor } = await this.#read(lies);
    const content = sealedFor === undefined ? bytes : opening(bytes, contentName(this.id), sealedFor, this.key, this.#words(lies));
    if (hashOf(content) !== sha256) throw this.#wrong(lies);
    return content;
  }

  async #read(file: string | undefined): Promise<{ readonly bytes: Buffer; readonly sealedFor?: string }> {
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
      if (hashOf(bytes) !== part.sha256) throw this.#wrong(file);
      return { bytes, ...(part.sealedFor === undefined ? {} : { sealedFor: part.sealedFor }) };
    }
  }

  #words(file: string | undefined): string {
    return `${file === undefined ? 'the manifest' : `the file ${file}`} of ${this.id} on ${this.#host}`;
  }

  #wrong(file: string | undefined): CliError {
    return new CliError(
      exit.failed,
      'hash-wrong',
      `${this.#words(file)} is not what was kept: its hash is another`,
      'do not rely on it: somebody changed it on its host, or the disk there fails',
    );
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
