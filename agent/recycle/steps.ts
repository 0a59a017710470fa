import { type Engine, EngineError } from '../container/container.js';
import { asInspected, type Inspected } from '../container/inspected.js';
import { intent, temporaryName } from '../container/intent.js';
import { tamperingOf } from '../image/images.js';
import { brokeOff } from './broken-start.js';
import { differencesOf, unexplained } from './differences.js';
import { type Expected, expectedDifferences } from './expected-differences.js';
import { createdUnderFreeName } from './free-name.js';
import { type ProbeTimes, untilReady } from './probe.js';
import { Refusing, type Work, type WorkStep } from './work.js';

/** The engine may still hold the layer of a container that has just stopped. */
const retireTries = 5;
const retirePauseMs = 200;
const putBackWithinMs = 5_000;

export const verify: WorkStep = {
  name: 'verify',
  async run({ entry, tools }) {
    const found = await tools.engine.imageId(entry.old.image);
    if (found !== entry.old.image) throw new Refusing('image-gone', `image ${entry.old.image} is not on this host any more`);
    const look = await tools.lookAtImage(entry.old.image);
    const tampered = tamperingOf(look);
    if (tampered !== undefined)
      throw new Refusing(
        'image-tampered',
        `layer ${tampered.at} of ${look.checked} of image ${entry.old.image} is not what it was: ${tampered.path}: ${tampered.differs}${tampered.count > 1 ? `, and ${tampered.count - 1} more` : ''}`,
      );
    if (look.kind === 'unchecked') return `its layers were not checked: ${look.why}`;
    const seen = look.firstSeen > 0 ? `, ${look.firstSeen} of them seen for the first time` : '';
    return `${look.checked} layers are what they were${seen} (${look.names} names, ${look.ms} ms)`;
  },
};

export const create: WorkStep = {
  name: 'create',
  async run(work) {
    const { entry, tools } = work;
    const { name, id } = await createdUnderFreeName(work, () => candidateOf(work));
    work.note({ candidate: { name, id } });
    for (const { network, endpoint } of entry.connects) await tools.engine.connect(network, id, endpoint);
    return name === entry.candidate.name ? id.slice(0, 12) : `${id.slice(0, 12)} as ${name}: another has the name ${entry.candidate.name}`;
  },
};

/** The replacement against the old one; `also`: what this way to recycle changes by itself. */
export const comparing = (also: readonly Expected[]): WorkStep => ({
  name: 'compare',
  async run({ entry, tools }) {
    const [old, made] = await Promise.all([tools.engine.inspectRaw(entry.old.id), tools.engine.inspectRaw(entry.candidate.id!)]);
    if (asInspected(made).Image !== entry.old.image)
      throw new Refusing('difference', `the replacement was made from ${asInspected(made).Image}, not from ${entry.old.image}`);
    const differences = differencesOf(old, made, tools.facts, [...also, ...expectedDifferences]);
    const unknown = unexplained(differences);
    if (unknown.length > 0)
      throw new Refusing(
        'difference',
        unknown.map(({ path, from, to }) => `${path} would change from ${from || 'nothing'} to ${to || 'nothing'}`).join('; '),
      );
    return `${differences.length} expected differences`;
  },
});
export const compare = comparing([]);

/** So that the engine does not revive it, also not when it is itself restarted in between. */
export const holdBack: WorkStep = {
  name: 'hold back',
  async run({ entry, tools }) {
    if (!isToBeRevived(entry.old)) return 'no restart policy';
    await goneIsDone(tools.engine.setRestartPolicy(entry.old.id, { Name: 'no' }));
    return undefined;
  },
};

export const stop: WorkStep = {
  name: 'stop',
  async run(work) {
    const { entry, tools } = work;
    if (entry.downFromUs === undefined) work.note({ downFromUs: tools.nowUs() });
    await goneIsDone(tools.engine.stop(entry.old.id, entry.stopSeconds));
    if (entry.old.autoRemove) await untilGone(tools.engine, entry.old.id);
    return undefined;
  },
};

/** The name goes with the place: on the user's networks it is what others find it by, so the new one starts with it. */
export const rename: WorkStep = {
  name: 'rename',
  async run({ entry, tools }) {
    await goneIsDone(named(tools.engine, entry.old.id, retiredName(entry)));
    await named(tools.engine, entry.candidate.id!, entry.place);
    return undefined;
  },
};

