/** What a network namespace says of its sockets without a look at each: cheap to read, where the table of connections is not. */
export interface NetCounters {
  /** Moves with every connection that begins, in or out, and with every listener. */
  readonly tcp: string;
  readonly tcp4InUse: number;
  readonly tcp6InUse: number;
  /** Connections that have ended and wait for their time. */
  readonly waiting: number;
  readonly udp4InUse: number;
  readonly udp6InUse: number;
}

/** From the texts of `net/snmp`, `net/sockstat` and `net/sockstat6`. */
export function netCounters(snmp: string, sockstat: string, sockstat6: string): NetCounters {
  const [names, values] = snmp.split('\n').filter(line => line.startsWith('Tcp:'));
  const at = (name: string) => values?.split(' ')[names?.split(' ').indexOf(name) ?? -1] ?? '';
  const tcp4InUse = numberIn(sockstat, /^TCP: inuse (\d+)/m);
  const tcp6InUse = numberIn(sockstat6, /^TCP6: inuse (\d+)/m);
  return {
    tcp: [at('ActiveOpens'), at('PassiveOpens'), tcp4InUse, tcp6InUse].join(' '),
    tcp4InUse,
    tcp6InUse,
    waiting: numberIn(sockstat, /^TCP: .* tw (\d+)/m),
    udp4InUse: numberIn(sockstat, /^UDP: inuse (\d+)/m),
    udp6InUse: numberIn(sockstat6, /^UDP6: inuse (\d+)/m),
  };
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? 0);
}
