import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { which } from './shell.mjs';

/**
 * What the commands need of the machine beyond Node.js and npm, as data.
 *
 * - `met`: is it there? `machine` is `{ path, exists, isStatic }`: a PATH text, and tests for a file and for a program without libraries.
 * - `packages`: the Debian packages that bring it.
 * - `for`: the commands that want it.
 * - `before`: files that the packages find when they are installed, by path; one that is there stays as it is.
 * - `take`: on a host with systemd only these files are taken out of the packages, so that no service of theirs starts there.
 */
const stack = ['up', 'demo', 'test', 'bench', 'soak'];
const tests = ['test', 'soak'];

const engineSocket = '/var/run/docker.sock';

export const needs = [
  {
    name: 'nats-server',
    why: 'carries and keeps everything the agent sees',
    met: program('nats-server'),
    packages: ['nats-server'],
    for: stack,
    take: { 'usr/sbin/nats-server': 'nats-server' },
  },
  { name: 'libbpf', why: 'loads the eBPF sensor', met: library('libbpf.so.1'), packages: ['libbpf1'], for: stack },
  {
    name: 'engine',
    why: 'runs the containers',
    met: machine => machine.exists(engineSocket) || (program('dockerd')(machine) && program('iptables')(machine)),
    packages: ['docker.io', 'iptables'],
    for: stack,
  },
  {
    name: 'nft',
    why: 'passes connections on behind a front (knowngood adopt)',
    met: program('nft'),
    packages: ['nftables'],
    for: tests,
  },
  {
    name: 'ip',
    why: 'lets connections wait at a front (knowngood adopt --method queue)',
    met: program('ip'),
    packages: ['iproute2'],
    for: tests,
  },
  {
    name: 'nginx',
    why: 'is the program the demo and the tests watch',
    met: program('nginx'),
    packages: ['nginx'],
    for: ['demo', ...tests, 'bench'],
    take: { 'usr/sbin/nginx': 'nginx' },
  },
  {
    name: 'dnsmasq',
    why: 'is a name server whose clients pay for being watched, and is measured',
    met: program('dnsmasq'),
    packages: ['dnsmasq-base'],
    for: [...tests, 'bench'],
  },
  {
    name: 'busybox',
    why: 'makes small images without a registry',
    met: machine => machine.isStatic('/usr/bin/busybox') || machine.isStatic('/bin/busybox'),
    packages: ['busybox-static'],
    for: ['demo', ...tests, 'bench'],
  },
  { name: 'docker', why: 'drives containers in the tests', met: program('docker'), packages: ['docker-cli'], for: [...tests, 'bench'] },
  {
    name: 'docker-compose',
    why: 'runs the Compose shapes in the tests',
    met: program('docker-compose'),
    packages: ['docker-compose'],
    for: tests,
  },
  {
    name: 'redis',
    why: 'is a service whose profile ships',
    met: program('redis-server'),
    packages: ['redis-tools', 'redis-server'],
    for: tests,
    take: { 'usr/bin/redis-check-rdb': 'redis-server' },
  },
  {
    name: 'postgres',
    why: 'is a service whose profile ships',
    met: file('/usr/lib/postgresql'),
    packages: ['postgresql'],
    for: tests,
    // No database of the machine's own, and so no service of it.
    before: { '/etc/postgresql-common/createcluster.d/knowngood.conf': 'create_main_cluster = false\n' },
  },
  {
    name: 'curl',
    why: 'is a client whose connections are watched while who serves it is recycled',
    met: program('curl'),
    packages: ['curl'],
    for: tests,
  },
  {
    name: 'haproxy',
    why: 'has several containers behind it, which are recycled one at a time',
    met: program('haproxy'),
    packages: ['haproxy'],
    for: tests,
    take: { 'usr/sbin/haproxy': 'haproxy' },
  },
  { name: 'chromium', why: 'reads the web console in the tests', met: program('chromium'), packages: ['chromium'], for: tests },
  {
    name: 'rsyslogd',
    why: 'receives what the syslog sink tells',
    met: program('rsyslogd'),
    packages: ['rsyslog', 'rsyslog-gnutls'],
    for: tests,
    // An empty unit is one that is never started: no log of the machine's own, either.
    before: { '/etc/systemd/system/rsyslog.service': '' },
  },
  {
    name: 'alertmanager',
    why: 'receives what the Alertmanager sink tells',
    met: program('prometheus-alertmanager'),
    packages: ['prometheus-alertmanager'],
    for: tests,
    take: { 'usr/bin/prometheus-alertmanager': 'prometheus-alertmanager' },
  },
  {
    name: 'prometheus',
    why: 'reads what the controller measures',
    met: program('prometheus'),
    packages: ['prometheus'],
    for: tests,
    take: { 'usr/bin/prometheus': 'prometheus' },
  },
  { name: 'promtool', why: 'checks the alert rules that ship', met: program('promtool'), packages: ['promtool'], for: tests },
  { name: 'openssl', why: 'makes the certificate of a test receiver', met: program('openssl'), packages: ['openssl'], for: tests },
  { name: 'ps', why: 'is what the engine lists processes with', met: program('ps'), packages: ['procps'], for: tests },
  { name: 'bpftool', why: 'takes a hook away in a test', met: program('bpftool'), packages: ['bpftool'], for: tests },
  { name: 'clang', why: 'rebuilds the sensor byte for byte', met: program('clang-19'), packages: ['clang-19'], for: [...tests, 'kernel'] },
  {
    name: 'llvm-strip',
    why: 'rebuilds the sensor byte for byte',
    met: program('llvm-strip-19'),
    packages: ['llvm-19'],
    for: [...tests, 'kernel'],
  },
  {
    name: 'libbpf headers',
    why: 'rebuilds the sensor byte for byte',
    met: file('/usr/include/bpf/bpf_helpers.h'),
    packages: ['libbpf-dev'],
    for: [...tests, 'kernel'],
  },
  { name: 'C compiler', why: 'builds the load generators', met: program('gcc', 'cc'), packages: ['gcc'], for: [...tests, 'bench'] },
  {
    name: 'C headers',
    why: 'builds the load generators',
    met: file('/usr/include/stdio.h'),
    packages: ['libc6-dev'],
    for: [...tests, 'bench', 'kernel'],
  },
  { name: 'debootstrap', why: 'makes a bare machine to try it on', met: program('debootstrap'), packages: ['debootstrap'], for: ['soak'] },
  { name: 'git', why: 'applies the patches that we print', met: program('git'), packages: ['git'], for: tests },
  { name: 'qemu', why: 'runs other kernels', met: program('qemu-system-x86_64'), packages: ['qemu-system-x86'], for: ['soak'] },
  { name: 'mke2fs', why: 'makes the disk of another kernel', met: program('mke2fs'), packages: ['e2fsprogs'], for: ['soak'] },
  {
    name: 'execsnoop',
    why: 'is measured beside us',
    met: file('/usr/sbin/execsnoop-libbpf'),
    packages: ['libbpf-tools'],
    for: [...tests, 'bench'],
  },
  { name: 'forkstat', why: 'is measured beside us', met: program('forkstat'), packages: ['forkstat'], for: [...tests, 'bench'] },
];

/** The needs of a command that this machine lacks, in the table's order. */
export function missingFor(command, machine) {
  return needs.filter(need => need.for.includes(command) && !need.met(machine));
}

/** This machine as the table's tests see it. `path` is a PATH text. */
export function thisMachine(path) {
  return { path, exists: existsSync, isStatic };
}

/** A program that names no loader in its first page brings everything itself. */
function isStatic(path) {
  if (!existsSync(path)) return false;
  const head = Buffer.alloc(4096);
  const handle = openSync(path, 'r');
  try {
    return !head.subarray(0, readSync(handle, head, 0, head.length, 0)).includes('/ld-');
  } finally {
    closeSync(handle);
  }
}

function program(...names) {
  return machine => names.some(name => which(name, machine.path) !== undefined);
}
function file(...paths) {
  return machine => paths.some(path => machine.exists(path));
}
function library(name) {
  const folders = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
    '/lib/x86_64-linux-gnu',
    '/lib/aarch64-linux-gnu',
    '/usr/local/lib',
  ];
  return file(...folders.map(folder => `${folder}/${name}`));
}
