/** Ports that Linux gives out by itself unless told otherwise: the next container would have another. */
const chancePorts = { from: 32_768, to: 60_999 };
/**
 * Which of the ports the old container listens on now its replacement must listen on. Only declared ones, or an intruder could keep
 * himself from being recycled by opening a port that no clean container ever opens.
 */
export function wantedPorts(held, declared) {
  const ports = new Map();
  const also = new Map();
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
