import { keepLog, logBounds } from './kept-logs.js';
import type { Work, WorkStep } from './work.js';

/** What it wrote, which goes with it; one with `--rm` is gone by now, and what it wrote was kept while it ran. */
export const keepLogs: WorkStep = {
  name: 'keep logs',
  async run(work) {
    return work.entry.old.autoRemove ? 'kept while it ran' : logsOf(work);
  },
};

/** Never a reason to put the old one back: what cannot be read is told. */
export async function logsOf({ entry, tools }: Work): Promise<string> {
  const { id, generation } = entry.old;
  try {
    const page = await tools.engine.log(id, { bytes: logBounds.bytes, keep: 'newest' });
    const source = { workload: entry.workload, host: tools.host, container: { id, name: entry.place, generation } };
    await keepLog(tools.stateDir, source, page, tools.nowUs() / 1_000);
    return `${page.lines.length} lines${page.cut ? ', the newest' : ''}`;
  } catch (error) {
    return `not kept: ${(error as Error).message}`;
  }
}
