const list = value => (Array.isArray(value) ? value.map(String) : []);
const flag = value => [value === true ? 'true' : 'false'];
const number = value => [typeof value === 'number' && value > 0 ? String(value) : 'unlimited'];
const word = (value, otherwise) => [typeof value === 'string' && value !== '' ? value : otherwise];
/** The id of a joined container changes with each generation: that one is joined is the setting. */
const namespace = value => word(String(value ?? '').replace(/^container:.*/, 'container'), 'private');
const capability = name => name.toUpperCase().replace(/^CAP_/, '');
/** How a container was started, one reading per setting. Sizes in bytes. A list gives one behaviour for each of its values. */
const readings = {
  privileged: said => flag(said.HostConfig['Privileged']),
  capAdd: said => list(said.HostConfig['CapAdd']).map(capability),
  capDrop: said => list(said.HostConfig['CapDrop']).map(capability),
  networkMode: said => namespace(said.HostConfig.NetworkMode),
  pidMode: said => namespace(said.HostConfig.PidMode),
  ipcMode: said => namespace(said.HostConfig.IpcMode),
  utsMode: said => namespace(said.HostConfig.UTSMode),
  usernsMode: said => namespace(said.HostConfig['UsernsMode']),
  cgroupnsMode: said => namespace(said.HostConfig['CgroupnsMode']),
  readOnly: said => flag(said.HostConfig['ReadonlyRootfs']),
  user: said => word(said.Config.User, '0'),
  runtime: said => word(said.HostConfig.Runtime, 'runc'),
  securityOpt: said => list(said.HostConfig['SecurityOpt']),
  maskedPaths: said => (list(said.HostConfig['MaskedPaths']).length > 0 ? ['on'] : ['off']),
  memory: said => number(said.HostConfig['Memory']),
  cpus: said => number(Number(said.HostConfig['NanoCpus'] ?? 0) / 1e9),
  pids: said => number(said.HostConfig['PidsLimit']),
  devices: said =>
    (Array.isArray(said.HostConfig['Devices']) ? said.HostConfig['Devices'] : []).map(
      device => `${device.PathOnHost ?? ''}:${device.PathInContainer ?? ''}:${device.CgroupPermissions ?? ''}`,
    ),
  sysctls: said => Object.entries(said.HostConfig['Sysctls'] ?? {}).map(([key, value]) => `${key}=${value}`),
  published: said =>
    Object.entries(said.HostConfig.PortBindings ?? {}).flatMap(([port, bindings]) =>
      (bindings ?? []).map(bound => `${bound.HostIp ? bound.HostIp : '0.0.0.0'}:${bound.HostPort ? bound.HostPort : 'any'}->${port}`),
    ),
  /** An anonymous volume is one whose name nobody gave: its name would differ in every container. */
  mounts: said =>
    (said.Mounts ?? []).map(mount => {
      const source =
        mount.Type === 'volume' ? (/^[0-9a-f]{64}$/.test(mount.Name ?? '') ? 'anonymous' : (mount.Name ?? '')) : (mount.Source ?? '');
      return `${mount.Type ?? ''}:${source}:${mount.Destination ?? ''}:${mount.RW === false ? 'ro' : 'rw'}`;
    }),
};
/** The settings of a container as behaviours, sorted: two containers started alike give the same list. */
export function settingsOf(said) {
  return Object.entries(readings).flatMap(([setting, read]) =>
    [...new Set(read(said))].sort().map(value => ({ kind: 'settings', setting, value })),
  );
}
