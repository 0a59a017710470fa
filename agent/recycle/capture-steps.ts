import { evidenceId, type Live, liveOf } from './evidence.js';
import { logsOf } from './log-step.js';
import type { Work, WorkStep } from './work.js';

const dayMs = 86_400_000;
const evidenceDays = 30;

/** Processes and sockets while it runs. Its files are kept when it has stopped, so that they hold nothing up; one with `--rm` is gone by then. */
export const captureLive: WorkStep = {
  name: 'capture',
  async run(work) {
    if (work.entry.old.autoRemove) await logsOf(work);
    if (!work.entry.order.capture) return 'not asked for';
    const live = liveOf(work.tools.proc, work.entry.old.id);
    work.live = live;
    if (work.entry.old.autoRemove) await keep(work, work.entry.old.upperDir);
    return `${live.processes.length} processes, ${live.sockets.length} sockets`;
  },
};

export const captureLayer: WorkStep = {
  name: 'keep evidence',
  async run(work) {
    if (!work.entry.order.capture) return 'not asked for';
    if (work.entry.evidence !== undefined) return work.entry.evidence;
    return keep(work, work.entry.old.upperDir);
  },
};

/** What was seen before it was stopped. An agent that was started again in between remembers nothing of that: it looks once more, and says where there is nothing left to see. */
function liveOfOld({ live, entry, tools }: Work): Live {
  if (live !== undefined) return live;
  const now = liveOf(tools.proc, entry.old.id);
  return now.processes.length > 0 ? now : { ...now, liveUnknown: 'the agent was restarted' };
}

async function keep(work: Work, upperDir: string | undefined): Promise<string> {
  const { entry, tools } = work;
  const atMs = tools.nowUs() / 1000;
  const id = evidenceId(entry.order.id);
  const { isNew, summary, sha256, said } = await tools.evidence.keep({
    proc: tools.proc,
    about: {
      id,
      order: entry.order.id,
      ...(entry.order.alert === undefined ? {} : { alert: entry.order.alert }),
      workload: entry.workload,
      host: tools.host,
      container: { id: entry.old.id, name: entry.place, image: entry.old.image },
      at: new Date(atMs).toISOString(),
      expiresAt: new Date(atMs + evidenceDays * dayMs).toISOString(),
    },
    live: liveOfOld(work),
    observations: tools.observations(entry.old.id),
    upperDir,
  });
  work.note({ evidence: id });
  if (!isNew) return `${id}: kept before the agent was restarted, sha256 ${sha256}`;
  const tail = `, sha256 ${sha256}${said.map(words => `; ${words}`).join('')}`;
  if (upperDir === undefined) return `${id}: what it wrote is unknown, the storage driver shows no writable layer${tail}`;
  return `${id}: ${summary.files} changed, ${summary.bytes} bytes${summary.truncated ? ', not all' : ''}${tail}`;
}