export const start: WorkStep = {
  name: 'start',
  async run({ entry, tools }) {
    const id = entry.candidate.id!;
    try {
      await tools.engine.start(id);
      return undefined;
    } catch (error) {
      const said = await look(tools.engine, id).catch(() => undefined);
      if (said === undefined || !brokeOff(error, said)) throw error;
      await tools.engine.start(id);
      return `the runtime broke the first start off, so it was started once more: ${(error as Error).message}`;
    }
  },
};

/** `less`: what it is not asked for here. */
export const readyWithin = (less: Partial<ProbeTimes>): WorkStep => ({
  name: 'ready',
  async run(work) {
    const { entry, tools } = work;
    const answer = await untilReady(tools, entry.candidate.id!, entry.wanted, { ...tools.probe, ...less });
    work.note({ failedProbes: entry.failedProbes + answer.failedProbes });
    if (answer.kind !== 'ready') throw new Error(answer.detail);
    work.note({ upAtUs: answer.atUs });
    return answer.detail;
  },
});
export const ready = readyWithin({});

/** Volumes are kept, the anonymous ones too: the new one has them. */
export const retire: WorkStep = {
  name: 'retire',
  async run({ entry, tools }) {
    for (let attempt = 1; ; attempt++)
      try {
        await tools.engine.remove(entry.old.id, { force: true, volumes: false });
        return undefined;
      } catch (error) {
        if (attempt >= retireTries) throw error;
        await new Promise(resolve => setTimeout(resolve, retirePauseMs));
      }
  },
};

export const discard: WorkStep = {
  name: 'discard',
  async run(work) {
    const candidate = await candidateOf(work);
    if (candidate === undefined) return 'none was made';
    // It may hold the ports and addresses that the old one needs; it is removed when that one runs again.
    if (candidate.State.Running === true) await goneIsDone(work.tools.engine.kill(candidate.Id, 'SIGKILL').catch(notRunningIsDone));
    if (candidate.HostConfig.AutoRemove === true && candidate.State.Status !== 'created') await untilGone(work.tools.engine, candidate.Id);
    return undefined;
  },
};

export const putBack: WorkStep = {
  name: 'put back',
  async run(work) {
    const { entry, tools } = work;
    const candidate = await candidateOf(work);
    const old = await look(tools.engine, entry.old.id);
    if (old === undefined && entry.touched) return putAnotherThere(work, candidate);
    if (old === undefined) {
      if (candidate !== undefined) await tools.engine.remove(candidate.Id, { force: true });
      return `${entry.place} was removed by somebody`;
    }
    // Held back, it was not revived when the engine, or the whole host, was started again meanwhile.
    const isLost = !entry.touched && isHeldBack(work, old) && old.State.Running !== true;
    if (isLost) work.note({ touched: true, downFromUs: Date.parse(old.State.FinishedAt ?? '') * 1_000 || tools.nowUs() });
    if (work.entry.touched) await startAgain(work, old, candidate);
    if (candidate !== undefined) await tools.engine.remove(candidate.Id, { force: true });
    await mayRevive(work, old);
    if (!work.entry.touched) return `${entry.place} was not touched`;
    return `${entry.place} is ${entry.old.id.slice(0, 12)} as before${await servesAgain(work, entry.old.id)}`;
  },
};

/**
 * What stands in its way may stay there for longer than is tried: then nothing but the old one is left, and the way to it is told. On a disk that is full
 * it may have been the replacement itself.
 */
async function startAgain(work: Work, old: Inspected, candidate: Inspected | undefined): Promise<void> {
  const { entry, tools } = work;
  const { place } = entry;
  let way = `docker rename ${old.Id.slice(0, 12)} ${place}, docker start ${place}`;
  try {
    if (candidate !== undefined) await named(tools.engine, candidate.Id, entry.candidate.name);
    await named(tools.engine, old.Id, place);
    way = `docker start ${place}`;
    await tools.engine.start(old.Id);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    if (candidate !== undefined) await tools.engine.remove(candidate.Id, { force: true });
    await mayRevive(work, old).catch(() => undefined);
    throw new Error(`${said(error)}: nobody serves as ${place} until it is started: mend that, then ${way}`);
  }
}

