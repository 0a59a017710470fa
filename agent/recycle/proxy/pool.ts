import type { Container } from '../../container/container.js';
import type { Inspected } from '../../container/inspected.js';
import { type HaproxyServer, serversOf } from './haproxy.js';
import { proxyOf, type SaidOfProxy } from './label.js';

/** Those that a proxy has, when one of them is to leave for a moment. */
export interface Pool {
  readonly said: SaidOfProxy;
  /** Its name at the proxy, where that has names. */
  readonly server?: string;
  /** The network on which the proxy reaches it; absent where it does by a published port. */
  readonly network?: string;
  /** How many others are ready to serve, and how many there are. */
  readonly ready: number;
  readonly others: number;
  /** Somebody has its own server in maintenance, or drained. */
  readonly isTakenOut?: boolean;
  /** Why the proxy could not be asked. */
  readonly why?: string;
}

/** Whom the proxy has beside this container; `beside`: other containers of its workload on this host. Never rejects. */
export async function poolOf(
  container: Container,
  said: Inspected,
  beside: readonly { readonly serves: boolean }[],
): Promise<Pool | undefined> {
  const hook = proxyOf(container);
  if (hook.kind === 'none') return undefined;
  const here = { said: hook, ready: beside.filter(one => one.serves).length, others: beside.length };
  if (hook.kind !== 'haproxy') return here;
  try {
    const servers = await serversOf(hook.socket, hook.backend);
    const own =
      hook.server === undefined ? servers.find(one => isAt(one, container, said)) : servers.find(({ name }) => name === hook.server);
    const others = servers.filter(one => one !== own && one.address !== '-' && one.address !== '');
    const found = { said: hook, ready: others.filter(one => one.isReady).length, others: others.length };
    if (own !== undefined) {
      const network = container.addresses.find(one => one.address === own.address)?.network;
      return { ...found, server: own.name, isTakenOut: own.isTakenOut, ...(network === undefined ? {} : { network }) };
    }
    return { ...found, why: `backend ${hook.backend} of HAProxy has no server ${hook.server ?? 'with its address'}` };
  } catch (error) {
    return { ...here, why: (error as Error).message };
  }
}

/** Is this server the container: by its address, the port it publishes on this host, or its name? */
function isAt({ address, port, fqdn }: HaproxyServer, container: Container, said: Inspected): boolean {
  if (container.addresses.some(one => one.address === address) || (fqdn !== '' && fqdn === container.name)) return true;
  const bindings = Object.values((said.HostConfig.PortBindings ?? {}) as Record<string, readonly Binding[] | null>).flatMap(
    one => one ?? [],
  );
  return bindings.some(({ HostIp, HostPort }) => Number(HostPort) === port && (HostIp === address || address === '127.0.0.1'));
}

interface Binding {
  readonly HostIp?: string;
  readonly HostPort?: string;
}
