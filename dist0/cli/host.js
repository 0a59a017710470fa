import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
/** The mark of a live process; undefined for one that is gone, also for one that ended and was not reaped yet. */
export function markOf(pid) {
  const fields = statOf(pid);
  if (fields === undefined || fields[0] === 'Z') return undefined;
  return { boot: bootId(), ticks: Number(fields[19]) };
}
/** The mark of ourselves. */
export function ownMark() {
  return markOf(process.pid) ?? { boot: bootId(), ticks: 0 };
}
/** Milliseconds since the epoch at which a live process started, to about 10 ms; undefined for one that is gone. */
export function startedMs(pid) {
  const mark = markOf(pid);
  if (mark === undefined) return undefined;
  const booted = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'));
  // USER_HZ is 100 on every Linux that Node.js runs on.
  return booted === null ? undefined : Number(booted[1]) * 1_000 + mark.ticks * 10;
}
/** The arguments of a live process; empty for one that is gone. */
export function argvOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}
/** Who listens on this TCP port of this host; undefined where nobody does or we may not know. */
export function listenerOn(port) {
  const sockets = new Set(
    [...listeningInodes('/proc/net/tcp', port), ...listeningInodes('/proc/net/tcp6', port)].map(inode => `socket:[${inode}]`),
  );
  if (sockets.size === 0) return undefined;
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const holds = readdirSync(`/proc/${pid}/fd`).some(fd => sockets.has(linkOf(`/proc/${pid}/fd/${fd}`)));
      if (holds) return { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
    } catch {
      // Gone in between, or another user's.
    }
  }
  return undefined;
}
function listeningInodes(table, port) {
  const listen = '0A';
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  try {
    return readFileSync(table, 'utf8')
      .split('\n')
      .map(line => line.trim().split(/\s+/))
      .filter(fields => fields[1]?.endsWith(`:${hex}`) === true && fields[3] === listen)
      .map(fields => fields[9] ?? '');
  } catch {
    return [];
  }
}
function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
/** Fields of `/proc/<pid>/stat` behind the name, which may itself hold blanks and brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
let boot;
function bootId() {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}
