import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker, makeImage } from './image.js';
import { until } from './stack.js';

const programs = mkdtempSync(join(tmpdir(), 'kg-programs-'));
process.once('exit', () => rmSync(programs, { recursive: true, force: true }));

/** A static program of this C text; the file's path. */
export function compiled(name: string, source: string, flags: readonly string[] = ['-static']): string {
  const out = join(programs, name);
  execFileSync('gcc', ['-O1', ...flags, '-x', 'c', '-o', out, '-'], { input: source });
  return out;
}

/** An image whose first process does what it is told (`actor.c`), with programs to run that do nothing. */
export async function makeActorImage(reference: string): Promise<void> {
  const actor = compiled('actor', readFileSync(join(import.meta.dirname, 'actor.c'), 'utf8'));
  const nothing = compiled('nothing', 'int main(void) { return 0; }');
  const dynamic = compiled('dynamic', 'int main(void) { return 0; }', []);
  // Leaves its child behind, which then starts what it was given: an orphan by then.
  const orphan = compiled(
    'orphan',
    '#include <unistd.h>\nint main(int n, char **a) { if (fork()) return 0; usleep(200000); execv(a[1], a + 1); return n; }',
  );
  const loader = '/lib64/ld-linux-x86-64.so.2';
  const libc = '/lib/x86_64-linux-gnu/libc.so.6';
  const names = ['allowed', 'allowed-too', ...Array.from({ length: 12 }, (_, i) => `other${i + 1}`)];
  await makeImage(reference, {
    applets: ['sh', 'cat', 'tail', 'head', 'sleep'],
    files: {
      '/actor': { from: actor },
      '/bin/orphan': { from: orphan },
      '/bin/dynamic': { from: dynamic },
      [loader]: { from: loader },
      [libc]: { from: libc },
      ...Object.fromEntries(names.map(name => [`/bin/${name}`, { from: nothing }])),
      '/app/ok.sh': '#!/bin/sh\nexit 0\n',
      '/app/other.sh': '#!/bin/sh\nexit 0\n',
      '/app/other-too.sh': '#!/bin/sh\nexit 0\n',
      '/srv/keep': '',
    },
  });
}

/**
 * A running actor. Told from outside through FIFOs on a read-only bind mount, so that being told is nothing the container does and nothing
 * in it outlives a recycle. A fresh generation of it goes on reading where the old one stopped.
 */
export class Actor {
  #answers = '';

  private constructor(
    readonly id: string,
    readonly name: string,
    readonly folder: string,
    /** Both ends are held open here: what is written waits for whichever generation reads it. */
    readonly ask: number,
    readonly answer: number,
  ) {}

  static async start(
    name: string,
    options: { readonly image: string; readonly ports?: readonly number[]; readonly run?: readonly string[] },
  ): Promise<Actor> {
    const folder = mkdtempSync(join(tmpdir(), 'kg-actor-'));
    const [tell, answers] = [join(folder, 'tell'), join(folder, 'answers')];
    execFileSync('mkfifo', [tell, answers]);
    const open = (file: string) => openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
    const command = ['/actor', '/ctl/tell', '/ctl/answers', ...(options.ports ?? []).map(String)];
    const fds = [open(tell), open(answers)] as const;
    const id = await docker('run', '-d', '--name', name, '-v', `${folder}:/ctl:ro`, ...(options.run ?? []), options.image, ...command);
    const actor = new Actor(id, name, folder, ...fds);
    await actor.tell('');
    return actor;
  }

  /** Does one line and gives its status, as `actor.c` says. One at a time. */
  async tell(...operands: readonly (string | number)[]): Promise<number> {
    writeSync(this.ask, `${operands.join('\t')}\n`);
    return until(`${this.name} to ${operands.join(' ')}`, 20_000, () => this.#nextAnswer());
  }

  #nextAnswer(): number | undefined {
    const bytes = Buffer.alloc(4096);
    try {
      this.#answers += bytes.toString('utf8', 0, readSync(this.answer, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
    const end = this.#answers.indexOf('\n');
    if (end < 0) return undefined;
    const line = this.#answers.slice(0, end);
    this.#answers = this.#answers.slice(end + 1);
    return Number(line);
  }

  async address(network: string, family: 4 | 6 = 4): Promise<string> {
    const field = family === 4 ? 'IPAddress' : 'GlobalIPv6Address';
    return docker('inspect', '-f', `{{(index .NetworkSettings.Networks "${network}").${field}}}`, this.id);
  }

  async remove(): Promise<void> {
    await docker('rm', '-f', '-v', this.name).catch(() => undefined);
    closeSync(this.ask);
    closeSync(this.answer);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
