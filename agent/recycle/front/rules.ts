/** The table in a front's own network namespace. Nobody else writes there: the container has no right to. */
const table = 'knowngood';
/** Callers held at once, and how long one is held after it called last: whoever reads more often than that misses none. */
const callersHeld = 65_536;
const heldSeconds = 30;

/**
 * How long the kernel remembers a connection that nobody has answered, in seconds. By itself it would for two minutes, and send every further try from
 * the same port where it sent the first: to somebody who has ended, though another serves by now. A client tries again after a second.
 */
export const unanswered = 'syn_sent : 1';

/** A caller of a front's port. */
export interface Caller {
  readonly address: string;
  readonly port: number;
  /** When it began a connection last, milliseconds ago. */
  readonly agoMs: number;
}

/**
 * Commands for `nft -f`, carried out all at once or not at all: new connections go to `backend` from then on, those that are open stay where they
 * are. Whatever was there before is replaced; who has called is kept where the table was there.
 */
export function pointingAt(backend: string): string {
  return `add table ip ${table}
add set ip ${table} callers { type ipv4_addr . inet_service; flags dynamic,timeout; timeout ${heldSeconds}s; size ${callersHeld}; }
add counter ip ${table} unseen
add ct timeout ip ${table} unanswered { protocol tcp; l3proto ip; policy = { ${unanswered} }; }
add chain ip ${table} begun { type filter hook prerouting priority mangle; }
add chain ip ${table} in { type nat hook prerouting priority dstnat; }
add chain ip ${table} out { type nat hook postrouting priority srcnat; }
flush chain ip ${table} begun
flush chain ip ${table} in
flush chain ip ${table} out
add rule ip ${table} begun meta l4proto tcp ct timeout set "unanswered"
add rule ip ${table} in meta l4proto tcp update @callers { ip saddr . tcp dport }
add rule ip ${table} in meta l4proto tcp ip saddr . tcp dport != @callers counter name unseen
add rule ip ${table} in meta l4proto tcp dnat to ${backend}
add rule ip ${table} out ct status dnat masquerade
`;
}

/** Commands for `nft -f`, for a front that was pointed at somebody: new connections come to itself from then on, where nobody listens, and are refused. */
export const pointingNowhere = `flush chain ip ${table} in
`;

export interface Table {
  /** To whom new connections go. */
  readonly backend: string | undefined;
  /** Is it as `pointingAt` makes it? An agent of before may have made it, with less in it. */
  readonly isWhole: boolean;
  readonly callers: readonly Caller[];
  /** Packets that began a connection of a caller there was no room for. */
  readonly unseen: number;
}

/** From `nft list ruleset`, which tells times in milliseconds, as its JSON does not. The engine has tables there, too, for its names. */
export function readTable(ruleset: string): Table {
  const text = ruleset.split(/^(?=table )/m).find(part => part.startsWith(`table ip ${table} {`)) ?? '';
  const callers = [...text.matchAll(/(\d+\.\d+\.\d+\.\d+) \. (\d+)(?: timeout \w+)? expires (\w+)/g)].map(
    ([, address, port, expires]): Caller => ({
      address: address!,
      port: Number(port),
      agoMs: Math.max(0, heldSeconds * 1_000 - milliseconds(expires!)),
    }),
  );
  const backend = /dnat to (\d+\.\d+\.\d+\.\d+)/.exec(text)?.[1];
  const isWhole = /ct timeout set "?unanswered\b/.test(text);
  return { backend, isWhole, callers, unseen: Number(/counter unseen \{\s*packets (\d+)/.exec(text)?.[1] ?? 0) };
}

/** `29s680ms`, `680ms`, `30s`. */
function milliseconds(text: string): number {
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };
  return [...text.matchAll(/(\d+)(ms|s|m)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0);
}
