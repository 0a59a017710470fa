/** Set on what a stack itself runs; no other stack watches or touches it. */
export const stackLabel = 'knowngood.stack';
/** On a front, which holds a place's name, addresses and published ports: the name of the place. Only together with `stackLabel`. */
export const frontLabel = 'knowngood.front';
/** On a front: the workload of what stands behind it, which is who is meant by its addresses. */
export const frontOfLabel = 'knowngood.front.of';
/** On a container that stands behind a front: the name of the place. */
export const behindLabel = 'knowngood.behind';
/** On a container that stands behind a front: how it is recycled there, one of `frontMethods`; absent for the first of them. */
export const byLabel = 'knowngood.behind.by';
/** On a container that Compose runs behind a front: the service that this one is, whose name the front has. */
export const behindServiceLabel = 'knowngood.behind.service';

/** How a container with a front may be recycled. */
export const frontMethods = ['front', 'host-dnat', 'queue'] as const;
export type FrontMethod = (typeof frontMethods)[number];

/** Where the front's only program lies in its image. */
export const frontProgram = '/knowngood-front';
/** What the fronts of a stack are made from. */
export const frontImageOf = (stack: string): string => `knowngood-front:${stack}`;
/** Neither root nor anybody else. */
export const frontUser = '65534:65534';
/** What is held comes in a second time by another device, and hosts that are strict about senders would drop it there. */
const comesBack = { 'net.ipv4.conf.all.rp_filter': '0', 'net.ipv4.conf.default.rp_filter': '0' };
/** Settings of the front's own network namespace. */
export function frontSysctls(method: FrontMethod): Readonly<Record<string, string>> {
  return { 'net.ipv4.ip_forward': '1', ...(method === 'queue' ? comesBack : {}) };
}

/** Name of the service that Compose runs behind the front of this one. */
export const serviceBehind = (service: string): string => `${service}-behind`;
/** Files in which `adopt --compose` gives a project's services fronts; the first where Compose reads it by itself. */
export const composeFiles = { byItself: 'compose.override.yaml', named: 'compose.knowngood.yaml' } as const;
