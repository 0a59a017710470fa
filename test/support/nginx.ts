import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { docker, makeImage, withLibraries } from './image.js';

export interface Nginx {
  readonly image: string;
  readonly name: string;
  /** Of `docker run`. */
  readonly words: readonly string[];
  /** What stands in its `http` block. */
  readonly http: string;
}

const program = '/usr/sbin/nginx';
const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** Debian's nginx in a container of its own; `docker logs` gives what it says of errors. */
export async function startNginx({ image, name, words, http }: Nginx): Promise<void> {
  const temporary = folders.map(kind => `${kind}_temp_path /tmp/${kind};`).join(' ');
  await makeImage(image, {
    files: {
      ...withLibraries(program),
      '/nginx.conf': `daemon off; user root root; pid /tmp/nginx.pid; error_log stderr; worker_processes 1;
events { worker_connections 4096; }
http { access_log off; ${temporary}
${http}
}
`,
    },
  });
  await docker('run', '-d', '--name', name, ...words, image, program, '-c', '/nginx.conf');
}

/** What it said of whom it asks, without times and addresses: what it says → how often. */
export async function troublesOf(name: string): Promise<ReadonlyMap<string, number>> {
  const { stderr } = await promisify(execFile)('docker', ['logs', name], { maxBuffer: 64 << 20 });
  const counts = new Map<string, number>();
  for (const [, what, method] of stderr.matchAll(/\*\d+ (.*?), client: .*?, request: "(\w+)/g))
    counts.set(`${method}: ${what}`, (counts.get(`${method}: ${what}`) ?? 0) + 1);
  return counts;
}
