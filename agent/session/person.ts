import { posix } from 'node:path';
import type { Person } from '../../proto/session.js';
import type { Container } from '../container/container.js';
import type { ProcFs } from '../proc.js';

export type Visit = 'exec' | 'attach' | 'cp';

const clients: ReadonlySet<string> = new Set(['docker', 'docker-compose', 'podman', 'nerdctl']);
/** What /proc has where nobody logged in. */
const noLogin = '4294967295';
/** Digits of an id that are taken for one. */
const leastDigits = 4;

/** What of the host tells who is at the engine's client. */
export type People = Pick<ProcFs, 'pids' | 'bytes' | 'containerOf'> & { readonly userName: (uid: number) => string | undefined };

/**
 * Who may be at the client that asked the engine for this, by what its process on the host tells. A guess, for any process can be called so, and
 * none where several persons could be meant or the client is on another host.
 */
export function personAt(people: People, container: Pick<Container, 'id' | 'name' | 'labels'>, visit: Visit): Person | undefined {
  const found = new Map<string, Person>();
  for (const pid of people.pids()) {
    const argv = people.bytes(pid, 'cmdline')?.toString('utf8').split('\0').slice(0, -1) ?? [];
    if (!isClientOf(argv, container, visit) || people.containerOf(pid) !== undefined) continue;
    const person = personOf(people, pid);
    if (person) found.set(person.name, person);
  }
  const [person] = found.values();
  return found.size === 1 ? person : undefined;
}

function isClientOf(
  [program = '', ...words]: readonly string[],
  { id, name, labels }: Pick<Container, 'id' | 'name' | 'labels'>,
  visit: Visit,
) {
  if (!clients.has(posix.basename(program)) || !words.includes(visit)) return false;
  const service = labels['com.docker.compose.service'];
  return words.some(word => {
    const meant = visit === 'cp' ? word.slice(0, Math.max(0, word.indexOf(':'))) : word;
    return meant === name || (service !== undefined && meant === service) || (meant.length >= leastDigits && id.startsWith(meant));
  });
}

/** By the login that it descends from, which a `sudo` does not change; else by who called `sudo`; else by its user. */
function personOf(people: People, pid: number): Person | undefined {
  const login = people.bytes(pid, 'loginuid')?.toString('latin1').trim();
  if (login !== undefined && login !== noLogin && /^\d+$/.test(login))
    return named(people, Number(login), 'login of the client on this host');
  const environment = people.bytes(pid, 'environ')?.toString('utf8').split('\0') ?? [];
  const sudo = environment.find(line => line.startsWith('SUDO_USER='))?.slice('SUDO_USER='.length);
  if (sudo) return { name: sudo, how: 'sudo before the client on this host' };
  const uid = /^Uid:\s*(\d+)/m.exec(people.bytes(pid, 'status')?.toString('latin1') ?? '')?.[1];
  return uid === undefined ? undefined : named(people, Number(uid), 'user of the client on this host');
}

function named(people: People, uid: number, how: string): Person {
  return { name: people.userName(uid) ?? `uid ${uid}`, uid, how };
}
