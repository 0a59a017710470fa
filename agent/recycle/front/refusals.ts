import { composeFiles } from '../../../proto/front.js';
import type { Container } from '../../container/container.js';
import type { Inspected } from '../../container/inspected.js';
import {
  behind,
  composeFilesLabel,
  composeProjectLabel,
  type FrontMethod,
  frontOf,
  methodBehind,
  volumesAreSafe,
  volumesSafeLabel,
} from '../../container/intent.js';
import type { Facts, Recipe, Refusal } from '../plan.js';
import { bindingsOf } from './outside.js';

/** Why nothing can be done behind the front of this place. */
export function noFront(place: string, { front }: Facts): Refusal | undefined {
  if (front === undefined)
    return {
      code: 'unsupported',
      message: `the front of ${place} is not there any more: make the container anew, as it was before "adopt"`,
    };
  return front.running
    ? undefined
    : { code: 'unsupported', message: `the front of ${place} does not run: start it with "docker start ${place}"` };
}

/** Compose would make its front anew at its next `up`. */
export function ofCompose(place: string, { front }: Facts): Refusal | undefined {
  const labels = front?.said.Config.Labels ?? {};
  if (labels[composeProjectLabel] === undefined) return undefined;
  const names: readonly string[] = Object.values(composeFiles);
  const files = (labels[composeFilesLabel] ?? '').split(',');
  const file = files.find(path => names.includes(path.slice(path.lastIndexOf('/') + 1))) ?? `the file that "adopt --compose" wrote`;
  return {
    code: 'unsupported',
    message: `Compose owns the front of ${place}: take ${file} away, then "docker-compose up -d --remove-orphans"`,
  };
}

/** For a moment there are two of it. */
export function twoWriters(container: Container, place: string): Refusal | undefined {
  const shared = container.mounts.filter(mount => mount.writable && mount.type !== 'tmpfs').map(mount => mount.target);
  if (shared.length === 0 || volumesAreSafe(container)) return undefined;
  return {
    code: 'persistence',
    message: `two of ${place} would write to ${shared.join(', ')} for a moment: take --method queue, or if it bears that, label it ${volumesSafeLabel}=safe`,
  };
}

/** Why a container cannot have a front, or be recycled there by this method. */
export function cannotAdopt(
  container: Container,
  said: Inspected,
  method: FrontMethod,
  facts: Facts,
  { place, wanted }: Recipe,
): Refusal | undefined {
  const unsupported = (message: string): Refusal => ({ code: 'unsupported', message });
  if (behind(container) !== undefined)
    return unsupported(
      `${place} stands behind a front already (${methodBehind(container)}): "knowngood release ${place}" first, to have it otherwise`,
    );
  if (frontOf(container) !== undefined) return unsupported(`${place} is a front itself`);
  const mode = said.HostConfig.NetworkMode ?? '';
  if (mode === 'host' || mode === 'none' || mode.startsWith('container:'))
    return unsupported(`${place} has no network of its own (${mode}): a front has nothing to hold for it`);
  if (container.autoRemove) return unsupported(`${place} was started with --rm: the engine would remove it in the middle`);
  if ((said.HostConfig.Links ?? []).length > 0) return unsupported(`${place} has legacy links, which a front cannot hold`);
  if (
    container.published.some(({ protocol }) => protocol === 'udp') ||
    Object.keys(said.Config.ExposedPorts ?? {}).some(port => port.endsWith('/udp'))
  )
    return unsupported(`${place} serves UDP: a front passes on TCP alone`);
  if (Object.values(said.NetworkSettings?.Networks ?? {}).some(endpoint => (endpoint?.GlobalIPv6Address ?? '') !== ''))
    return unsupported(`${place} has an IPv6 address: a front passes on IPv4 alone`);
  if (method === 'host-dnat' && Object.keys(said.NetworkSettings?.Networks ?? {}).length > 1)
    return unsupported(`${place} is on several networks: by which of them its answers leave the host cannot be told beforehand`);
  const beyond = Object.entries(facts.drivers ?? {}).find(([, driver]) => driver !== 'bridge');
  if (method === 'host-dnat' && beyond !== undefined)
    return unsupported(
      `${place} is on ${beyond[0]}, a network of the driver ${beyond[1]}, to which this host has no way of its own: method front does not need one`,
    );
  if (method === 'host-dnat' && bindingsOf(said).length === 0)
    return unsupported(`${place} publishes no TCP port to others than this host: method front does the same for it`);
  if (wanted.ports.length === 0) return unsupported(`${place} listens on no TCP port that is its own: there is nothing to pass on`);
  if (facts.cannotPoint !== undefined) return unsupported(facts.cannotPoint);
  return method === 'queue' ? undefined : twoWriters(container, place);
}
