import type { Expected } from '../expected-differences.js';

/** What moves between a container and its front when it gets one, and back when it loses it. */
export const givenToFront: readonly Expected[] = [
  { path: ['HostConfig', 'PortBindings', '**'], allow: 'any', reason: 'published ports are its front’s' },
  { path: ['HostConfig', 'PublishAllPorts'], allow: 'any', reason: 'published ports are its front’s' },
  { path: ['NetworkSettings', 'Networks', '*', 'Aliases', '**'], allow: 'any', reason: 'the names it is found by are its front’s' },
  { path: ['NetworkSettings', 'Networks', '*', 'DNSNames', '**'], allow: 'any', reason: 'the names it is found by are its front’s' },
  { path: ['NetworkSettings', 'Networks', '*', 'IPAMConfig', '**'], allow: 'any', reason: 'a chosen address is its front’s' },
  { path: ['NetworkSettings', 'Networks', '*', 'MacAddress'], allow: 'any', reason: 'a chosen hardware address is its front’s' },
  { path: ['Config', 'Labels', 'knowngood.behind'], allow: 'any', reason: 'says that it stands behind a front' },
  { path: ['Config', 'Labels', 'knowngood.behind.by'], allow: 'any', reason: 'says how it is recycled there' },
];
