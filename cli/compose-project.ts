import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { composeFiles } from '../proto/front.js';
import { type ComposeFile, cannotFront, type Fronted, frontedIn, overrideOf, readCompose } from './compose-override.js';
import { CliError, exit } from './exit.js';

/** What Compose says of a container that it made, by its labels. */
export interface ComposeOrigin {
  readonly project: string;
  readonly service: string;
  /** Absolute paths on the machine on which Compose was run. */
  readonly files: readonly string[];
}

export function originOf(labels: Readonly<Record<string, string>>): ComposeOrigin | undefined {
  const [project, service, files] = ['project', 'service', 'project.config_files'].map(key => labels[`com.docker.compose.${key}`]);
  if (project === undefined || service === undefined || !files) return undefined;
  return { project, service, files: files.split(',') };
}

/** The file in which a project's services get fronts: `text` is what it is to hold. */
export interface Override {
  readonly file: string;
  readonly text: string;
  /** It is so already. */
  readonly isThere: boolean;
  /** How Compose is to be run from then on. */
  readonly command: string;
}

const ours: ReadonlySet<string> = new Set(Object.values(composeFiles));
/** Beside these Compose looks for an override by itself. */
const found: ReadonlySet<string> = new Set(['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml']);
const overrides = ['compose.override.yaml', 'compose.override.yml', 'docker-compose.override.yaml', 'docker-compose.override.yml'];
const hashMark = '# sha256 of what follows: ';

/**
 * EDGE: what the file beside a project's own is to hold, so that these services have fronts beside those that have one already. Throws `CliError` where
 * a file is not on this machine, where a person changed what was written before, or where a service cannot have a front.
 */
export function overrideFor(origin: ComposeOrigin, wanted: readonly Fronted[], stack: string): Override {
  const own = origin.files.filter(path => !ours.has(basename(path)) || !isOurs(path));
  const missing = own.find(path => !existsSync(path));
  if (missing !== undefined || own.length === 0)
    throw new CliError(
      exit.refused,
      'no-compose-file',
      `${missing ?? origin.files.join(', ')}, by which Compose made ${origin.project}/${origin.service}, is not on this machine`,
      'run this where Compose is run',
    );
  const folder = dirname(own[0]!);
  const files = own.map(path => read(folder, path));
  for (const { service } of wanted) {
    const why = cannotFront(service, files);
    if (why !== undefined) throw new CliError(exit.refused, 'unsupported', why, `"knowngood adopt" without --compose gives it a front`);
  }
  const file = join(folder, fileName(folder, own));
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (before !== undefined && !isUnchanged(before))
    throw new CliError(
      exit.refused,
      'changed',
      `${file} is not as knowngood wrote it, and is left as it is`,
      'move what you changed to another file and this one away, then try again',
    );
  const names = new Set(wanted.map(({ service }) => service));
  const kept = before === undefined ? [] : frontedIn(before).filter(({ service }) => !names.has(service));
  const text = sealed(overrideOf(files, [...kept, ...wanted], stack));
  const isByItself = basename(file) === composeFiles.byItself;
  const words = isByItself ? '' : ` ${[...own, file].map(path => `-f ${path}`).join(' ')}`;
  return { file, text, isThere: before === text, command: `docker-compose${words} up -d` };
}

/** EDGE: written whole, for Compose may read it at any moment. Throws what the file system says. */
export function writeOverride({ file, text }: Override): void {
  writeFileSync(`${file}.new`, text, { mode: 0o644 });
  renameSync(`${file}.new`, file);
}

function read(folder: string, path: string): ComposeFile {
  try {
    return readCompose(relative(folder, path), readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined && (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new CliError(exit.failed, 'invalid', `${path}: ${(error as Error).message.split('\n')[0]}`, 'see "docker-compose config"');
  }
}

/** Compose reads an override by itself where the project has its one file under a usual name and no override yet. */
function fileName(folder: string, own: readonly string[]): string {
  const isUsual = own.length === 1 && found.has(basename(own[0]!));
  const taken = overrides.some(name => existsSync(join(folder, name)) && !isOurs(join(folder, name)));
  return isUsual && !taken ? composeFiles.byItself : composeFiles.named;
}

const isOurs = (path: string): boolean => existsSync(path) && readFileSync(path, 'utf8').includes(`\n${hashMark}`);

function sealed(body: string): string {
  return `# Written by "knowngood adopt --compose": Compose itself gives these services a front. Needs Docker Compose 2.24.4.
# To go back: take this file away, then "docker-compose up -d --remove-orphans".
${hashMark}${hashOf(body)}
${body}`;
}

function isUnchanged(text: string): boolean {
  const at = text.indexOf(`\n${hashMark}`) + 1;
  const end = text.indexOf('\n', at);
  return at > 0 && text.slice(at + hashMark.length, end) === hashOf(text.slice(end + 1));
}

const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');
