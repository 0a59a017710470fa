/**
 * The parts of the engine's own answer about a container that we read, as API 1.44–1.5x gives them.
 * Everything is optional and nullable as on the wire; what is not named here is carried through `Config` and `HostConfig` untouched.
 */
export interface Inspected {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly Created?: string;
  readonly RestartCount?: number;
  readonly State: {
    readonly Status?: string;
    readonly Running?: boolean;
    readonly Paused?: boolean;
    readonly Restarting?: boolean;
    readonly Pid?: number;
    readonly ExitCode?: number;
    readonly Error?: string;
    readonly StartedAt?: string;
    readonly FinishedAt?: string;
    readonly Health?: { readonly Status?: string } | null;
  };
  readonly Config: Json & {
    readonly Hostname?: string;
    readonly Image?: string;
    readonly Labels?: Readonly<Record<string, string>> | null;
    readonly Cmd?: readonly string[] | null;
    readonly Entrypoint?: readonly string[] | null;
    readonly Env?: readonly string[] | null;
    readonly User?: string;
    readonly ExposedPorts?: Json | null;
    readonly Healthcheck?: { readonly Test?: readonly string[] | null } | null;
    readonly Shell?: readonly string[] | null;
  };
  readonly HostConfig: Json & {
    readonly AutoRemove?: boolean;
    readonly Binds?: readonly string[] | null;
    readonly Links?: readonly string[] | null;
    readonly Mounts?: readonly MountSpec[] | null;
    readonly NetworkMode?: string;
    readonly IpcMode?: string;
    readonly PidMode?: string;
    readonly UTSMode?: string;
    readonly VolumesFrom?: readonly string[] | null;
    readonly RestartPolicy?: { readonly Name?: string; readonly MaximumRetryCount?: number } | null;
    readonly PortBindings?: PortBindings | null;
    readonly Runtime?: string;
  };
  readonly Mounts?: readonly MountPoint[] | null;
  readonly GraphDriver?: { readonly Name?: string; readonly Data?: Readonly<Record<string, string>> | null } | null;
  readonly NetworkSettings?: {
    readonly Networks?: Readonly<Record<string, Endpoint | null>> | null;
    readonly Ports?: PortBindings | null;
  } | null;
  readonly ExecIDs?: readonly string[] | null;
}

export type Json = Readonly<Record<string, unknown>>;

/** By port of the container, `8080/tcp`. */
type PortBindings = Readonly<Record<string, readonly { readonly HostIp?: string; readonly HostPort?: string }[] | null>>;

export interface MountSpec {
  readonly Type?: string;
  readonly Source?: string;
  readonly Target?: string;
  readonly ReadOnly?: boolean;
}

export interface MountPoint {
  readonly Type?: string;
  readonly Name?: string;
  readonly Source?: string;
  readonly Destination?: string;
  readonly Driver?: string;
  readonly Mode?: string;
  readonly RW?: boolean;
}

export interface Endpoint {
  readonly IPAMConfig?: Json | null;
  readonly Links?: readonly string[] | null;
  readonly Aliases?: readonly string[] | null;
  readonly MacAddress?: string;
  readonly IPAddress?: string;
  readonly IPPrefixLen?: number;
  readonly GlobalIPv6Address?: string;
  readonly GlobalIPv6PrefixLen?: number;
  readonly DriverOpts?: Json | null;
  readonly GwPriority?: number;
}

/** What we read of the engine's answer about a network: addresses are written `172.18.0.3/16`, empty where there is none. */
export interface InspectedNetwork {
  readonly Name?: string;
  readonly Containers?: Readonly<Record<string, { readonly IPv4Address?: string; readonly IPv6Address?: string } | null>> | null;
}

/** What we read of the engine's answer about an image. */
export interface InspectedImage {
  readonly RootFS?: { readonly Layers?: readonly string[] | null } | null;
  readonly GraphDriver?: { readonly Name?: string; readonly Data?: Readonly<Record<string, string>> | null } | null;
}

/** The engine's answer, looked at once where it enters. Throws for one that is no container. */
export function asInspected(raw: Json): Inspected {
  for (const key of ['Id', 'Name', 'Image']) if (typeof raw[key] !== 'string') throw new Error(`the engine's answer has no ${key}`);
  for (const key of ['State', 'Config', 'HostConfig'])
    if (typeof raw[key] !== 'object' || raw[key] === null) throw new Error(`the engine's answer has no ${key}`);
  return raw as unknown as Inspected;
}
