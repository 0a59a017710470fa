import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/support/root.js';

/** A file of a few functions, as a build has thousands. */
const source = Array.from(
  { length: 4 },
  (_, i) =>
    `int f${i}(const int *a, int n) { int sum = ${i}; for (int j = 0; j < n; j++) sum += a[j] > ${i} ? a[j] : -a[j]; return sum; }\n`,
).join('');
const nameServer = `keep-in-foreground
user=root
group=root
no-hosts
no-resolv
listen-address=127.0.0.1
bind-interfaces
pid-file=/tmp/dnsmasq.pid
host-record=service.internal,10.1.2.3
`;

type Files = Readonly<Record<string, string | { readonly from: string }>>;

/** What the loads of `bench/loops.ts` start, as Debian has it, and what those read. */
export function applicationFiles(): Files {
  const tools = ['cc1', 'as'].map(name => execFileSync('gcc', [`-print-prog-name=${name}`], { encoding: 'utf8' }).trim());
  return {
    ...program('/usr/sbin/nginx'),
    ...program('/usr/sbin/dnsmasq'),
    ...program(process.execPath, '/usr/bin/node'),
    ...program('/usr/bin/gcc'),
    ...Object.assign({}, ...tools.map(tool => program(tool.startsWith('/') ? tool : `/usr/bin/${tool}`))),
    '/application.mjs': { from: join(root, 'bench/application.mjs') },
    '/dnsmasq.conf': nameServer,
    '/etc/passwd': 'root:x:0:0::/:/bin/sh\n',
    '/etc/group': 'root:x:0:\n',
    '/usr/include/stdc-predef.h': { from: '/usr/include/stdc-predef.h' },
    '/file.c': source,
  };
}

/** With the libraries that it names. */
function program(path: string, as = path): Files {
  const named = execFileSync('ldd', [path], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
  return Object.fromEntries([[as, { from: realpathSync(path) }], ...named.map(library => [library, { from: library }])]);
}
