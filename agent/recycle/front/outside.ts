import { createHash } from 'node:crypto';
import type { Inspected } from '../../container/inspected.js';
import { unanswered } from './rules.js';

/** A port of the host that a front publishes to others than the host itself. */
export interface Binding {
  /** The host's address that it is published on; absent for all of them. */
  readonly address?: string;
  readonly port: number;
  /** The container's port. */
  readonly to: number;
}

/** What the host's own network namespace does for a place, so that callers from outside reach the container under their own address. */
export interface Outside {
  /** Of its table, and on its rules. */
  readonly name: string;
  readonly bindings: readonly Binding[];
  /** To whom new connections go. */
  readonly backend: string;
  /** The host's own bridges of containers, where they are not called as the engine calls them by itself. */
  readonly bridges?: readonly string[];
}

/** A rule of the chain that the engine leaves to others, by which forwarded connections may reach an address. */
export interface Pass {
  readonly name: string;
  readonly address: string;
}

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 10);

/** What all names of a stack begin with. */
export const outsidePrefix = (stack: string): string => `kg_${hash(stack)}_`;
/** No place's name is long enough to be cut off, and no table may be called as places may. */
export const outsideName = (stack: string, place: string): string => outsidePrefix(stack) + hash(place);

/** From what the engine says of a front, or of a container that is to get one. */
export function bindingsOf(said: Inspected): readonly Binding[] {
  return Object.entries(said.NetworkSettings?.Ports ?? {}).flatMap(([name, bound]) => {
    const to = Number(/^(\d+)\/tcp$/.exec(name)?.[1] ?? 0);
    return (bound ?? []).flatMap(({ HostIp, HostPort }): readonly Binding[] => {
      const port = Number(HostPort ?? 0);
      if (to === 0 || port === 0 || HostIp?.includes(':') || HostIp?.startsWith('127.')) return [];
      return [{ ...(HostIp && HostIp !== '0.0.0.0' ? { address: HostIp } : {}), port, to }];
    });
  });
}

/**
 * How long the kernel remembers a connection that has ended; by itself it would for two minutes. When a container ends, the engine lists what is
 * remembered of it and takes it away piece by piece. Who by then began a new connection from the same port would lose that one: the kernel gives
 * it the memory of the one before, so the engine cannot tell them apart.
 */
const ended = 'time_wait : 1, close : 1';

/** By which devices callers of this host come: itself, and what the engine calls its bridges. A bridge of any other name may lead outside. */
const inner = ['lo', 'docker0', 'br-*'];
const isNot = (device: string): string => `iifname != "${device}"`;

/**
 * Commands for `nft -f`, all at once: new connections from outside go straight to the backend, before the engine's own rules would send them to the
 * front. Containers of this host are left to the engine, which keeps networks apart.
 */
export function sendingTo({ name, bindings, backend, bridges = [] }: Outside): string {
  const rules = bindings.map(({ address, port, to }) => {
    const at = address === undefined ? 'fib daddr type local' : `ip daddr ${address}`;
    const from = `${[...inner, ...bridges].map(isNot).join(' ')} ${at} tcp dport ${port}`;
    return `add rule ip ${name} begun ${from} ct timeout set "brief"
add rule ip ${name} in ${from} dnat to ${backend}:${to}
`;
  });
  return `add table ip ${name}
add ct timeout ip ${name} brief { protocol tcp; l3proto ip; policy = { ${unanswered}, ${ended} }; }
add chain ip ${name} begun { type filter hook prerouting priority mangle; }
add chain ip ${name} in { type nat hook prerouting priority dstnat - 1; }
flush chain ip ${name} begun
flush chain ip ${name} in
${rules.join('')}`;
}

/** From `nft list table`: is it as `sendingTo` makes it? An agent of before may have made it, with less in it. */
export const isWhole = (table: string, bridges: readonly string[] = []): boolean =>
  bridges.every(device => table.includes(isNot(device))) && /ct timeout set "?brief\b/.test(table);

/** From `nft list table`: to whom it sends; undefined for one that sends nowhere. */
export const sendsTo = (table: string): string | undefined => /dnat to (\d+\.\d+\.\d+\.\d+)/.exec(table)?.[1];

/** From `nft list tables ip`: names that begin so. */
export function tablesOf(prefix: string, tables: string): readonly string[] {
  return [...tables.matchAll(/^table ip (\S+)$/gm)].map(([, name]) => name!).filter(name => name.startsWith(prefix));
}

const chain = 'DOCKER-USER';
const words = ({ name, address }: Pass): string =>
  `-d ${address}/32 -p tcp -m conntrack --ctstate DNAT -m comment --comment ${name} -j ACCEPT`;

/** From `iptables -S DOCKER-USER`: rules of names that begin so. */
export function passesOf(prefix: string, rules: string): readonly Pass[] {
  return rules.split('\n').flatMap(line => {
    const name = /--comment "?([\w]+)"?/.exec(line)?.[1];
    const address = /-d (\d+\.\d+\.\d+\.\d+)\/32/.exec(line)?.[1];
    return name?.startsWith(prefix) && address !== undefined ? [{ name, address }] : [];
  });
}

const back = `-A ${chain} -j RETURN`;

/** Of what `iptables -S DOCKER-USER` says, the rules that anything comes to: those before the engine's `RETURN`. */
export function reached(rules: string): string {
  const lines = rules.split('\n');
  const end = lines.indexOf(back);
  return (end < 0 ? lines : lines.slice(0, end)).join('\n');
}

/**
 * Commands for `iptables-restore --noflush`, all at once; undefined where there is nothing to do. `rules` is what `iptables -S DOCKER-USER` says: what
 * is let through comes after all that others have put there, so that what they refuse stays refused, and before the engine's own `RETURN`. One that is
 * put where it belongs is taken from where nothing came to it first: both are the same words.
 */
export function passing(added: readonly Pass[], taken: readonly Pass[], rules: string): string | undefined {
  if (added.length + taken.length === 0) return undefined;
  const there = rules.split('\n').filter(line => line.startsWith(`-A ${chain} `));
  const last = (there.includes(back) ? there.indexOf(back) : there.length) + 1;
  const isMoved = (pass: Pass) => added.some(one => words(one) === words(pass));
  const take = (pass: Pass) => `-D ${chain} ${words(pass)}`;
  const lines = [
    ...taken.filter(isMoved).map(take),
    ...added.map((pass, at) => `-I ${chain} ${last + at} ${words(pass)}`),
    ...taken.filter(pass => !isMoved(pass)).map(take),
  ];
  return `*filter\n${lines.join('\n')}\nCOMMIT\n`;
}
