import type { Recycle } from './orders.js';
import { timeOf } from './time.js';
import { worseOf } from './worse.js';

/** An order and how it went, as the API tells it; `outcome` is absent while it runs. */
export function recycleView(
  { id, order, report }: Recycle,
  nameOf: (container: string) => { readonly name: string; readonly image: string } | undefined,
) {
  const told = order ?? report!;
  const action = order?.action ?? report?.action ?? 'recycle';
  const oldId = report?.oldId || order?.container || '';
  const known = nameOf(oldId);
  const alert = order?.alert ?? report?.alert;
  const worse = worseOf(report?.before, report?.after);
  return {
    order: id,
    ...(action === 'recycle' ? {} : { action }),
    workload: told.workload,
    host: told.host,
    method: report?.method ?? order?.method ?? 'in-place',
    ...(report?.outcome === undefined ? {} : { outcome: report.outcome }),
    ...(report?.refused === undefined ? {} : { refused: report.refused }),
    old: { id: oldId },
    ...(report?.newId === undefined ? {} : { new: { id: report.newId } }),
    ...(report?.frontId === undefined ? {} : { front: { id: report.frontId } }),
    name: report?.name || known?.name || '',
    image: report?.image || known?.image || '',
    steps: (report?.steps ?? []).map(({ step, startedAtUs, ms, ok, detail }) => ({
      step,
      startedAt: timeOf(startedAtUs),
      ms,
      ok,
      ...(detail === undefined ? {} : { detail }),
    })),
    downtimeMs: report?.downtimeMs ?? 0,
    failedProbes: report?.failedProbes ?? 0,
    ...(report?.before === undefined ? {} : { before: report.before }),
    ...(report?.after === undefined ? {} : { after: report.after }),
    ...(worse.length === 0 ? {} : { worse }),
    ...(report?.evidence === undefined ? {} : { evidence: report.evidence }),
    startedAt: timeOf(report?.startedAtUs || order?.issuedAtUs || 0),
    ...(report?.endedAtUs === undefined ? {} : { endedAt: timeOf(report.endedAtUs) }),
    cause: told.cause,
    ...(alert === undefined ? {} : { alert }),
    by: told.by,
    why: told.why,
    generation: told.generation,
  };
}
