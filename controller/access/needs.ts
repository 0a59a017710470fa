import type { Role } from './caller.js';

/** `nobody`: it needs no token. */
type Need = Role | 'nobody';

/**
 * Which role each route needs: the one place where that is said. A route that is not listed stops the start. What is no GET and needs more than a
 * viewer changes something, and so is written down in the audit.
 */
const needs: Readonly<Record<string, Need>> = {
  'GET /status': 'viewer',
  'GET /hosts': 'viewer',
  'POST /hosts/{host}/canary': 'operator',

  'GET /alerts': 'viewer',
  'GET /alerts/follow': 'viewer',
  'GET /alerts/{id}': 'viewer',
  'POST /alerts/dismiss': 'operator',

  'GET /workloads': 'viewer',
  'GET /workloads/{w}': 'viewer',
  'GET /workloads/{w}/ready': 'viewer',
  'GET /workloads/{w}/coverage': 'viewer',
  'POST /workloads/{w}/mode': 'operator',
  'POST /workloads/{w}/what-if': 'viewer',
  'POST /mode': 'operator',
  'PUT /workloads/{w}/recycle': 'operator',
  'POST /workloads/{w}/logs': 'viewer',
  'GET /whois/{container}': 'viewer',

  'GET /profiles': 'viewer',
  'GET /profiles/{w}': 'viewer',
  'GET /profiles/{w}/document': 'viewer',
  'GET /profiles/{w}/history': 'viewer',
  'GET /profiles/{w}/image': 'viewer',
  'POST /profiles/lint': 'viewer',
  'POST /profiles/test': 'viewer',
  'POST /profiles/apply': 'operator',
  'POST /profiles/allow': 'operator',
  'POST /profiles/{w}/lock': 'operator',
  'POST /profiles/{w}/extend': 'operator',
  'POST /profiles/{w}/remove': 'operator',
  'POST /profiles/{w}/revert': 'operator',
  'POST /profiles/{w}/approve': 'operator',
  'POST /profiles/{w}/reject': 'operator',
  'POST /profiles/{w}/generalise': 'operator',
  'POST /profiles/{w}/unlearn': 'operator',

  'GET /exceptions': 'viewer',
  'GET /exceptions/{id}/document': 'viewer',
  'GET /exceptions/{id}/permanent': 'viewer',
  'POST /exceptions/remove': 'operator',

  'GET /ask': 'viewer',
  'POST /ask/allow': 'operator',

  'GET /deploys': 'viewer',
  'POST /deploys/begin': 'operator',
  'POST /deploys/end': 'operator',

  'GET /recycles': 'viewer',
  'GET /recycles/follow': 'viewer',
  'POST /recycle': 'operator',
  'POST /adopt': 'operator',
  'POST /release': 'operator',

  'GET /changes': 'viewer',
  'GET /map': 'viewer',
  'GET /sessions': 'viewer',
  // What was in a container may be anybody's secret.
  'GET /evidence': 'viewer',
  'GET /evidence/{id}/part': 'operator',
  // Has hosts read whole images, and `accept` takes what was exchanged for right.
  'GET /images/verify': 'operator',

  'GET /incidents': 'viewer',
  'GET /incidents/follow': 'viewer',
  'GET /incidents/{id}': 'viewer',
  'POST /incidents/{id}/contain': 'operator',
  'POST /incidents/{id}/release': 'operator',
  'POST /incidents/{id}/capture': 'operator',
  'POST /incidents/{id}/recycle': 'operator',
  'POST /incidents/{id}/allow': 'operator',
  'POST /incidents/{id}/acknowledge': 'operator',
  'POST /incidents/{id}/assign': 'operator',
  'POST /incidents/{id}/note': 'operator',
  'POST /incidents/{id}/ticket': 'operator',
  'POST /incidents/{id}/resolve': 'operator',
  'POST /incidents/{id}/false-alarm': 'operator',

  'GET /sinks': 'viewer',
  'POST /sinks/test': 'operator',
  // It shows a signature instead.
  'POST /sinks/{name}/pagerduty': 'nobody',

  'GET /stand-down': 'viewer',
  'POST /stand-down': 'operator',
  'POST /stand-up': 'operator',

  'GET /audit': 'viewer',
  'GET /audit/verify': 'admin',

  'POST /login': 'nobody',
  'GET /login': 'viewer',
  'POST /logout': 'viewer',
  'GET /tokens': 'admin',
  'POST /tokens': 'admin',
  'DELETE /tokens/{id}': 'admin',
};

/** Throws for a route that nobody decided about. */
export function needOf(method: string, path: string): Need {
  const need = needs[`${method.toUpperCase()} ${path}`];
  if (need === undefined)
    throw new Error(`${method.toUpperCase()} ${path} is not in controller/access/needs.ts: say there which role it needs`);
  return need;
}

/** Whether a route changes something, and so is written down. */
export function isChange(method: string, path: string): boolean {
  const need = needOf(method, path);
  return method.toUpperCase() !== 'GET' && need !== 'viewer' && need !== 'nobody';
}

/** Every route that is decided about, as `METHOD /path`. */
export const decidedRoutes: readonly string[] = Object.keys(needs);
