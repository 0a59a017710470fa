import type { Behaviour } from '../proto/behaviour.js';
import { isVital } from './learned-write.js';
import type { Reason } from './reason.js';

export type Severity = 'low' | 'medium' | 'high' | 'critical';
export const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** How grave a reason is where the workload itself did it (its health check counts), and where it happened in a person's session. */
const table: Readonly<Record<Reason, { readonly workload: Severity; readonly session: Severity }>> = {
  // Code that is not in the image.
  drift: { workload: 'critical', session: 'high' },
  'from-memory': { workload: 'critical', session: 'high' },
  'deleted-file': { workload: 'critical', session: 'high' },
  'from-mount': { workload: 'high', session: 'high' },
  'executable-written': { workload: 'high', session: 'medium' },
  'image-tampered': { workload: 'critical', session: 'critical' },
  'new-image': { workload: 'medium', session: 'medium' },
  // Somebody else at the controls.
  'socket-shell': { workload: 'critical', session: 'critical' },
  'intrusion-tool': { workload: 'high', session: 'high' },
  unattributed: { workload: 'critical', session: 'critical' },
  // Code of the image in an unlisted use.
  'unlisted-program': { workload: 'high', session: 'medium' },
  'unlisted-parent': { workload: 'medium', session: 'medium' },
  'unlisted-user': { workload: 'medium', session: 'medium' },
  'unlisted-script': { workload: 'medium', session: 'medium' },
  session: { workload: 'medium', session: 'medium' },
  // An effect outside the container.
  'unlisted-destination': { workload: 'high', session: 'medium' },
  'metadata-address': { workload: 'high', session: 'high' },
  'engine-socket': { workload: 'critical', session: 'high' },
  'unlisted-listener': { workload: 'high', session: 'high' },
  'unlisted-inbound': { workload: 'medium', session: 'medium' },
  // Inside it.
  'unlisted-write': { workload: 'low', session: 'low' },
  'settings-differ': { workload: 'medium', session: 'medium' },
  'dangerous-setting': { workload: 'high', session: 'high' },
  flood: { workload: 'high', session: 'high' },
};

export function severityOf(reason: Reason, behaviour: Behaviour): Severity {
  if (reason === 'unlisted-write' && behaviour.kind === 'write' && isVital(behaviour)) return 'medium';
  const inSession = 'session' in behaviour && behaviour.session === 'exec';
  return table[reason][inSession ? 'session' : 'workload'];
}
