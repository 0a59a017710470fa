import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import type { Context } from './context.js';
import type { KeptContent } from './evidence-reader.js';

export interface Archive {
  readonly id: string;
  /** RFC 3339: the time of what is in it. */
  readonly at: string;
  readonly manifest: Buffer;
  readonly sha256: string;
  readonly contents: readonly KeptContent[];
  readonly read: (content: KeptContent) => Promise<Buffer>;
}

/** Writes a tar archive for its owner alone; the file is there whole or not at all. `-` = stdout. */
export async function writeArchive(archive: Archive, output: string, { world, out }: Context): Promise<void> {
  const say = (done: number) => out.note(`${done} of ${archive.contents.length} files`);
  if (output === '-') {
    await pour(archive, say, tar => pipeline(tar, world.stdout as Writable, { end: false }));
    return;
  }
  await mkdir(dirname(output), { recursive: true });
  const growing = `${output}.new`;
  try {
    await pour(archive, say, tar => pipeline(tar, createWriteStream(growing, { mode: 0o600 })));
    await rename(growing, output);
  } catch (error) {
    await rm(growing, { force: true });
    throw error;
  }
}

/** Fills it and has it taken at once, both or neither. */
async function pour(archive: Archive, say: (done: number) => void, take: (tar: Pack) => Promise<void>): Promise<void> {
  const tar = pack();
  const filling = fill(tar, archive, say).catch(error => {
    tar.destroy(error);
    throw error;
  });
  await Promise.all([filling, take(tar)]);
}

const saidEvery = 500;

async function fill(tar: Pack, { id, at, manifest, sha256, contents, read }: Archive, say: (done: number) => void): Promise<void> {
  const mtime = new Date(at);
  const add = (name: string, bytes: Buffer) =>
    new Promise<void>((done, failed) => {
      tar.entry({ name: `${id}/${name}`, size: bytes.length, mode: 0o600, mtime }, bytes, error => (error ? failed(error) : done()));
    });
  await add('manifest.json', manifest);
  await add('sha256', Buffer.from(sha256));
  for (const [at, content] of contents.entries()) {
    await add(`files/${content.sha256}`, await read(content));
    if ((at + 1) % saidEvery === 0) say(at + 1);
  }
  tar.finalize();
}
