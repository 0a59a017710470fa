import { createHash } from 'node:crypto';
import { defaultCapabilities } from '../../profiles/match/setting.js';
import type { Setting } from '../../proto/behaviour.js';
import type { Inspected } from './inspected.js';

type Read = (said: Inspected) => readonly string[];

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const flag = (value: unknown): readonly string[] => [value === true ? 'true' : 'false'];
const number = (value: unknown): readonly string[] => [typeof value === 'number' && value > 0 ? String(value) : 'unlimited'];
const word = (value: unknown, otherwise: string): readonly string[] => [typeof value === 'string' && value !== '' ? value : otherwise];
/** The id of a joined container changes with each generation: that one is joined is the setting. */
const namespace = (value: unknown): readonly string[] => word(String(value ?? '').replace(/^container:.*/, 'container'), 'private');
const capability = (name: string): string => name.toUpperCase().replace(/^CAP_/, '');

/** What `--privileged` gives besides: said once, by its name. */
const impliedByPrivileged: ReadonlySet<string> = new Set(['capabilities', 'seccomp', 'apparmor', 'selinux', 'maskedPaths']);
/** The engine takes labels away from who sees the host's processes or memory. */
const impliesNoLabel = ({ HostConfig }: Inspected) => HostConfig.PidMode === 'host' || HostConfig.IpcMode === 'host';

/**
 * How a container was started, one reading per setting. Sizes in bytes. A list gives one behaviour for each of its values, and one that is empty
 * (`''`) where it has none: so that what comes to it later differs from something.
 */
const readings: Readonly<Record<string, Read>> = {
  privileged: said => flag(said.HostConfig['Privileged']),
  capabilities: capabilitiesOf,
  noNewPrivileges: said => flag(securityOf(said).some(([key, value]) => key === 'no-new-privileges' && value !== 'false')),
  seccomp: said => confinement(said, 'seccomp'),
  apparmor: said => confinement(said, 'apparmor'),
  selinux: said => [securityOf(said).some(([key, value]) => key === 'label' && value === 'disable') ? 'unconfined' : 'default'],
  securityOpt: said => securityOf(said).flatMap(([key, value]) => (ownReading.has(key) ? [] : [value === '' ? key : `${key}=${value}`])),
  networkMode: said => [networkOf(said.HostConfig.NetworkMode ?? '')],
  pidMode: said => namespace(said.HostConfig.PidMode),
  ipcMode: said => namespace(said.HostConfig.IpcMode),
  utsMode: said => namespace(said.HostConfig.UTSMode),
  usernsMode: said => namespace(said.HostConfig['UsernsMode']),
  readOnly: said => flag(said.HostConfig['ReadonlyRootfs']),
  user: said => [userOf(said.Config.User ?? '')],
  runtime: said => word(said.HostConfig.Runtime, 'runc'),
  maskedPaths: said => (list(said.HostConfig['MaskedPaths']).length > 0 ? ['on'] : ['off']),
  memory: said => number(said.HostConfig['Memory']),
  cpus: said => number(cpusOf(said)),
  pids: said => number(said.HostConfig['PidsLimit']),
  devices: devicesOf,
  sysctls: said =>
    Object.entries((said.HostConfig['Sysctls'] as Record<string, string> | null) ?? {}).map(([key, value]) => `${key}=${value}`),
  published: publishedOf,
  mounts: mountsOf,
};
const lists: ReadonlySet<string> = new Set(['capabilities', 'securityOpt', 'devices', 'sysctls', 'published', 'mounts']);

/** The settings of a container as behaviours, sorted: two containers started alike give the same list. */
export function settingsOf(said: Inspected): readonly Setting[] {
  const privileged = said.HostConfig['Privileged'] === true;
  return Object.entries(readings).flatMap(([setting, read]) => {
    if (privileged ? impliedByPrivileged.has(setting) : setting === 'selinux' && impliesNoLabel(said)) return [];
    const values = [...new Set(read(said))].sort();
    return (values.length === 0 && lists.has(setting) ? [''] : values).map(value => ({ kind: 'settings' as const, setting, value }));
  });
}

