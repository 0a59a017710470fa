import { frontProgram, frontSysctls, frontUser } from '../../../proto/front.js';
import { confined } from '../../container/confined.js';
import type { Inspected, Json } from '../../container/inspected.js';
import { behindLabel, byLabel, type FrontMethod, frontLabel, frontOfLabel, intent, stackLabel } from '../../container/intent.js';
import type { CreateBody } from '../body.js';

export interface FrontOptions {
  readonly image: string;
  readonly stack: string;
  readonly place: string;
  readonly workload: string;
  readonly method: FrontMethod;
}

/** The parts of a place that others reach it by: they are the front's, and a container behind it has none of them. */
const held = ['IPAMConfig', 'Aliases', 'MacAddress'] as const;

type Endpoints = Readonly<Record<string, Json>>;

/** A container that does nothing but hold name, addresses and published ports of `plain`, the body of the container as it stood alone. */
export function frontBody(plain: CreateBody, { image, stack, place, workload, method }: FrontOptions): CreateBody {
  const host = hostConfigOf(plain);
  return {
    body: {
      Image: image,
      Entrypoint: [frontProgram],
      User: frontUser,
      // Its program waits for ever, and the kernel lets no first process be ended by a signal that it does not handle.
      StopSignal: 'SIGKILL',
      ...(plain.body['ExposedPorts'] === undefined ? {} : { ExposedPorts: plain.body['ExposedPorts'] }),
      Labels: { [stackLabel]: stack, [frontLabel]: place, [frontOfLabel]: workload },
      HostConfig: {
        NetworkMode: host['NetworkMode'],
        PortBindings: host['PortBindings'] ?? {},
        PublishAllPorts: host['PublishAllPorts'] ?? false,
        RestartPolicy: { Name: 'unless-stopped' },
        ...confined,
        Sysctls: frontSysctls(method),
      },
      NetworkingConfig: { EndpointsConfig: mapped(endpointsOf(plain), ({ Links: _links, ...endpoint }) => endpoint) },
    },
    connects: plain.connects.map(({ network, endpoint }) => ({ network, endpoint })),
  };
}

/** The same container as `plain`, on the same networks, without what its front holds for it. */
export function behindBody(plain: CreateBody, place: string, method: FrontMethod): CreateBody {
  return {
    body: {
      ...plain.body,
      Labels: {
        ...(plain.body['Labels'] as Json),
        [behindLabel]: place,
        ...(method === 'front' ? {} : { [byLabel]: method }),
        [intent.place]: place,
      },
      HostConfig: { ...hostConfigOf(plain), PortBindings: {}, PublishAllPorts: false },
      NetworkingConfig: { EndpointsConfig: mapped(endpointsOf(plain), bare) },
    },
    connects: plain.connects.map(({ network, endpoint }) => ({ network, endpoint: bare(endpoint) })),
  };
}

/** The container as it stands alone again: `behind` with what the front holds. */
export function aloneBody(behind: CreateBody, front: CreateBody, frontSaid: Inspected): CreateBody {
  const { [behindLabel]: _behind, [byLabel]: _by, ...labels } = behind.body['Labels'] as Record<string, string>;
  const theirs = new Map(front.connects.map(({ network, endpoint }) => [network, endpoint]));
  return {
    body: {
      ...behind.body,
      Labels: labels,
      HostConfig: {
        ...hostConfigOf(behind),
        PortBindings: frontSaid.HostConfig.PortBindings ?? {},
        PublishAllPorts: frontSaid.HostConfig['PublishAllPorts'] ?? false,
      },
      NetworkingConfig: {
        EndpointsConfig: mapped(endpointsOf(behind), (endpoint, network) => ({ ...endpoint, ...endpointsOf(front)[network] })),
      },
    },
    connects: behind.connects.map(({ network, endpoint }) => ({ network, endpoint: { ...endpoint, ...theirs.get(network) } })),
  };
}

function bare(endpoint: Json): Json {
  return Object.fromEntries(Object.entries(endpoint).filter(([key]) => !held.includes(key as (typeof held)[number])));
}

function hostConfigOf({ body }: CreateBody): Json {
  return body['HostConfig'] as Json;
}

function endpointsOf({ body }: CreateBody): Endpoints {
  return (body['NetworkingConfig'] as { readonly EndpointsConfig: Endpoints }).EndpointsConfig;
}

function mapped(endpoints: Endpoints, change: (endpoint: Json, network: string) => Json): Endpoints {
  return Object.fromEntries(Object.entries(endpoints).map(([network, endpoint]) => [network, change(endpoint, network)]));
}
