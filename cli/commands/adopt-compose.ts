import type { FrontMethod } from '../../proto/front.js';
import { serviceBehind } from '../../proto/front.js';
import type { Fronted } from '../compose-override.js';
import { type ComposeOrigin, originOf, overrideFor, writeOverride } from '../compose-project.js';
import { type Context, signed } from '../context.js';
import { CliError, exit } from '../exit.js';
import type { Plan, Recycle } from '../shapes.js';
import { outcomeExit, planText } from './recycle.js';

interface Options {
  readonly dryRun?: boolean;
  readonly method: FrontMethod;
  readonly why?: string;
}

/** Writes the file by which Compose gives these containers' services fronts; what those are made from is put on the host before. */
export async function adoptByCompose(context: Context, targets: readonly string[], options: Options, timeoutMs: number): Promise<number> {
  const { out } = context;
  const body = { targets, method: options.method, compose: true, timeoutMs, ...signed(context, options.why) };
  const plans = await context.client().sendItems<Plan>('/adopt', { ...body, plan: true }, timeoutMs + 5_000);
  if (plans.some(one => one.refused !== undefined)) {
    out.list(plans, () => plans.map(one => planText(one, out)).join('\n\n'));
    return exit.refused;
  }
  const { origin, fronted, stack } = projectOf(plans, options.method);
  const override = overrideFor(origin, fronted, stack);
  if (!options.dryRun) {
    const reports = await context.client().sendItems<Recycle>('/adopt', body, timeoutMs + 5_000);
    const failed = reports.find(({ outcome }) => outcome !== 'done');
    if (failed !== undefined) {
      const why = failed.refused?.message ?? failed.steps?.find(({ ok }) => !ok)?.detail ?? 'it has not ended yet';
      throw new CliError(outcomeExit(reports), 'no-image', `what a front is made from is not on ${failed.host}: ${why}`, 'try again');
    }
    if (!override.isThere) writeOverride(override);
  }
  const state = override.isThere ? 'as it was' : options.dryRun ? 'not written' : 'written';
  out.list(
    plans.map((plan, at) => ({
      container: plan.container,
      workload: plan.workload,
      method: options.method,
      file: override.file,
      state,
      front: { service: fronted[at]!.service, name: fronted[at]!.place },
      backend: { service: serviceBehind(fronted[at]!.service) },
      next: override.command,
      composeSees: `${origin.project}/${fronted[at]!.service} is the front, ${serviceBehind(fronted[at]!.service)} what it passes on to`,
    })),
    () => `${override.text}\n${override.file}: ${state}. Nothing has changed yet; what makes the front:\n  ${override.command}`,
  );
  return exit.done;
}

/** All of one project: its file is one. */
function projectOf(plans: readonly Plan[], method: FrontMethod) {
  const found = plans.map(plan => {
    const labels = plan.create?.Labels ?? {};
    const origin = originOf(labels);
    if (origin === undefined || plan.name === undefined)
      throw new CliError(
        exit.refused,
        'unsupported',
        `Compose did not say by which files it made ${plan.name ?? plan.container}`,
        'make it anew with "docker-compose up -d --force-recreate", then try again',
      );
    return { origin, plan, stack: labels['knowngood.recycle.stack'] ?? '' };
  });
  const [first] = found;
  const same = (one: ComposeOrigin) => one.project === first!.origin.project && one.files.join() === first!.origin.files.join();
  const other = found.find(({ origin }) => !same(origin));
  if (other !== undefined)
    throw new CliError(
      exit.usage,
      'usage',
      `${first!.origin.project} and ${other.origin.project} are two projects, each with files of its own`,
      'name the containers of one project at a time',
    );
  const fronted = found.map(
    ({ origin, plan }): Fronted => ({
      service: origin.service,
      place: plan.name!,
      workload: plan.workload,
      method,
    }),
  );
  const twice = fronted.find(({ service }, at) => fronted.findIndex(one => one.service === service) !== at);
  if (twice !== undefined)
    throw new CliError(
      exit.refused,
      'unsupported',
      `${twice.service} has several containers, and a front passes on to one`,
      'scale it to 1',
    );
  return { origin: first!.origin, fronted, stack: first!.stack };
}
