import { isAllowedSession, sessionBehaviour, sessionFingerprint, sessionSentence, sessionSeverity } from '../../profiles/session.js';
import type { AlertRecord } from '../../proto/alerts.js';
import { keyHash } from '../../proto/behaviour-key.js';
import type { Batch, ContainerRef } from '../../proto/records.js';
import type { SessionTold } from '../../proto/session.js';
import { type Saying, tell } from '../alert/tell.js';
import type { TellAgain, WeighOptions } from './weigh.js';

const nothing = { raise: [], repeats: [] };

/**
 * What is to be said of a session: an alert of its own, which grows with it. None for what a person only opened, for what the profile allows by its
 * command, and none while the workload learns: it is not learned either, and waits on the list of what is asked.
 */
export function weighSession(
  { alerts, store }: WeighOptions,
  batch: Batch,
  container: ContainerRef,
  session: SessionTold,
  nowMs: number,
): { readonly raise: readonly AlertRecord[]; readonly repeats: readonly TellAgain[] } {
  const { workload } = container;
  const profile = store.get(workload);
  if (!profile || session.how === 'opened') return nothing;
  if ((profile.mode === 'learn' && !profile.complete) || isAllowedSession(profile.sessions, session)) return nothing;
  const saying = sayingOf(batch, container, session, profile.revision, nowMs);
  const told = tell(alerts, saying);
  if (told) {
    const raise = told.raise === undefined ? [] : [{ ...told.raise, session }];
    return { raise, repeats: [{ id: told.id, workload, repeat: told.repeat, session }] };
  }
  const open = alerts.latest(saying.deviation.fingerprint);
  if (open?.status !== 'open' || (open.session !== undefined && open.session.atUs >= session.atUs)) return nothing;
  const { host, runUs, minute, count, lastAtUs } = saying.place;
  return { raise: [], repeats: [{ id: open.id, workload, repeat: { host, container, runUs, minute, count, lastAtUs }, session }] };
}

function sayingOf(batch: Batch, container: ContainerRef, session: SessionTold, revision: number, nowMs: number): Saying {
  const { host, sensor, runUs } = batch;
  const { id, argv, tty, fromUs, untilUs, atUs } = session;
  const behaviour = sessionBehaviour(session);
  return {
    deviation: {
      kind: 'deviation',
      reason: 'session',
      severity: sessionSeverity(session),
      fingerprint: sessionFingerprint(container.workload, host, id),
      sentence: sessionSentence(session, container.name),
      differs: [],
    },
    key: keyHash(behaviour),
    remembered: {
      behaviour,
      evidence: {
        argv,
        argvTruncated: false,
        ...(tty !== undefined && { tty }),
        session: 'exec',
        sessionId: id,
        origin: sensor === 'sampling' ? 'sampled' : 'live',
      },
      observedAtUs: fromUs,
    },
    place: {
      host,
      container,
      sensor,
      runUs,
      minute: Math.floor(fromUs / 60_000_000),
      count: 1,
      lastAtUs: untilUs ?? atUs,
    },
    revision,
    atUs: Math.round(nowMs * 1_000),
  };
}
