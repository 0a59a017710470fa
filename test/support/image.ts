import { execFile, execFileSync, spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs the docker client; gives its standard output, trimmed. Rejects with what it said on failure. */
export async function docker(...args: readonly string[]): Promise<string> {
  return (await run('docker', args, { maxBuffer: 64 << 20 })).stdout.trim();
}

/** For how long a container that has ended ran. */
export async function ranMs(name: string): Promise<number> {
  const [from, to] = (await docker('inspect', '-f', '{{.State.StartedAt}} {{.State.FinishedAt}}', name)).split(' ').map(Date.parse);
  return to! - from!;
}

export interface ImageOptions {
  /** Applets of busybox that get a link under /bin. */
  readonly applets?: readonly string[];
  /** Path in the image → text, or a file of this host to copy. Mode 0755. */
  readonly files?: Readonly<Record<string, string | { readonly from: string }>>;
  /** Path in the image → a folder of this host to copy, with owners and modes as they are there; needs root. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Lines as of a Dockerfile: `VOLUME /data`, `CMD ["sh"]`. */
  readonly changes?: readonly string[];
}

const defaultApplets = [
  'sh',
  'sleep',
  'httpd',
  'cat',
  'ls',
  'true',
  'false',
  'touch',
  'echo',
  'nc',
  'wget',
  'id',
  'mkdir',
  'rm',
  'cp',
  'chown',
  'chmod',
  'kill',
  'ps',
];

/** Makes an image of Debian's static busybox and some files, without a registry; gives its id. */
export async function makeImage(reference: string, options: ImageOptions = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kg-image-'));
  try {
    for (const folder of ['bin', 'etc', 'tmp', 'proc', 'sys', 'dev', 'var']) await mkdir(join(root, folder), { recursive: true });
    await chmod(join(root, 'tmp'), 0o1777);
    await copyFile('/bin/busybox', join(root, 'bin/busybox'));
    for (const applet of options.applets ?? defaultApplets) await symlink('busybox', join(root, 'bin', applet));
    await writeFile(join(root, 'etc/passwd'), 'root:x:0:0::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\n');
    await writeFile(join(root, 'etc/group'), 'root:x:0:\napp:x:1000:\n');
    for (const [path, content] of Object.entries(options.files ?? {})) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      if (typeof content === 'string') await writeFile(join(root, path), content);
      else await copyFile(content.from, join(root, path));
      await chmod(join(root, path), 0o755);
    }
    for (const [path, from] of Object.entries(options.folders ?? {})) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await run('cp', ['-a', from, join(root, path)]);
    }
    return await imported(root, reference, options.changes ?? [], options.folders !== undefined);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The program and every library it is linked with, as `files` of an image that runs it. `at`: where it lies there. */
export function withLibraries(program: string, at = program): Readonly<Record<string, { readonly from: string }>> {
  const libraries = [...execFileSync('ldd', [program], { encoding: 'utf8' }).matchAll(/(?:=> )?(\/\S+) \(/g)].map(match => match[1]!);
  return { ...Object.fromEntries(libraries.map(path => [path, { from: path }])), [at]: { from: program } };
}

function imported(root: string, reference: string, changes: readonly string[], keepsOwners: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const owners = keepsOwners ? [] : ['--owner=0', '--group=0'];
    const tar = spawn('tar', ['--numeric-owner', ...owners, '-C', root, '-c', '.'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const load = spawn('docker', ['import', ...changes.flatMap(change => ['--change', change]), '-', reference], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    tar.stdout.pipe(load.stdin);
    let said = '';
    load.stdout.on('data', chunk => (said += String(chunk)));
    load.stderr.on('data', chunk => (said += String(chunk)));
    load.once('error', reject);
    load.once('close', code => (code === 0 ? resolve(said.trim()) : reject(new Error(`docker import of ${reference} failed: ${said}`))));
  });
}