/** What it may do in the end: `default` for all that the engine gives by itself, and by name what is more, or what is left of it. */
function capabilitiesOf({ HostConfig }: Inspected): readonly string[] {
  const added = new Set(list(HostConfig['CapAdd']).map(capability));
  const dropped = new Set(list(HostConfig['CapDrop']).map(capability));
  if (added.has('ALL')) return ['ALL'];
  const given = dropped.has('ALL') ? [] : defaultCapabilities.filter(name => !dropped.has(name));
  const all = new Set([...given, ...added]);
  if (!defaultCapabilities.every(name => all.has(name))) return [...all];
  return ['default', ...[...all].filter(name => !defaultCapabilities.includes(name))];
}

/** Security options that have a reading of their own. */
const ownReading: ReadonlySet<string> = new Set(['no-new-privileges', 'seccomp', 'apparmor', 'label']);

function securityOf(said: Inspected): readonly (readonly [key: string, value: string])[] {
  return list(said.HostConfig['SecurityOpt']).map(option => {
    const [, key = option, value = ''] = /^([^=:]+)[=:]?(.*)$/s.exec(option) ?? [];
    return [key, value];
  });
}

/** `default`, `unconfined`, a profile's name, or the hash of one that is given whole. */
function confinement(said: Inspected, by: 'seccomp' | 'apparmor'): readonly string[] {
  const value = securityOf(said).findLast(([key]) => key === by)?.[1] ?? '';
  if (value === '' || value === 'builtin') return ['default'];
  return [value.startsWith('{') ? `sha256:${createHash('sha256').update(value).digest('hex')}` : value];
}

/** What a network of somebody's own is called differs between hosts, and whom the container calls there is judged for itself. */
function networkOf(mode: string): string {
  if (mode.startsWith('container:')) return 'container';
  if (mode === '' || mode === 'default') return 'bridge';
  return ['host', 'none', 'bridge'].includes(mode) ? mode : 'network';
}

/** Root by any of its names is `0`. */
function userOf(user: string): string {
  return /^(root|0)?(:(root|0))?$/.test(user) ? '0' : user;
}

function cpusOf({ HostConfig }: Inspected): number {
  const quota = Number(HostConfig['CpuQuota'] ?? 0);
  if (quota > 0) return quota / Number(HostConfig['CpuPeriod'] || 100_000);
  return Number(HostConfig['NanoCpus'] ?? 0) / 1e9;
}

function devicesOf({ HostConfig }: Inspected): readonly string[] {
  const devices = (Array.isArray(HostConfig['Devices']) ? HostConfig['Devices'] : []) as readonly Readonly<Record<string, unknown>>[];
  const requests = (Array.isArray(HostConfig['DeviceRequests']) ? HostConfig['DeviceRequests'] : []) as typeof devices;
  return [
    ...devices.map(one => `${one['PathOnHost'] ?? ''}:${one['PathInContainer'] ?? ''}:${one['CgroupPermissions'] ?? ''}`),
    ...requests.map(one => `request:${one['Driver'] || list(one['Capabilities']).join(' ')}`),
    ...list(HostConfig['DeviceCgroupRules']).map(rule => `rule:${rule}`),
  ];
}

function publishedOf({ HostConfig }: Inspected): readonly string[] {
  const bound = Object.entries(HostConfig.PortBindings ?? {}).flatMap(([port, bindings]) =>
    (bindings ?? []).map(({ HostIp, HostPort }) => `${HostIp || '0.0.0.0'}:${HostPort || 'any'}->${port}`),
  );
  return HostConfig['PublishAllPorts'] === true ? [...bound, '0.0.0.0:any->exposed'] : bound;
}

/** `type:source:target:rw`. An anonymous volume is one whose name nobody gave: its name would differ in every container. */
function mountsOf(said: Inspected): readonly string[] {
  const tmpfs = Object.keys((said.HostConfig['Tmpfs'] as Record<string, string> | null) ?? {});
  return [
    ...(said.Mounts ?? []).map(mount => {
      const source =
        mount.Type === 'volume' ? (/^[0-9a-f]{64}$/.test(mount.Name ?? '') ? 'anonymous' : (mount.Name ?? '')) : (mount.Source ?? '');
      return `${mount.Type ?? ''}:${source}:${mount.Destination ?? ''}:${mount.RW === false ? 'ro' : 'rw'}`;
    }),
    ...tmpfs.map(target => `tmpfs::${target}:rw`),
  ];
}
