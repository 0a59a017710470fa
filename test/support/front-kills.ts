import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import { openEngine } from '../../agent/container/engine.js';
import { behindLabel, type FrontMethod } from '../../agent/container/intent.js';
import type { Order } from '../../proto/fleet.js';
import { docker, makeImage, withLibraries } from './image.js';
import { KilledPlace } from './killed-place.js';
import { root } from './root.js';

type Phase = 'adopt' | 'recycle' | 'release';

export interface KillsOptions {
  /** Of the image, the network, and each container's name. */
  readonly prefix: string;
  readonly method: FrontMethod;
  /** After which steps the agent is killed: at least once in each phase, and twice where something serves no longer. */
  readonly kills: Readonly<Record<Phase, readonly number[]>>;
  /** The port that each publishes, as `docker run` takes it; then its network has a way out. */
  readonly publish?: Readonly<Record<Phase, string>>;
  /** What else is not as it must be, in words. */
  readonly wrong?: (how: 'alone' | 'behind', place: KilledPlace, address: string) => Promise<readonly string[]>;
}

/** The kills of a method by which the new one is started beside the old. */
export const besideIt: KillsOptions['kills'] = {
  adopt: [3, 6, 8, 9, 10, 11, 12],
  recycle: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  release: [3, 5, 6, 7, 8],
};

/**
 * Containers whose agent is killed after any step of an order for it, and the next agent that has to put it right: one that is adopted again and again,
 * one that is recycled and one that is released, at the same time, each by agents of its own.
 */
export class FrontKills {
  readonly #engine = openEngine({});
  readonly #image: string;
  readonly #folder: string;
  readonly #seen: Record<string, number> = {};
  readonly #places: KilledPlace[] = [];

  private constructor(readonly options: KillsOptions) {
    this.#image = `${options.prefix}:1`;
    this.#folder = mkdtempSync(join(tmpdir(), `${options.prefix}-`));
  }

  static async start(options: KillsOptions): Promise<FrontKills> {
    const { prefix, publish } = options;
    const all = new FrontKills(options);
    await all.#clear();
    await makeImage(all.#image, {
      files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
    });
    await docker('network', 'create', ...(publish === undefined ? ['--internal'] : []), prefix);
    await docker(...['run', '-d', '--name', `${prefix}-caller`, '--network', prefix], all.#image, 'sleep', '3600');
    return all;
  }

  async stop(): Promise<void> {
    await this.#clear();
    for (const place of this.#places) await place.stop();
    await docker('rmi', this.#image).catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Adopts, recycles and releases, each killed after each of these steps; whatever the next agent makes of it is whole. */
  async run(t: Test): Promise<void> {
    await Promise.all([this.#adopts(t), this.#recycles(t), this.#releases(t)]);
    t.comment(JSON.stringify(this.#seen));
    t.ok(
      Object.keys(this.#seen).some(key => key.includes('killed done')) &&
        Object.keys(this.#seen).some(key => key.includes('killed undone')),
      'some were finished, some undone',
    );
  }

  async #adopts(t: Test): Promise<void> {
    const place = await this.#place('adopt');
    for (const after of this.options.kills.adopt) {
      const { report, told } = await this.#killed(place, 'adopt', after);
      const how = report.outcome === 'done' ? 'behind' : 'alone';
      t.same(await this.#wrong(place, how), [], told);
      if (how === 'behind') await place.whole('release');
      t.same(await this.#wrong(place, 'alone'), []);
    }
  }

  async #recycles(t: Test): Promise<void> {
    const place = await this.#place('recycle');
    await place.whole('adopt', this.options.method);
    for (const after of this.options.kills.recycle) {
      const { report, told } = await this.#killed(place, 'recycle', after);
      t.equal(report.method, this.options.method);
      t.same(await this.#wrong(place, 'behind'), [], told);
    }
    t.equal(await docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', await place.served()), 'always');
    await place.whole('release');
    t.same(await this.#wrong(place, 'alone'), []);
  }

  async #releases(t: Test): Promise<void> {
    const place = await this.#place('release');
    await place.whole('adopt', this.options.method);
    for (const after of this.options.kills.release) {
      const { report, told } = await this.#killed(place, 'release', after);
      const how = report.outcome === 'done' ? 'alone' : 'behind';
      t.same(await this.#wrong(place, how), [], told);
      if (how === 'alone') await place.whole('adopt', this.options.method);
      t.same(await this.#wrong(place, 'behind'), []);
    }
  }

  /** A server under a name of its own, whose agents are of a stack of their own: one clears away what it finds of its stack and did not begin. */
  async #place(phase: Phase): Promise<KilledPlace> {
    const { prefix, publish } = this.options;
    const name = `${prefix}-${phase}`;
    await docker(
      ...['run', '-d', '--name', name, '--label', `knowngood.test=${prefix}`, '--network', prefix, '--restart', 'always'],
      ...(publish === undefined ? [] : ['-p', publish[phase]]),
      ...[this.#image, process.execPath, '/server.mjs'],
    );
    const place = new KilledPlace(this.#engine, name, mkdtempSync(join(tmpdir(), `${name}-`)));
    this.#places.push(place);
    if (!(await this.#answers(name))) throw new Error(`${name} does not answer`);
    return place;
  }

  async #killed(place: KilledPlace, action: Order['action'], after: number) {
    const { how, report } = await place.killed(action, after, action === 'adopt' ? this.options.method : undefined);
    const key = `${action} ${how} ${report.outcome}`;
    this.#seen[key] = (this.#seen[key] ?? 0) + 1;
    const steps = report.steps.map(step => step.step).join(', ');
    return { report, told: `${action}, killed after step ${after}: ${report.outcome} (${steps})` };
  }

  /** Alone: one container under its name. Behind a front: the front under its name, and one beside it. */
  async #wrong(place: KilledPlace, how: 'alone' | 'behind'): Promise<readonly string[]> {
    const wrong: string[] = [];
    if (!(await this.#answers(place.name))) wrong.push('it does not answer');
    const there = await place.there();
    const names = there.map(one => one.name).join(' ');
    const behind = there.filter(one => one.running && one.labels[behindLabel] === place.name);
    if (how === 'alone' && (there.length !== 1 || behind.length > 0)) wrong.push(names);
    if (how === 'behind' && (there.length !== 2 || behind.length !== 1)) wrong.push(names);
    if (this.options.wrong === undefined) return wrong;
    const { addresses } = await this.#engine.inspect(await place.served());
    return [...wrong, ...(await this.options.wrong(how, place, addresses[0]?.address ?? ''))];
  }

  async #answers(name: string): Promise<boolean> {
    const wget = ['wget', '-q', '-T', '2', '-O', '-', `http://${name}:8080/`];
    for (let tries = 0; tries < 20; tries++) {
      const said = await docker('exec', `${this.options.prefix}-caller`, ...wget).catch(() => '');
      if (said === 'here.') return true;
    }
    return false;
  }

  async #clear(): Promise<void> {
    const ids = (await docker('ps', '-aq', '--filter', `name=^/${this.options.prefix}-`)).split('\n').filter(Boolean);
    if (ids.length > 0) await docker('rm', '-fv', ...ids);
    await docker('network', 'rm', this.options.prefix).catch(() => undefined);
  }
}
