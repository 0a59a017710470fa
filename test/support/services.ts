import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { docker, type ImageOptions, makeImage, withLibraries } from './image.js';
import { postgres } from './postgres.js';
import { until } from './stack.js';

/** A service as Debian ships it, and a working day of it. */
export interface Service {
  readonly name: string;
  /** The program, from which its version is asked. */
  readonly binary: string;
  readonly version: readonly string[];
  /** Parts of its paths that are other in another version, by the name of the profile's variable for it. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What whoever takes its profile has to change. */
  readonly note?: string;
  image(): ImageOptions;
  /** Who runs it; absent = root. */
  readonly user?: string;
  readonly command: readonly string[];
  readonly port: number;
  /** One round of what its clients do; `port` is published on this host's loopback interface. */
  load(port: number): Promise<void>;
  /** What its operator does from outside: reload, reopen logs, save. */
  operate(container: string, port: number): Promise<void>;
}

const passwd = 'root:x:0:0::/root:/bin/sh\nwww-data:x:33:33::/var/www:/bin/sh\n';
const group = 'root:x:0:\nwww-data:x:33:\n';
const rounds = 50;

const nginxConfiguration = `user www-data;
worker_processes 2;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
events { worker_connections 256; }
http {
  access_log /var/log/nginx/access.log;
  server { listen 80; root /var/www; client_max_body_size 8m; location /upload { dav_methods PUT; root /var/www; } }
}
`;

const nodeServer = `const { createServer } = require('node:http');
const { appendFileSync } = require('node:fs');
process.on('SIGHUP', () => appendFileSync('/var/log/node.log', 'reopened\\n'));
process.on('SIGTERM', () => process.exit(0));
createServer((asked, answer) => {
  appendFileSync('/var/log/node.log', asked.url + '\\n');
  answer.end('x'.repeat(1_000));
}).listen(3000);
`;

export const services = (): readonly Service[] => [
  {
    name: 'nginx',
    binary: '/usr/sbin/nginx',
    version: ['-v'],
    image: () => ({
      files: {
        ...withLibraries('/usr/sbin/nginx'),
        '/etc/passwd': passwd,
        '/etc/group': group,
        '/etc/nginx/nginx.conf': nginxConfiguration,
        '/var/www/index.html': '<p>a page</p>\n',
        '/var/log/nginx/.keep': '',
        '/var/lib/nginx/.keep': '',
        '/run/.keep': '',
      },
    }),
    command: ['/usr/sbin/nginx', '-g', 'daemon off;'],
    port: 80,
    load: port => repeated(() => get(port, '/index.html')),
    async operate(container, port) {
      await docker('kill', '-s', 'HUP', container);
      await pause(300);
      await docker('kill', '-s', 'USR1', container);
      await get(port, '/missing');
    },
  },
  {
    name: 'redis',
    binary: '/usr/bin/redis-server',
    version: ['--version'],
    image: () => ({ files: { ...withLibraries('/usr/bin/redis-server'), '/etc/passwd': passwd, '/etc/group': group, '/data/.keep': '' } }),
    command: ['/usr/bin/redis-server', '--port', '6379', '--protected-mode', 'no', '--dir', '/data', '--appendonly', 'yes'],
    port: 6379,
    load: port => repeated(n => redis(port, `SET key${n} ${'v'.repeat(100)}`, `GET key${n}`, 'INCR calls')),
    async operate(_container, port) {
      await redis(port, 'BGSAVE');
      await pause(500);
      await redis(port, 'BGREWRITEAOF');
      await pause(500);
    },
  },
  {
    name: 'node',
    binary: process.execPath,
    version: ['--version'],
    note: 'The script is that of a small server: put your own in its place, and whom it calls under outbound.',
    image: () => ({
      files: {
        ...withLibraries(process.execPath, '/usr/bin/node'),
        '/etc/passwd': passwd,
        '/etc/group': group,
        '/app/server.js': nodeServer,
        '/var/log/.keep': '',
      },
    }),
    command: ['/usr/bin/node', '/app/server.js'],
    port: 3000,
    load: port => repeated(n => get(port, `/item/${n}`)),
    async operate(container) {
      await docker('kill', '-s', 'HUP', container);
    },
  },
  postgres(),
];

/** A container of a service, reached through a published port. */
export class Running {
  private constructor(
    readonly service: Service,
    readonly container: string,
    readonly image: string,
  ) {}

  static async start(service: Service, tag: string, labels: readonly string[]): Promise<Running> {
    const image = `knowngood-library-${service.name}:${tag}`;
    await makeImage(image, service.image());
    const user = service.user === undefined ? [] : ['--user', service.user];
    const run = ['-d', '--name', `${tag}-${service.name}`, '-p', `127.0.0.1::${service.port}`, ...user];
    const container = await docker('run', ...run, ...labels.flatMap(label => ['--label', label]), image, ...service.command);
    return new Running(service, container, image);
  }

  async port(): Promise<number> {
    const said = await docker('port', this.container, `${this.service.port}/tcp`);
    return Number(said.split('\n')[0]!.split(':').at(-1));
  }

  /** Load, what an operator does, load, a restart, load. */
  async day(): Promise<void> {
    const { service, container } = this;
    const answers = async () => {
      const port = await this.port();
      await until(`${service.name} to answer`, 20_000, () =>
        service.load(port).then(
          () => true as const,
          () => undefined,
        ),
      );
      return port;
    };
    await service.operate(container, await answers());
    await answers();
    await docker('restart', '-t', '5', container);
    await answers();
  }

  async remove(): Promise<void> {
    await docker('rm', '-f', '-v', this.container).catch(() => undefined);
    await docker('rmi', '-f', this.image).catch(() => undefined);
  }
}

async function repeated(act: (n: number) => Promise<void>): Promise<void> {
  for (let n = 0; n < rounds; n++) await act(n);
}

function get(port: number, path: string): Promise<void> {
  return new Promise((done, failed) => {
    const asking = request({ port, path, agent: false, timeout: 2_000 }, answer => {
      answer.resume().on('end', () => done());
    });
    asking.on('error', failed).on('timeout', () => asking.destroy(new Error('no answer')));
    asking.end();
  });
}

/** One connection, these commands one after another. */
function redis(port: number, ...commands: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(commands.map(command => `${command}\r\n`).join('')));
    let lines = 0;
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer')));
    socket.on('error', failed);
    socket.on('data', bytes => {
      lines += bytes.toString('latin1').split('\r\n').length - 1;
      if (lines >= commands.length) socket.end(() => done());
    });
  });
}
