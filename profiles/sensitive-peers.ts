import type { Connect, Send } from '../proto/behaviour.js';
import type { Facts } from './facts.js';

/** Where clouds hand out the credentials of a machine or task. */
export const metadataAddresses: ReadonlySet<string> = new Set([
  '169.254.169.254', // AWS, Azure, Google, OpenStack, Oracle, DigitalOcean
  '169.254.170.2', // AWS: credentials of a task
  '169.254.170.23', // AWS: credentials of a pod
  'fd00:ec2::254', // AWS
  'fd00:ec2::23',
  'fd20:ce::254', // Google
  '100.100.100.200', // Alibaba
  '168.63.129.16', // Azure: host agent
  '192.0.0.192', // Oracle, first generation
]);
const metadataNames: ReadonlySet<string> = new Set(['metadata.google.internal', 'metadata', 'instance-data', 'instance-data.ec2.internal']);

/** Sockets of engines and runtimes: who may write to one is root on the host. */
const engineSockets: ReadonlySet<string> = new Set([
  'docker.sock',
  'containerd.sock',
  'podman.sock',
  'crio.sock',
  'cri-dockerd.sock',
  'buildkitd.sock',
  'kubelet.sock',
]);

/** Docker's API without TLS. */
export const enginePorts: ReadonlySet<number> = new Set([2375]);

/** What makes a destination one to ask about, or undefined. */
export function sensitivePeer(call: Connect | Send, facts: Facts): 'metadata-address' | 'engine-socket' | undefined {
  const { protocol, peer, port, name } = call;
  if ([peer, facts.address].some(address => address !== undefined && metadataAddresses.has(address))) return 'metadata-address';
  if (name && metadataNames.has(name.replace(/\.$/, '').toLowerCase())) return 'metadata-address';
  if (protocol === 'unix' && peer !== undefined && engineSockets.has(peer.slice(peer.lastIndexOf('/') + 1))) return 'engine-socket';
  return protocol === 'tcp' && port !== undefined && enginePorts.has(port) ? 'engine-socket' : undefined;
}
