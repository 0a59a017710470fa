import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { docker } from './image.js';
import { lostShapes } from './lost-shapes.js';

const run = promisify(execFile);

/** A way to start a container; `make` starts it under `name` and everything it needs, all labelled. */
export interface Shape {
  readonly title: string;
  readonly make: (name: string, image: string) => Promise<void>;
}

/** Everything a run of tests makes carries this label, and its names begin with the prefix. */
export class Shapes {
  readonly label: string;
  /** As Compose writes it. */
  readonly labels: string;
  readonly #folders: string[] = [];
  readonly #images: string[] = [];

  constructor(
    readonly prefix: string,
    /** Networks are made in `10.<net>.1.0` to `.6.0`; ports from `port` on are published on 127.0.0.1. */
    readonly net: number,
    readonly port: number,
  ) {
    this.label = `knowngood.test=${prefix}`;
    this.labels = `{ knowngood.test: ${prefix} }`;
  }

  async start(): Promise<void> {
    await this.stop();
    for (const at of [1, 2, 3])
      await docker(
        'network',
        'create',
        '--internal',
        '--label',
        this.label,
        '--subnet',
        `10.${this.net}.${at}.0/24`,
        `${this.prefix}-n${at}`,
      );
  }

  /** Removes what was made by these tests, also by a run that was killed. */
  async stop(): Promise<void> {
    const ids = (await docker('ps', '-aq', '--filter', `label=${this.label}`)).split('\n').filter(Boolean);
    // A recycle pins anonymous volumes by name, and then nothing but their names leads to them.
    const mounts =
      ids.length > 0
        ? await docker('inspect', '--format', '{{range .Mounts}}{{if eq .Type "volume"}}{{.Name}} {{end}}{{end}}', ...ids)
        : '';
    if (ids.length > 0) await docker('rm', '-fv', ...ids).catch(() => undefined);
    for (const volume of new Set(mounts.split(/\s+/).filter(name => /^[0-9a-f]{64}$/.test(name))))
      await docker('volume', 'rm', volume).catch(() => undefined);
    const volumes = (await docker('volume', 'ls', '-q', '--filter', `label=${this.label}`)).split('\n').filter(Boolean);
    if (volumes.length > 0) await docker('volume', 'rm', '-f', ...volumes);
    const networks = (await docker('network', 'ls', '-q', '--filter', `label=${this.label}`)).split('\n').filter(Boolean);
    if (networks.length > 0) await docker('network', 'rm', ...networks);
    for (const image of this.#images.splice(0)) await docker('rmi', image).catch(() => undefined);
    for (const folder of this.#folders.splice(0)) await rm(folder, { recursive: true, force: true });
  }

  /** The image must declare `VOLUME /imgvol` and hold busybox. */
  all(): readonly Shape[] {
    const serve = (port: number) => ['httpd', '-f', '-p', String(port), '-h', '/'];
    const start = (name: string, ...args: readonly string[]) => this.run(name, ...args);
    const { prefix, net, port } = this;
    return [
      {
        title: 'bridge with a published port and a restart policy',
        make: async (name, image) =>
          void (await start(name, '--restart', 'always', '-p', `127.0.0.1:${port}:8080`, '-e', 'A=1', '-w', '/tmp', image, ...serve(8080))),
      },
      {
        title: 'three networks, static addresses, aliases, static MAC',
        make: async (name, image) => {
          await docker(
            ...[
              'create',
              '--name',
              name,
              '--label',
              this.label,
              '--stop-signal',
              'SIGKILL',
              '--network',
              `${prefix}-n1`,
              '--ip',
              `10.${net}.1.77`,
            ],
            ...['--mac-address', '02:42:ac:de:ad:01', '--network-alias', 'one', '--network-alias', 'uno', '--hostname', 'named', image],
            ...serve(8080),
          );
          await docker('network', 'connect', '--ip', `10.${net}.2.78`, '--alias', 'two', `${prefix}-n2`, name);
          await docker('network', 'connect', '--alias', 'three', `${prefix}-n3`, name);
          await docker('start', name);
        },
      },
      {
        title: 'linked on the default bridge',
        make: async (name, image) => {
          await start(`${name}-db`, image, ...serve(8081));
          await start(name, '--link', `${name}-db:db`, image, ...serve(8080));
        },
      },
      {
        title: "the host's network",
        make: async (name, image) =>
          void (await start(name, '--network', 'host', image, 'httpd', '-f', '-p', `127.0.0.1:${port + 1}`, '-h', '/')),
      },
      {
        title: "another container's network",
        make: async (name, image) => {
          await start(`${name}-net`, '--network', `${prefix}-n1`, image, 'sleep', '100000');
          await start(name, '--network', `container:${name}-net`, image, ...serve(8080));
        },
      },
      {
        title: 'volumes: anonymous by -v, by --mount and by the image, named read-only, bind, two tmpfs',
        make: async (name, image) => {
          const folder = await this.folder();
          await docker('volume', 'create', '--label', this.label, `${name}-named`);
          await start(
            ...([
              name,
              '-v',
              '/anon',
              '--mount',
              'type=volume,dst=/mounted',
              '-v',
              `${name}-named:/named:ro`,
              '-v',
              `${folder}:/bound`,
            ] as const),
            ...['--tmpfs', '/tmp1:size=1m', '--mount', 'type=tmpfs,dst=/tmp2,tmpfs-size=1048576'],
            ...['--network', `${prefix}-n1`, image, ...serve(8080)],
          );
        },
      },
      {
        title: 'read-only root, capabilities, limits, sysctl, ulimit, init, health check, ipc, cgroupns, annotation, tty',
        make: async (name, image) =>
          void (await start(
            ...([
              name,
              '--read-only',
              '--tmpfs',
              '/run',
              '--cap-drop',
              'ALL',
              '--cap-add',
              'NET_BIND_SERVICE',
              '--cap-add',
              'CHOWN',
            ] as const),
            ...[
              '--memory',
              '64m',
              '--memory-swap',
              '64m',
              '--cpus',
              '0.5',
              '--pids-limit',
              '64',
              '--cpu-shares',
              '512',
              '--shm-size',
              '8m',
            ],
            ...['--sysctl', 'net.ipv4.ip_unprivileged_port_start=80', '--ulimit', 'nofile=512:1024', '--init', '--oom-score-adj', '10'],
            ...['--health-cmd', 'true', '--health-interval', '1s', '--ipc', 'private', '--cgroupns', 'private', '--annotation', 'a.b=c'],
            ...[
              '-t',
              '--user',
              '1000:1000',
              '--group-add',
              '7',
              '--security-opt',
              'no-new-privileges',
              '--stop-signal',
              'SIGINT',
              '--stop-timeout',
              '3',
            ],
            ...[
              '--dns',
              '127.0.0.1',
              '--add-host',
              'peer:10.0.0.1',
              '--device',
              '/dev/null:/dev/other',
              '--log-opt',
              'max-size=1m',
              '--expose',
              '8080',
            ],
            ...['--network', `${prefix}-n1`, image, ...serve(8080)],
          )),
      },
      {
        title: 'privileged, the host’s pid and uts namespaces',
        make: async (name, image) =>
          void (await start(name, '--privileged', '--pid', 'host', '--uts', 'host', '--network', `${prefix}-n1`, image, ...serve(8080))),
      },
      {
        title: '--rm',
        make: async (name, image) => void (await start(name, '--rm', '-v', '/anon', '--network', `${prefix}-n1`, image, ...serve(8080))),
      },
      {
        title: 'Compose',
        make: async (name, image) =>
          this.compose(name, [
            'services:',
            '  web:',
            `    image: ${image}`,
            `    container_name: ${name}`,
            `    command: [${serve(8080)
              .map(word => `"${word}"`)
              .join(', ')}]`,
            `    labels: ${this.labels}`,
            '    networks: { inside: { aliases: [web.inside] } }',
            '    restart: unless-stopped',
            '    stop_signal: SIGKILL',
            '    volumes: [data:/data]',
            `networks: { inside: { internal: true, labels: ${this.labels} } }`,
            `volumes: { data: { labels: ${this.labels} } }`,
          ]),
      },
      ...lostShapes(this),
    ];
  }

  /** Ends at once when it is stopped. */
  run(name: string, ...args: readonly string[]): Promise<string> {
    return docker('run', '-d', '--name', name, '--label', this.label, '--stop-signal', 'SIGKILL', ...args);
  }

  /** Starts the project of this name; everything in it must carry `labels`. */
  async compose(name: string, lines: readonly string[]): Promise<void> {
    const file = join(await this.folder(), 'compose.yaml');
    await writeFile(file, [`name: ${name}`, ...lines, ''].join('\n'));
    await run('docker-compose', ['-f', file, 'up', '-d']);
  }

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), `${this.prefix}-`));
    this.#folders.push(folder);
    return folder;
  }

  /** Removed with the rest. */
  alsoImage(reference: string): void {
    this.#images.push(reference);
  }

  async untilRestarted(name: string): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if ((await docker('inspect', '--format', '{{.RestartCount}} {{.State.Status}}', name)) === '1 running') return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`${name} was not restarted within 20 s`);
  }
}
