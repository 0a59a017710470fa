import type { Inspected } from '../../container/inspected.js';
import { candidateOf, goneIsDone, isUnreachable, look, mayRevive, named, putBack, servesAgain } from '../steps.js';
import type { Work, WorkStep } from '../work.js';
import { frontIn, NoFront, pidOf, pointAt } from './steps.js';

/**
 * Whoever served goes on serving, and the front passes to it. What needs no front is done whatever became of that: somebody may have taken it away
 * meanwhile, or be no longer able to tell it anything. Only a replacement that callers may still be sent to is left to them then.
 */
export const pointBack: WorkStep = {
  name: 'put back',
  async run(work) {
    const { entry, tools } = work;
    const candidate = await candidateOf(work);
    const old = await look(tools.engine, entry.old.id);
    if (old === undefined) return goOnWith(work, candidate);
    const all = new Whatever();
    const serves = await all.do(() => runs(work, old));
    await all.do(() => mayRevive(work, old));
    const led = serves === undefined ? undefined : await all.do(() => leadTo(work, old));
    const isInUse = candidate !== undefined && pidOf(candidate) !== 0 && led === undefined && (serves === undefined || wasPassedTo(work));
    if (isInUse)
      all.failed.push(`callers may be sent to ${nameOf(candidate)}, so it runs on: mend that, then docker rm -f ${nameOf(candidate)}`);
    else if (candidate !== undefined) await all.do(() => goneIsDone(tools.engine.remove(candidate.Id, { force: true })));
    all.end();
    return led;
  },
};

/** A front that was made for this order goes, before the old one takes its name and ports back. */
export const removeMadeFront: WorkStep = {
  name: 'remove front',
  async run(work) {
    const { entry, tools } = work;
    const unclosed = await closed(work).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const front = await frontIn(work);
    if (front !== undefined) await tools.engine.remove(front.Id, { force: true });
    // It is tried again when the old one serves.
    if (unclosed !== undefined) return `callers from outside are not sent to ${entry.place} alone yet: ${unclosed}`;
    return front === undefined ? 'none was made' : undefined;
  },
};

/** The old one has everything back; callers from outside are the engine's again. */
export const putAloneBack: WorkStep = {
  name: putBack.name,
  async run(work) {
    const said = await putBack.run(work);
    await closed(work);
    return said;
  },
};

/** The front takes its place again and passes to whom it passed before. */
export const putFrontBack: WorkStep = {
  name: 'put front back',
  async run(work) {
    const { entry, tools } = work;
    const all = new Whatever();
    if (entry.touched) {
      const candidate = await candidateOf(work);
      if (candidate !== undefined) await all.do(() => goneIsDone(named(tools.engine, candidate.Id, entry.candidate.name)));
      await all.do(() => frontAgain(work));
    }
    const said = await all.do(() => pointBack.run(work));
    all.end();
    return said;
  },
};

async function frontAgain({ entry: { place, front }, tools: { engine } }: Work): Promise<void> {
  const there = await look(engine, front!.id!);
  if (there === undefined) return;
  try {
    await named(engine, there.Id, place);
    await engine.start(there.Id);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    const way = there.Name === `/${place}` ? '' : `docker rename ${there.Id.slice(0, 12)} ${place}, `;
    throw new Error(`${plain(error)}: nobody is reached by ${place} until its front runs: mend that, then ${way}docker start ${place}`);
  }
}

/** Gives true. Rejects when it does not serve. */
async function runs(work: Work, old: Inspected): Promise<true> {
  if (pidOf(old) !== 0) return true;
  try {
    await work.tools.engine.start(old.Id);
  } catch (error) {
    if (isUnreachable(error)) throw error;
    throw new Error(`${plain(error)}: ${nameOf(old)} does not run until it is started: mend that, then docker start ${nameOf(old)}`);
  }
  await servesAgain(work, old.Id);
  return true;
}

/** The old one is gone: whoever was to replace it does. */
async function goOnWith(work: Work, candidate: Inspected | undefined): Promise<string> {
  const { entry, tools } = work;
  if (candidate === undefined) throw new Error(`neither the old nor the new container of ${entry.place} is there any more`);
  if (pidOf(candidate) === 0) {
    await tools.engine.start(candidate.Id);
    await servesAgain(work, candidate.Id);
  }
  return `the old one is gone, so ${await leadTo(work, candidate)}`;
}

/** Gives what is so from then on, in words. Rejects where a front that runs could not be told. */
async function leadTo(work: Work, backend: Inspected): Promise<string> {
  const { entry } = work;
  try {
    return `new connections go to ${await pointAt(work, backend.Id)}${backend.Id === entry.old.id ? ' as before' : ''}`;
  } catch (error) {
    if (isUnreachable(error)) throw error;
    if (error instanceof NoFront) {
      // They would be sent to an address that is nobody's, and may be somebody else's next.
      if (wasPassedTo(work)) await closed(work);
      return `${nameOf(backend)} runs, but nobody is reached by ${entry.place}: ${error.message}`;
    }
    // Nobody was ever told to go elsewhere.
    if (!entry.touched && backend.Id === entry.old.id)
      return `${entry.place} was not touched; its front could not be told so: ${plain(error)}`;
    throw new Error(`the front of ${entry.place} could not be pointed at ${nameOf(backend)}: ${plain(error)}`);
  }
}

/** May callers have been sent to the replacement? Those from outside may have where the step came to no end. */
function wasPassedTo({ entry }: Work): boolean {
  return entry.steps.some(({ step, ok }) => step === 'switch' && (ok || entry.front!.method === 'host-dnat'));
}

async function closed({ entry, tools }: Work): Promise<void> {
  if (entry.front!.method === 'host-dnat') await tools.outside.close(entry.place);
}

const nameOf = ({ Name }: Inspected): string => Name.slice(1);
const plain = (error: unknown): string => (error as Error).message.replace(/\.?\s*$/, '');

/** What fails keeps nothing else from being done, and is told at the end. While the engine does not answer nothing is. */
class Whatever {
  readonly failed: string[] = [];

  async do<T>(doing: () => Promise<T>): Promise<T | undefined> {
    try {
      return await doing();
    } catch (error) {
      if (isUnreachable(error)) throw error;
      this.failed.push((error as Error).message);
      return undefined;
    }
  }

  end(): void {
    if (this.failed.length > 0) throw new Error(this.failed.join('; '));
  }
}
