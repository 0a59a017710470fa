import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { docker, makeImage } from './image.js';
import type { Shape, Shapes } from './shapes.js';

const serve = ['httpd', '-f', '-p', '8080', '-h', '/'];

/** What those who recreate containers lose of them (watchtower's issues, and its forks'), a case each; beside the ten of `Shapes`. */
export function lostShapes(ground: Shapes): readonly Shape[] {
  const { prefix, net, port } = ground;
  /** Flags as they are typed, without any that holds a blank. */
  const started = (
    title: string,
    flags: string,
    more: { readonly also?: readonly string[]; readonly command?: readonly string[] } = {},
  ): Shape => ({
    title,
    make: async (name, image) => {
      const own = flags.replaceAll('NAME', name).split(' ').filter(Boolean);
      await ground.run(name, ...own, ...(more.also ?? []), image, ...(more.command ?? serve));
    },
  });
  const beside = (title: string, other: string, flags: string): Shape => ({
    title,
    make: async (name, image) => {
      await ground.run(`${name}-other`, ...other.split(' ').filter(Boolean), image, 'sleep', '100000');
      await started(title, flags.replaceAll('OTHER', `${name}-other`)).make(name, image);
    },
  });
  return [
    started(
      'ports: one that the engine chooses, UDP, and two hosts',
      `-p 127.0.0.1::8080 -p 127.0.0.1:${port + 2}:53/udp -p 127.0.0.2:${port + 3}:8080`,
    ),
    started('no network', '--network none'),
    {
      title: 'a chosen hardware address on the default bridge, by an older client',
      make: async (name, image) => {
        const labels = { [ground.label.split('=')[0]!]: prefix };
        await posted(`/v1.43/containers/create?name=${name}`, {
          Image: image,
          Cmd: serve,
          Labels: labels,
          StopSignal: 'SIGKILL',
          MacAddress: '02:42:ac:de:ad:02',
        });
        await docker('start', name);
      },
    },
    beside('linked on a network of the user', `--network ${prefix}-n1`, `--network ${prefix}-n1 --link OTHER:db`),
    {
      title: 'a static IPv6 address',
      make: async (name, image) => {
        const subnets = ['--ipv6', '--subnet', `10.${net}.4.0/24`, '--subnet', `fd00:${net}::/64`];
        // An internal one has no gateway.
        await docker('network', 'create', '--label', ground.label, ...subnets, `${name}-six`);
        await ground.run(name, '--network', `${name}-six`, '--ip6', `fd00:${net}::77`, image, ...serve);
      },
    },
    beside(
      "another container's processes and shared memory",
      '--ipc shareable --network none',
      '--pid container:OTHER --ipc container:OTHER',
    ),
    beside("another container's volumes", '-v /shared --network none', '--volumes-from OTHER --network none'),
    started(
      'host name, domain, name servers, other hosts',
      `--network ${prefix}-n1 --hostname web --domainname example.test --dns 127.0.0.1`,
      {
        also: '--dns-search example.test --dns-option ndots:2 --add-host a:10.0.0.1 --add-host b:10.0.0.2'.split(' '),
      },
    ),
    started('environment and labels with blanks, quotes, line ends and signs', '--network none', {
      also: ['-e', 'TEXT=a "b" \'c\'\n$d\\', '-e', 'EMPTY=', '-e', 'Ünï=ö', '--label', 'org.example/a.b=x = y, "z"', '--label', 'empty='],
    }),
    started('another entry point, an argument that is empty', '--network none --entrypoint /bin/sh', {
      command: ['-c', 'exec httpd -f -p 8080 -h /', '', '--'],
    }),
    started('open input, a working directory, a user by name', '--network none -i -w /var --user root --stop-timeout 1'),
    started(
      'a health check with all its times',
      `--network ${prefix}-n1 --health-interval 1s --health-timeout 2s --health-retries 3 --health-start-period 1s`,
      {
        also: ['--health-cmd', 'wget -q -O /dev/null http://127.0.0.1:8080/etc/passwd'],
      },
    ),
    {
      title: 'no health check where the image has one',
      make: async name => {
        await makeImage(`${name}:own`, { changes: ['HEALTHCHECK CMD true'] });
        ground.alsoImage(`${name}:own`);
        await ground.run(name, '--no-healthcheck', '--network', 'none', `${name}:own`, ...serve);
      },
    },
    started(
      'limits of memory, CPU and processes',
      '--network none --memory 96m --memory-reservation 48m --cpuset-cpus 0 --cpu-period 50000',
      {
        also: '--cpu-quota 25000 --ulimit nproc=100:200 --ulimit core=0 --pids-limit 50 --shm-size 16m'.split(' '),
      },
    ),
    started('devices and rules for them', '--network none --device /dev/zero:/dev/nothing:r ', {
      also: ['--device-cgroup-rule', 'c 1:5 r', '--device-cgroup-rule', 'c 1:3 rwm'],
    }),
    started('every capability but one, no seccomp, nothing masked', '--network none --cap-add ALL --cap-drop SYS_ADMIN', {
      also: '--security-opt seccomp=unconfined --security-opt systempaths=unconfined --security-opt apparmor=unconfined'.split(' '),
    }),
    started(
      'log driver and its options',
      '--network none --log-driver local --log-opt max-size=2m --log-opt max-file=2 --log-opt compress=false',
    ),
    started('no log', '--network none --log-driver none'),
    started(
      'a named runtime, user namespace and namespace of cgroups of the host',
      '--network none --runtime runc --userns host --cgroupns host --init',
    ),
    {
      title: 'binds: read-only, propagated, of one file; a volume without a copy',
      make: async (name, image) => {
        const folder = await ground.folder();
        await writeFile(join(folder, 'one'), 'one\n');
        await docker('volume', 'create', '--label', ground.label, `${name}-bare`);
        const mounts = ['-v', `${folder}:/ro:ro,rprivate`, '-v', `${folder}/one:/one:ro`, '-v', `${name}-bare:/bare:nocopy`];
        const bind = `type=bind,src=${folder},dst=/by-mount,readonly,bind-propagation=rprivate`;
        await ground.run(name, '--network', 'none', ...mounts, '--mount', bind, image, ...serve);
      },
    },
    {
      title: 'restarted by its policy, which is counted',
      make: async (name, image) => {
        await docker('volume', 'create', '--label', ground.label, `${name}-state`);
        const once = 'if [ -e /state/was ]; then exec httpd -f -p 8080 -h /; fi; touch /state/was; exit 1';
        await ground.run(name, '--network', 'none', '--restart', 'on-failure:3', '-v', `${name}-state:/state`, image, 'sh', '-c', once);
        await ground.untilRestarted(name);
      },
    },
    {
      title: 'a tag that leads to another image by now',
      make: async (name, image) => {
        await docker('tag', image, `${name}:moving`);
        ground.alsoImage(`${name}:moving`);
        await ground.run(name, '--network', 'none', `${name}:moving`, ...serve);
        await makeImage(`${name}:moving`, { files: { '/other': 'another image\n' } });
      },
    },
    {
      title: 'Compose: two networks with addresses, secrets, limits and all the rest',
      make: async (name, image) => ground.compose(name, fullService(name, image, ground)),
    },
    {
      title: 'Compose: network_mode of another service',
      make: async (name, image) =>
        ground.compose(name, [
          'services:',
          `  other: { image: "${image}", command: [sleep, "100000"], labels: ${ground.labels}, stop_signal: SIGKILL, networks: [inside] }`,
          `  web: { image: "${image}", container_name: ${name}, command: [httpd, -f, -p, "8080"], labels: ${ground.labels}, stop_signal: SIGKILL, network_mode: "service:other" }`,
          `networks: { inside: { internal: true, labels: ${ground.labels} } }`,
        ]),
    },
  ];
}

