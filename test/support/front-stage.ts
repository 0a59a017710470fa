import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from './agent-host.js';
import { docker, makeImage, withLibraries } from './image.js';
import { type Client, type Told, underLoad } from './load.js';
import { root } from './root.js';

export type { Client, Told } from './load.js';

export interface FrontStageOptions {
  /** Of the image, the network, and each container's name. */
  readonly prefix: string;
  /** Without a way out; not where ports are to be published. */
  readonly internal?: boolean;
}

/** A network with a server on it that ends as it should, a host that recycles it, and a client that never tries twice. */
export class FrontStage {
  readonly image: string;
  readonly network: string;
  readonly label: string;
  readonly host: AgentHost;
  /** What is to become of a container right before it is started, and right after. */
  beforeStart: (id: string) => Promise<void> = async () => {};
  afterStart: (id: string) => Promise<void> = async () => {};
  afterStep: (report: Report) => void = () => {};
  readonly #stateDir: string;

  private constructor(readonly options: FrontStageOptions) {
    const { prefix } = options;
    [this.image, this.network, this.label] = [`${prefix}:1`, prefix, `knowngood.test=${prefix}`];
    this.#stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
    const engine = new Proxy(openEngine({}), {
      get: (of, name: keyof Engine) => {
        if (name !== 'start') return typeof of[name] === 'function' ? (of[name] as () => unknown).bind(of) : of[name];
        return async (id: string) => {
          await this.beforeStart(id);
          await of.start(id);
          await this.afterStart(id);
        };
      },
    });
    this.host = new AgentHost(this.#stateDir, {
      engine,
      probe: { holdMs: 100, deadlineMs: 5_000 },
      report: report => this.afterStep(report),
    });
  }

  static async start(options: FrontStageOptions): Promise<FrontStage> {
    const stage = new FrontStage(options);
    await stage.#clear();
    await makeImage(stage.image, {
      files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
    });
    await docker('network', 'create', ...(options.internal === false ? [] : ['--internal']), stage.network);
    await stage.host.orders.start();
    return stage;
  }

  async stop(): Promise<void> {
    await this.#clear();
    await docker('rmi', this.image).catch(() => undefined);
    await docker('rmi', `knowngood-front:${this.host.stack}`).catch(() => undefined);
    rmSync(this.#stateDir, { recursive: true, force: true });
  }

  async #clear(): Promise<void> {
    const ids = (await docker('ps', '-aq', '--filter', `name=^/${this.options.prefix}-`)).split('\n').filter(Boolean);
    if (ids.length > 0) await docker('rm', '-fv', ...ids);
    await docker('network', 'rm', this.network).catch(() => undefined);
  }

  /** A server of this name that answers. */
  async web(name: string, ...more: readonly string[]): Promise<void> {
    const on = more.includes('--network') ? [] : ['--network', this.network, '--network-alias', `${name}-alias`];
    await docker('run', '-d', '--name', name, '--label', this.label, ...on, ...more, this.image, process.execPath, '/server.mjs');
    if (on.length > 0) await this.untilAnswers(name);
  }

  /** As another container of the network asks it. */
  call(to: string, path = '/'): Promise<string> {
    const wget = ['wget', '-q', '-T', '2', '-O', '-', `http://${to}:8080${path}`];
    return docker('run', '--rm', '--label', this.label, '--network', this.network, this.image, ...wget);
  }

  async untilAnswers(name: string): Promise<void> {
    for (let tries = 0; ; tries++) {
      const said = await this.call(name).catch(() => '');
      if (said === 'here.') return;
      if (tries > 20) throw new Error(`${name} does not answer`);
    }
  }

  async inspect(name: string) {
    return JSON.parse(await docker('inspect', name))[0];
  }

  /** Ids of the containers that stand behind the front of this place. */
  async behind(place: string): Promise<readonly string[]> {
    return (await docker('ps', '-q', '--no-trunc', '--filter', `label=knowngood.behind=${place}`)).split('\n');
  }

  /** Names of everything that is there of this place, running or not. */
  async namesOf(place: string): Promise<readonly string[]> {
    return (await docker('ps', '-a', '--format', '{{.Names}}')).split('\n').filter(one => one.startsWith(place));
  }

  async addressOf(name: string): Promise<string> {
    return (await this.inspect(name)).NetworkSettings.Networks[this.network].IPAddress as string;
  }

  /** The load while `during` is done. */
  underLoad(address: string, during: () => Promise<void>, client: Partial<Client> = {}): Promise<Told> {
    return underLoad(address, during, client);
  }
}