/** The engine may start it again by itself, as it might before `holdBack`. */
export async function mayRevive(work: Work, old: Inspected): Promise<void> {
  const { entry, tools } = work;
  const { restartPolicy } = entry.old;
  if (!isHeldBack(work, old)) return;
  try {
    await tools.engine.setRestartPolicy(old.Id, restartPolicy);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    const { Name, MaximumRetryCount = 0 } = restartPolicy;
    const policy = MaximumRetryCount > 0 ? `${Name}:${MaximumRetryCount}` : Name;
    throw new Error(
      `${said(error)}: ${entry.place} has no restart policy: mend that, then docker update --restart ${policy} ${old.Id.slice(0, 12)}`,
    );
  }
}

const isToBeRevived = ({ autoRemove, restartPolicy: { Name } }: Work['entry']['old']): boolean =>
  !autoRemove && Name !== 'no' && Name !== '';
const isHeldBack = ({ entry }: Work, old: Inspected): boolean => isToBeRevived(entry.old) && old.HostConfig.RestartPolicy?.Name === 'no';
const said = (error: unknown): string => (error as Error).message.replace(/\.?\s*$/, '');

const retiredName = (entry: Work['entry']): string => temporaryName(entry.place, entry.old.generation);

/** The old one had `--rm`, or somebody removed it: the place gets a container of the same image and settings all the same. */
async function putAnotherThere(work: Work, candidate: Inspected | undefined): Promise<string> {
  const { entry, tools } = work;
  if (candidate !== undefined) await tools.engine.remove(candidate.Id, { force: true });
  const id = await tools.engine.create(entry.place, entry.body);
  for (const { network, endpoint } of entry.connects) await tools.engine.connect(network, id, endpoint);
  work.note({ candidate: { ...entry.candidate, id } });
  await tools.engine.start(id);
  return `the old one is gone, so ${entry.place} was made once more as ${id.slice(0, 12)}${await servesAgain(work, id)}`;
}

/** Whoever was put back must run, or it is tried again; that it does not listen yet is only told. */
export async function servesAgain(work: Work, id: string): Promise<string> {
  const { entry, tools } = work;
  const wanted = { ports: entry.wanted.ports, also: [], healthcheck: [] };
  const answer = await untilReady(tools, id, wanted, { ...tools.probe, deadlineMs: putBackWithinMs, holdMs: 100 });
  if (answer.kind === 'dead') throw new Error(`${entry.place} was put back, but ${answer.detail}`);
  work.note({ upAtUs: answer.kind === 'ready' ? answer.atUs : tools.nowUs() });
  return answer.kind === 'ready' ? '' : `, but ${answer.detail}`;
}

/** What was made for this order, under whichever name: found by id, else by the label that only we set. */
export async function candidateOf(work: Work): Promise<Inspected | undefined> {
  const { entry, tools } = work;
  if (entry.candidate.id !== undefined) return look(tools.engine, entry.candidate.id);
  const listed = await tools.engine.list();
  const ours = listed.find(one => one.labels[intent.order] === entry.order.id && one.labels[intent.replaces] === entry.old.id);
  return ours === undefined ? undefined : look(tools.engine, ours.id);
}

export async function look(engine: Pick<Engine, 'inspectRaw'>, id: string): Promise<Inspected | undefined> {
  try {
    return asInspected(await engine.inspectRaw(id));
  } catch (error) {
    if (error instanceof EngineError && error.code === 'not-found') return undefined;
    throw error;
  }
}

export async function named(engine: Engine, id: string, name: string): Promise<void> {
  const said = asInspected(await engine.inspectRaw(id));
  if (said.Name !== `/${name}`) await engine.rename(id, name);
}

export async function goneIsDone(doing: Promise<void>): Promise<void> {
  try {
    await doing;
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'not-found')) throw error;
  }
}

export const isUnreachable = (error: unknown): boolean => error instanceof EngineError && error.code === 'unreachable';

export function notRunningIsDone(error: unknown): void {
  if (!(error instanceof EngineError && error.code === 'conflict')) throw error;
}

const goneWithinMs = 10_000;
async function untilGone(engine: Engine, id: string): Promise<void> {
  for (const until = performance.now() + goneWithinMs; performance.now() < until; ) {
    if ((await look(engine, id)) === undefined) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error(`container ${id.slice(0, 12)} was to be removed by the engine and is still there`);
}