function fullService(name: string, image: string, { net, labels }: Shapes): readonly string[] {
  return [
    'services:',
    '  web:',
    `    image: ${image}`,
    `    container_name: ${name}`,
    '    command: [httpd, -f, -p, "8080"]',
    `    labels: ${labels}`,
    '    stop_signal: SIGKILL',
    '    networks:',
    `      one: { ipv4_address: 10.${net}.5.77, aliases: [first, uno], mac_address: "02:42:ac:de:ad:05" }`,
    `      two: { ipv4_address: 10.${net}.6.77, aliases: [second] }`,
    '    restart: on-failure',
    '    init: true',
    '    read_only: true',
    '    tmpfs: [/run, "/scratch:size=1m"]',
    '    volumes: [ /anonymous, { type: volume, source: data, target: /data, volume: { nocopy: true } } ]',
    '    secrets: [key]',
    '    configs: [ { source: settings, target: /etc/settings } ]',
    '    cap_drop: [ALL]',
    '    cap_add: [CHOWN]',
    '    security_opt: ["no-new-privileges:true"]',
    '    sysctls: { net.core.somaxconn: 256 }',
    '    ulimits: { nofile: { soft: 256, hard: 512 } }',
    '    devices: ["/dev/null:/dev/other"]',
    '    extra_hosts: ["peer:10.0.0.1"]',
    '    dns: [127.0.0.1]',
    '    dns_search: [example.test]',
    '    environment: { A: "1", B: "" }',
    '    logging: { driver: json-file, options: { max-size: 1m } }',
    '    healthcheck: { test: [CMD, "true"], interval: 1s }',
    '    deploy: { resources: { limits: { cpus: "0.5", memory: 64M, pids: 40 } } }',
    '    annotations: { a.b: c }',
    '    group_add: ["7"]',
    'networks:',
    `  one: { internal: true, labels: ${labels}, ipam: { config: [ { subnet: 10.${net}.5.0/24 } ] } }`,
    `  two: { internal: true, labels: ${labels}, ipam: { config: [ { subnet: 10.${net}.6.0/24 } ] } }`,
    `volumes: { data: { labels: ${labels} } }`,
    'secrets: { key: { file: ./compose.yaml } }',
    'configs: { settings: { file: ./compose.yaml } }',
  ];
}

/** A question to the engine by an API of an older client than the one installed here. */
function posted(path: string, body: object): Promise<void> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json' };
    const asking = request({ socketPath: '/var/run/docker.sock', path, method: 'POST', headers }, answer => {
      answer.resume();
      answer.once('end', () => (answer.statusCode === 201 ? done() : failed(new Error(`POST ${path}: ${answer.statusCode}`))));
    });
    asking.once('error', failed);
    asking.end(JSON.stringify(body));
  });
}
