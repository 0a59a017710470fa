import { fingerprint } from '../../profiles/fingerprint.js';
import { severityOf } from '../../profiles/severity.js';
import type { AlertRecord } from '../../proto/alerts.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Heartbeat } from '../../proto/fleet.js';
import { repositoryOf } from '../../proto/image-name.js';
import type { Placed } from '../hosts.js';
import type { Alerts } from './read-model.js';
import { tell } from './tell.js';

/** The alert that what a host holds an image against was exchanged there: of a container that runs from it. None where one is open already. */
export function tellExchanged(
  alerts: Alerts,
  { host, container }: Placed,
  beat: Heartbeat,
  revision: number,
  why: string,
  nowMs: number,
): AlertRecord | undefined {
  const { id, name, image, imageName, workload, generation, startedAtUs, class: of } = container;
  const behaviour = { kind: 'image', id: image, repository: repositoryOf(imageName), digests: [] } as const;
  const identity = fingerprint(workload, 'image-tampered', behaviour);
  if (alerts.latest(identity)?.status === 'open') return undefined;
  const atUs = Math.round(nowMs * 1_000);
  return tell(alerts, {
    deviation: {
      kind: 'deviation',
      reason: 'image-tampered',
      severity: severityOf('image-tampered', behaviour),
      fingerprint: identity,
      sentence: `The workload runs image ${behaviour.repository || image}: ${why}.`,
      differs: [],
    },
    key: keyHash(behaviour),
    remembered: { behaviour, evidence: { argv: [], argvTruncated: false, origin: 'live' }, observedAtUs: atUs },
    place: {
      host,
      container: { id, name, image, imageName, workload, generation, startedAtUs, class: of },
      sensor: beat.sensor,
      // Not of the agent's own counts: it did not see this.
      runUs: atUs,
      minute: Math.floor(atUs / 60_000_000),
      count: 1,
      lastAtUs: atUs,
    },
    revision,
    atUs,
  })?.raise;
}
