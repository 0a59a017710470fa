import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { FrontMethod } from '../../agent/container/intent.js';
import type { Order, Report } from '../../proto/fleet.js';
import { AgentHost, stackOf } from './agent-host.js';
import { docker, makeImage, withLibraries } from './image.js';
import { root } from './root.js';

export interface KillsOptions {
  /** Of the image, the network, and each container's name. */
  readonly prefix: string;
  readonly method: FrontMethod;
  /** After which steps the agent is killed: at least once in each phase, and twice where something serves no longer. */
  readonly kills: { readonly adopt: readonly number[]; readonly recycle: readonly number[]; readonly release: readonly number[] };
  /** The port that it publishes, as `docker run` takes it; then its network has a way out. */
  readonly publish?: string;
  /** What else is not as it must be, in words. `stack`: of the agents. */
  readonly wrong?: (how: 'alone' | 'behind', stack: string, address: string) => Promise<readonly string[]>;
}

/** The kills of a method by which the new one is started beside the old. */
export const besideIt: KillsOptions['kills'] = {
  adopt: [3, 6, 8, 9, 10, 11, 12],
  recycle: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  release: [3, 5, 6, 7, 8],
};

/** A container whose agent is killed after any step of an order for it, and the next agent that has to put it right. */
export class FrontKills {
  readonly #image: string;
  readonly #name: string;
  readonly #folder: string;

  private constructor(readonly options: KillsOptions) {
    [this.#image, this.#name] = [`${options.prefix}:1`, `${options.prefix}-web`];
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
    await docker(
      ...['run', '-d', '--name', all.#name, '--label', `knowngood.test=${prefix}`, '--network', prefix, '--restart', 'always'],
      ...(publish === undefined ? [] : ['-p', publish]),
      ...[all.#image, process.execPath, '/server.mjs'],
    );
    return all;
  }

  async stop(): Promise<void> {
    await this.#clear();
    await docker('rmi', this.#image, `knowngood-front:${stackOf(this.#folder)}`).catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Adopts, recycles and releases, each killed after each of these steps; whatever the next agent makes of it is whole. */
  async run(t: Test): Promise<void> {
    const { method, kills } = this.options;
    const seen: Record<string, number> = {};
    const ordered = async (action: Order['action'], after: number) => {
      const done = await this.#afterKill(action, after, action === 'adopt' ? method : undefined);
      const key = `${action} ${done.how} ${done.report.outcome}`;
      seen[key] = (seen[key] ?? 0) + 1;
      const told = `${action}, killed after step ${after}: ${done.report.outcome} (${done.report.steps.map(step => step.step).join(', ')})`;
      return { ...done, told };
    };
    for (const after of kills.adopt) {
      const { report, told } = await ordered('adopt', after);
      const how = report.outcome === 'done' ? 'behind' : 'alone';
      t.same(await this.#wrong(how), [], told);
      if (how === 'behind' && after !== 12) await ordered('release', 99);
      t.same(await this.#wrong(after === 12 && how === 'behind' ? 'behind' : 'alone'), []);
    }
    if ((await this.#served()) === this.#name) await ordered('adopt', 99);
    for (const after of kills.recycle) {
      const { report, told } = await ordered('recycle', after);
      t.equal(report.method, method);
      t.same(await this.#wrong('behind'), [], told);
    }
    for (const after of kills.release) {
      const { report, told } = await ordered('release', after);
      const how = report.outcome === 'done' ? 'alone' : 'behind';
      t.same(await this.#wrong(how), [], told);
      if (how === 'alone') await ordered('adopt', 99);
      t.same(await this.#wrong('behind'), []);
    }
    t.comment(JSON.stringify(seen));
    t.ok(
      Object.keys(seen).some(key => key.includes('killed done')) && Object.keys(seen).some(key => key.includes('killed undone')),
      'some were finished, some undone',
    );
    t.equal(await docker('inspect', '-f', '{{.HostConfig.RestartPolicy.Name}}', await this.#served()), 'always');
    await ordered('release', 99);
    t.same(await this.#wrong('alone'), []);
  }

  async #ours(...more: readonly string[]): Promise<readonly string[]> {
    const filter = ['--filter', `name=^/${this.options.prefix}-`, ...more];
    return (await docker('ps', '-a', '--no-trunc', ...filter, '--format', '{{.Names}}')).split('\n').filter(Boolean).sort();
  }

  async #clear(): Promise<void> {
    for (const one of await this.#ours()) await docker('rm', '-fv', one);
    await docker('network', 'rm', this.options.prefix).catch(() => undefined);
  }

  async #answers(): Promise<boolean> {
    const wget = ['wget', '-q', '-T', '2', '-O', '-', `http://${this.#name}:8080/`];
    for (let tries = 0; tries < 20; tries++) {
      const said = await docker('run', '--rm', '--network', this.options.prefix, this.#image, ...wget).catch(() => '');
      if (said === 'here.') return true;
    }
    return false;
  }

  /** What an order is for: the container that serves, whatever it is called now. */
  async #served(): Promise<string> {
    const [behind] = await this.#ours('--filter', `label=knowngood.behind=${this.#name}`);
    return behind ?? this.#name;
  }

  /** One order, its agent killed after a step, and the next agent's start. `how`: `ended` where it came to its end before. */
  async #afterKill(
    action: Order['action'],
    after: number,
    method?: FrontMethod,
  ): Promise<{ readonly report: Report; readonly how: 'killed' | 'ended' }> {
    const state = mkdtempSync(join(this.#folder, 'state-'));
    const target = await this.#served();
    const order = await new AgentHost(state).order(target, { action, capture: false, ...(method === undefined ? {} : { method }) });
    const child = fork(join(import.meta.dirname, 'recycle-child.ts'), [state, JSON.stringify(order), target, String(after)], {
      execArgv: process.execArgv,
    });
    const how = await new Promise<'killed' | 'ended'>(done => child.once('exit', code => done(code === 0 ? 'ended' : 'killed')));
    const next = new AgentHost(state, { probe: { holdMs: 50 } });
    await next.orders.start();
    await next.meet(await this.#served());
    return { report: await next.orders.take(order), how };
  }

  /** Alone: one container under its name. Behind a front: the front under its name, and one beside it. */
  async #wrong(how: 'alone' | 'behind'): Promise<readonly string[]> {
    const wrong: string[] = [];
    if (!(await this.#answers())) wrong.push('it does not answer');
    const names = await this.#ours();
    const behind = await this.#ours('--filter', `label=knowngood.behind=${this.#name}`, '--filter', 'status=running');
    if (how === 'alone' && (names.length !== 1 || behind.length > 0)) wrong.push(names.join(' '));
    if (how === 'behind' && (names.length !== 2 || behind.length !== 1)) wrong.push(names.join(' '));
    if (this.options.wrong === undefined) return wrong;
    const address = await docker('inspect', '-f', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', await this.#served());
    return [...wrong, ...(await this.options.wrong(how, stackOf(this.#folder), address))];
  }
}
