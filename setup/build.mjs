import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './places.mjs';
import { run } from './shell.mjs';

const folders = ['proto', 'profiles', 'agent', 'client', 'controller', 'cli', 'bench', 'test'];
/** Copied beside the compiled code, which opens them by its own URL: generated protobuf code, the kernel's object, the canary's machine code, rules and ready profiles. */
const data = new Set(['.js', '.o', '.yaml', '.yml', '.json', '.html', '.css', '.svg', '.bin']);

/**
 * Compiles to dist/ when any source differs from the last build, by content. Throws with the compiler's own words.
 * @returns {Promise<boolean>} whether anything had to be built
 */
export async function build(say) {
  const dist = join(root, 'dist');
  const stamp = join(dist, '.built');
  const files = folders.flatMap(folder => filesOf(join(root, folder))).sort();
  const console = filesOf(join(root, 'console')).sort();
  const state = fingerprint([
    ...files.filter(file => extname(file) === '.ts' || data.has(extname(file))),
    ...console,
    join(root, 'tsconfig.json'),
    join(root, 'client', 'tsconfig.json'),
    join(root, 'package-lock.json'),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return false;
  say('building dist/');
  rmSync(stamp, { force: true });
  const compiled = await run(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    ...['-p', join(root, 'tsconfig.json'), '--incremental', '--tsBuildInfoFile', join(dist, '.tsbuildinfo')],
  ]);
  if (compiled.code !== 0) {
    // What was emitted beside an error must not be taken as done the next time.
    rmSync(join(dist, '.tsbuildinfo'), { force: true });
    throw new Error(`the sources do not compile:\n${compiled.output.trim()}`);
  }
  for (const file of files.filter(one => data.has(extname(one)))) {
    const to = join(dist, relative(root, file));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(file, to);
  }
  const isOwn = file => extname(file) === '.js' && !file.startsWith(join(dist, 'console', 'site'));
  for (const gone of filesOf(dist).filter(file => isOwn(file) && !hasSource(join(root, relative(dist, file))))) rmSync(gone);
  await declareClient();
  if (console.length > 0) await buildConsole();
  // npx remembers a clone by its path, and makes this a program only the first time.
  chmodSync(join(dist, 'cli', 'main.js'), 0o755);
  writeFileSync(stamp, state);
  return true;
}

/** The types of `knowngood/client`, for programs elsewhere. */
async function declareClient() {
  const declared = await run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'client')]);
  if (declared.code !== 0) throw new Error(`the client does not compile:\n${declared.output.trim()}`);
}

/** The web console: its types are checked, then it is bundled to dist/console/site. */
async function buildConsole() {
  const steps = [
    { says: 'the console does not compile', argv: [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'console')] },
    {
      says: 'the console cannot be bundled',
      argv: [
        join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        '--config',
        join(root, 'console', 'vite.config.ts'),
        '--logLevel',
        'warn',
      ],
    },
  ];
  for (const { says, argv } of steps) {
    const done = await run(process.execPath, argv, { cwd: root });
    if (done.code !== 0) throw new Error(`${says}:\n${done.output.trim()}`);
  }
}

function hasSource(path) {
  return existsSync(path) || existsSync(path.replace(/\.js$/, '.ts'));
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build(line => process.stderr.write(`knowngood: ${line}\n`)).catch(error => {
    process.stderr.write(`knowngood: ${error.message}\n`);
    process.exitCode = 1;
  });
}
