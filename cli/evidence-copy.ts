import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import { contentName, manifestName, sealedForOf } from '../proto/sealed.js';
import { type EvidenceKey, opening } from './evidence-key.js';
import type { EvidenceSource, KeptContent } from './evidence-reader.js';
import { CliError, exit } from './exit.js';
import type { Evidence } from './shapes.js';

/** Evidence of one container is 64 MiB of contents at most, and what is written down of it. */
const mostBytes = 512 << 20;

/** The files of one piece of evidence, by their names in its folder; undefined where there is no such file. */
type Lies = (name: string) => Promise<Buffer | undefined>;

/**
 * EDGE: one piece of evidence as it lies in a copy: the folder `ev-…` of a host's state, a tar archive with one such folder, or one that `evidence export`
 * wrote. No host and no controller is asked. Throws `no-evidence`, `ambiguous`, `too-large`.
 */
export async function openCopy(place: string, key: EvidenceKey | undefined): Promise<EvidenceSource> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw none(`there is no ${place}`);
    throw error;
  });
  return new Copied(place, found.isDirectory() ? inFolder(place) : await inArchive(place, found.size), key);
}

function inFolder(folder: string): Lies {
  return name =>
    readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
}

async function inArchive(file: string, bytes: number): Promise<Lies> {
  if (bytes > mostBytes)
    throw new CliError(
      exit.usage,
      'too-large',
      `${file} is larger than evidence of one container can be`,
      'unpack it, and name one folder ev-… of it',
    );
  const entries = new Map<string, Buffer>();
  const tar = extract();
  tar.on('entry', ({ name, type }, stream, next) => {
    const chunks: Buffer[] = [];
    stream
      .on('data', chunk => chunks.push(chunk))
      .once('end', () => {
        if (type === 'file') entries.set(name, Buffer.concat(chunks));
        next();
      });
  });
  await pipeline(createReadStream(file), tar).catch((error: Error) => {
    throw none(`${file} is no tar archive (${error.message})`);
  });
  const folders = [...entries.keys()].flatMap(name => /^(.*?)manifest\.(?:sealed|json)$/.exec(name)?.[1] ?? []);
  const [folder, more] = folders;
  if (folder === undefined) throw none(`in ${file} is no manifest.sealed`);
  if (more !== undefined)
    throw new CliError(
      exit.usage,
      'ambiguous',
      `${file} has evidence of ${folders.length} containers`,
      'unpack it, and name one folder ev-… of it',
    );
  return async name => entries.get(`${folder}${name}`);
}

class Copied implements EvidenceSource {
  constructor(
    readonly place: string,
    readonly lies: Lies,
    readonly key: EvidenceKey | undefined,
  ) {}

  /** What lies there unsealed; nothing holds it against a hash, but all that is sealed must be what it names. */
  async summary(): Promise<Evidence> {
    const sealed = await this.lies('manifest.sealed');
    const told = await this.lies(sealed === undefined ? 'manifest.json' : 'summary.json');
    const sha256 = (await this.lies('sha256'))?.toString('utf8').trim() ?? '';
    if (told === undefined)
      throw none(sealed === undefined ? `in ${this.place} is no manifest.sealed` : `in ${this.place} is no summary.json`);
    const { id, at, expiresAt, workload, host, container, alert, order, bytes, files, truncated } = parsed<Evidence>(told, this.place);
    const about = { id, at, expiresAt, workload, host, container, bytes, files, truncated, sha256 };
    const sealedFor = sealed === undefined ? undefined : (sealedForOf(sealed) ?? 'unknown');
    return { ...about, ...(order && { order }), ...(alert && { alert }), ...(sealedFor && { sealedFor }) };
  }

  async manifest(): Promise<Buffer> {
    const { id, sha256, sealedFor } = await this.summary();
    const bytes = (await this.lies(sealedFor === undefined ? 'manifest.json' : 'manifest.sealed'))!;
    const what = `the manifest in ${this.place}`;
    if (hashOf(bytes) !== sha256) throw wrong(what);
    return sealedFor === undefined ? bytes : opening(bytes, manifestName(id), sealedFor, this.key, what);
  }

  async content({ sha256, lies }: KeptContent): Promise<Buffer> {
    const what = `files/${lies} in ${this.place}`;
    const bytes = await this.lies(`files/${lies}`);
    if (bytes === undefined)
      throw new CliError(
        exit.failed,
        'cut',
        `${what} is missing`,
        'copy the whole folder: manifest.sealed, sha256, summary.json and files',
      );
    if (hashOf(bytes) !== lies) throw wrong(what);
    const sealedFor = sealedForOf(bytes);
    const isSealed = (await this.lies('manifest.sealed')) !== undefined;
    const content = isSealed ? opening(bytes, contentName((await this.summary()).id), sealedFor ?? 'unknown', this.key, what) : bytes;
    if (hashOf(content) !== sha256) throw wrong(what);
    return content;
  }
}

function parsed<T>(bytes: Buffer, place: string): T {
  try {
    return JSON.parse(bytes.toString('utf8')) as T;
  } catch {
    throw none(`what ${place} says of itself cannot be read`);
  }
}

function none(message: string): CliError {
  const fix = 'name a folder ev-… as it lies in <state>/evidence of its host, or a tar archive of it';
  return new CliError(exit.missing, 'no-evidence', message, fix);
}

function wrong(what: string): CliError {
  return new CliError(
    exit.failed,
    'hash-wrong',
    `${what} is not what was kept: its hash is another`,
    'copy it anew; if it stays so, do not rely on it',
  );
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
