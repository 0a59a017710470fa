import type { HeldSocket } from './inside.js';
import { type Probe, wordsOf } from './pace/label.js';

export interface WantedPort {
  readonly protocol: 'tcp';
  readonly port: number;
}

/** What a replacement must show before the old container may be removed. */
export interface Wanted {
  /** It must listen on these. */
  readonly ports: readonly WantedPort[];
  /** The old one listened on these too, and nothing says that they belong to it: waited for a little, then only told. */
  readonly also: readonly WantedPort[];
  /** The HEALTHCHECK's argv, where the old one was healthy. */
  readonly healthcheck: readonly string[];
  /** What its label says that it must answer, whatever the old one answers by now. */
  readonly probe?: Probe;
  /** What is wrong with the label, so that nothing is asked. */
  readonly noProbe?: string;
}

/** What it is waited for, in words. */
export function wantedText({ ports, healthcheck, probe, noProbe }: Wanted): string {
  const all = [
    ...ports.map(port => `${port.protocol}/${port.port}`),
    ...(healthcheck.length > 0 ? ['health check'] : []),
    ...(probe === undefined ? [] : [`probe "${wordsOf(probe)}"`]),
  ];
  return `${all.join(', ') || 'it runs'}${noProbe === undefined ? '' : `; its probe is not asked: ${noProbe}`}`;
}

/** Ports that Linux gives out by itself unless told otherwise: the next container would have another. */
const chancePorts = { from: 32_768, to: 60_999 };

export interface Declared {
  /** Published ports, the image's EXPOSE, and where nobody suspects it those its workload was seen to listen on. */
  readonly ports: readonly WantedPort[];
  /** Init process of the old container. */
  readonly pid: number;
  /** Nobody suspects the container: then its first process's own ports are trusted as well. */
  readonly trusted: boolean;
}

/**
 * Which of the ports the old container listens on now its replacement must listen on. Only declared ones, or an intruder could keep
 * himself from being recycled by opening a port that no clean container ever opens.
 */
export function wantedPorts(held: readonly HeldSocket[], declared: Declared): Pick<Wanted, 'ports' | 'also'> {
  const ports = new Map<string, WantedPort>();
  const also = new Map<string, WantedPort>();
  for (const socket of held) {
    if (socket.state !== 'listening') continue;
    const port = { protocol: socket.protocol, port: socket.local.port };
    const key = `${port.protocol}/${port.port}`;
    const isDeclared = declared.ports.some(one => one.port === port.port && one.protocol === port.protocol);
    const isChance = port.port >= chancePorts.from && port.port <= chancePorts.to;
    if (isDeclared || (declared.trusted && socket.pid === declared.pid && !isChance)) ports.set(key, port);
    else if (!isChance) also.set(key, port);
  }
  for (const key of ports.keys()) also.delete(key);
  return { ports: [...ports.values()], also: [...also.values()] };
}
