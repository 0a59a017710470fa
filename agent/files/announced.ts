import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import type { AnnouncedJob } from '../../proto/records.js';
import { redactText } from '../behaviour/redact.js';
import { jobsOf } from './crontab.js';
import { type ImageFile, isWhiteout, LayerFiles, shown } from './layer-file.js';

/** Jobs that are told of one image. */
const mostJobs = 64;
const mostFiles = 256;
const fileBytes = 64 << 10;
const commandLength = 200;

/** Crontabs, in which a user stands before each command. */
const tables: readonly string[] = ['/etc/crontab'];
const tableFolders: readonly { readonly path: string; readonly hasUser: boolean }[] = [
  { path: '/etc/cron.d', hasUser: true },
  { path: '/var/spool/cron/crontabs', hasUser: false },
  { path: '/var/spool/cron', hasUser: false },
  { path: '/etc/crontabs', hasUser: false },
];
/** Folders whose scripts are run by themselves, by how often. */
const scriptFolders: readonly { readonly path: string; readonly when: string }[] = [
  ...['hourly', 'daily', 'weekly', 'monthly'].map(when => ({ path: `/etc/cron.${when}`, when })),
  ...['15min', 'hourly', 'daily', 'weekly', 'monthly'].map(when => ({ path: `/etc/periodic/${when}`, when })),
];
/** Others, such as `.placeholder` and `backup.dpkg-old`, are not run (run-parts(8), cron(8)). */
const isRun = /^[A-Za-z0-9_-]+$/;

export interface AnnouncedJobs {
  readonly jobs: readonly AnnouncedJob[];
  readonly more: number;
}

/**
 * EDGE: what the crontabs of an image announce, read from its layers and from nothing that a container wrote. `lowerDirs`: folders on the host,
 * topmost first. No link is followed. Nothing where a layer cannot be opened: whoever walks the container tells of that.
 */
export function announcedBy(lowerDirs: readonly string[], below: (folder: number, name: string) => string): AnnouncedJobs {
  const image = new Image(below);
  try {
    image.open(lowerDirs);
    const found = [
      ...tables.flatMap(path => image.jobsIn(path, true)),
      ...tableFolders.flatMap(({ path, hasUser }) => image.names(path).flatMap(name => image.jobsIn(`${path}/${name}`, hasUser))),
      ...scriptFolders.flatMap(({ path, when }) =>
        image.names(path).flatMap(name => {
          const command = `${path}/${name}`;
          return image.isFile(command) ? [{ file: command, when, command }] : [];
        }),
      ),
    ].filter(({ command }) => !command.includes('run-parts'));
    return { jobs: found.slice(0, mostJobs), more: Math.max(0, found.length - mostJobs) };
  } catch {
    return { jobs: [], more: 0 };
  } finally {
    image.close();
  }
}

/** An image's layers, and the folders in them that were opened. */
class Image {
  readonly #files: LayerFiles;
  readonly #opened: number[] = [];
  readonly #layers = new Map<string, readonly number[]>();
  #left = mostFiles;

  constructor(below: (folder: number, name: string) => string) {
    this.#files = new LayerFiles(below);
  }

  open(lowerDirs: readonly string[]): void {
    for (const folder of lowerDirs) this.#opened.push(openSync(folder, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_DIRECTORY));
    this.#layers.set('', [...this.#opened]);
  }

  close(): void {
    for (const fd of this.#opened.splice(0)) closeSync(fd);
  }

  /** Names in a folder that schedulers read, of all layers. */
  names(path: string): readonly string[] {
    const layers = this.#folder(path);
    const names = new Set(layers.flatMap(folder => readdirSync(this.#files.below(folder, '.'), 'latin1')));
    return [...names].filter(name => isRun.test(name)).sort();
  }

  isFile(path: string): boolean {
    return this.#find(path)?.stat.isFile() ?? false;
  }

  jobsIn(path: string, hasUser: boolean): readonly AnnouncedJob[] {
    const file = this.#find(path);
    if (!file?.stat.isFile() || this.#left-- <= 0) return [];
    const text = this.#read(file);
    return jobsOf(text, hasUser).map(({ when, command }) => ({
      file: shown(path),
      when,
      command: redactText(shown(command)).slice(0, commandLength),
    }));
  }

  #read(file: ImageFile): string {
    const fd = this.#files.openFile(file);
    try {
      if (!fstatSync(fd).isFile()) return '';
      const bytes = Buffer.alloc(fileBytes);
      return bytes.toString('latin1', 0, readSync(fd, bytes, 0, fileBytes, 0));
    } finally {
      closeSync(fd);
    }
  }

  #find(path: string): ImageFile | undefined {
    const at = path.lastIndexOf('/');
    const found = this.#files.inImage(this.#folder(path.slice(0, at)), path.slice(at + 1));
    return found && !isWhiteout(found.stat) ? found : undefined;
  }

  /** The layers of a folder, open; none where there is no such folder, or a link in its place. */
  #folder(path: string): readonly number[] {
    const known = this.#layers.get(path);
    if (known) return known;
    const found = this.#find(path);
    const layers = found?.stat.isDirectory() ? this.#files.layersOf(this.#folder(path.slice(0, path.lastIndexOf('/'))), found) : [];
    this.#opened.push(...layers);
    this.#layers.set(path, layers);
    return layers;
  }
}
