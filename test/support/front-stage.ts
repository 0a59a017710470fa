import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../agent/container/container.js';
import { openEngine } from '../../agent/container/engine.js';
import { behindLabel, placeName } from '../../agent/container/intent.js';
import type { Report } from '../../proto/fleet.js';
import { AgentHost } from './agent-host.js';
import { closeHostRules } from './host-rules.js';
import { docker, makeImage, withLibraries } from './image.js';
import { type Client, type Target, type Told, underLoad } from './load.js';
import { root } from './root.js';
import { weightless, weighty } from './weight.js';

export type { Client, Target, Told } from './load.js';

export interface FrontStageOptions {
  /** Of the image, the network, and each container's name. */
  readonly prefix: string;
  /** Without a way out; not where ports are to be published. */
  readonly internal?: boolean;
}

/** What is to become of a place's replacement right before it is started, right after, and after each step; each start once. */
export interface Fault {
  readonly beforeStart?: (id: string) => Promise<void>;
  readonly afterStart?: (id: string) => Promise<void>;
  readonly afterStep?: (report: Report) => void;
}

const engine = openEngine({});

/** A network with a server on it that ends as it should, a host that recycles it, and a client that never tries twice. */
export class FrontStage {
  readonly image: string;
  readonly network: string;
  readonly label: string;
  /** Of `docker run`, for whatever answers. */
  weight: readonly string[] = [];
  readonly host: AgentHost;
  /** By place. */
  readonly faults = new Map<string, Fault>();
  readonly #stateDir: string;
  readonly #caller: string;

  private constructor(readonly options: FrontStageOptions) {
    const { prefix } = options;
    [this.image, this.network, this.label] = [`${prefix}:1`, prefix, `knowngood.test=${prefix}`];
    this.#caller = `${prefix}-caller`;
    this.#stateDir = mkdtempSync(join(tmpdir(), `${prefix}-`));
    const faulty = new Proxy(engine, {
      get: (of, name: keyof Engine) => {
        if (name !== 'start') return typeof of[name] === 'function' ? (of[name] as () => unknown).bind(of) : of[name];
        return async (id: string) => {
          const { beforeStart, afterStart } = (this.faults.size > 0 && this.#take(placeName((await of.inspect(id)).name))) || {};
          await beforeStart?.(id);
          await of.start(id);
          await afterStart?.(id);
        };
      },
    });
    this.host = new AgentHost(this.#stateDir, {
      engine: faulty,
      probe: { holdMs: 100, deadlineMs: 5_000 },
      report: report => this.faults.get(report.name)?.afterStep?.(report),
    });
  }

  /** Whoever is started next at the place is not to suffer it, too: it may be the old one that is put back. */
  #take(place: string): Fault | undefined {
    const fault = this.faults.get(place);
    if (fault?.afterStep === undefined) this.faults.delete(place);
    return fault;
  }

  static async start(options: FrontStageOptions): Promise<FrontStage> {
    const stage = new FrontStage(options);
    await stage.#clear();
    await makeImage(stage.image, {
      files: { ...withLibraries(process.execPath), '/server.mjs': readFileSync(join(root, 'test/support/server.mjs'), 'utf8') },
    });
    stage.weight = await weighty(options.prefix);
    await docker('network', 'create', ...(options.internal === false ? [] : ['--internal']), stage.network);
    await docker('run', '-d', '--name', stage.#caller, '--label', stage.label, '--network', stage.network, stage.image, 'sleep', '36000');
    await stage.host.orders.start();
    return stage;
  }

  async stop(): Promise<void> {
    await this.#clear();
    weightless(this.options.prefix);
    await closeHostRules(this.host.stack);
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
    const words = ['--label', this.label, ...this.weight, ...on, ...more];
    await docker('run', '-d', '--name', name, ...words, this.image, process.execPath, '/server.mjs');
    if (on.length > 0) await this.untilAnswers(name);
  }

  /** As another container of the network asks it. */
  call(to: string, path = '/', patienceS = 2): Promise<string> {
    return docker('exec', this.#caller, 'wget', '-q', '-T', `${patienceS}`, '-O', '-', `http://${to}:8080${path}`);
  }

  /** As this host asks a container itself, past any front; on a connection of its own. */
  async ask(id: string, path: string): Promise<string> {
    const address = (await engine.inspect(id)).addresses.find(one => one.network === this.network)!.address;
    return new Promise((done, failed) => {
      const asking = request({ host: address, port: 8080, path, agent: false, timeout: 10_000 }, answer => {
        let text = '';
        answer.on('data', chunk => (text += String(chunk))).once('end', () => done(text));
      });
      asking.once('error', failed).once('timeout', () => asking.destroy(new Error(`${id} does not answer ${path}`)));
      asking.end();
    });
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
    return (await engine.list()).filter(one => one.running && one.labels[behindLabel] === place).map(({ id }) => id);
  }

  /** Names of everything that is there of this place, running or not. */
  async namesOf(place: string): Promise<readonly string[]> {
    return (await docker('ps', '-a', '--format', '{{.Names}}')).split('\n').filter(one => one.startsWith(place));
  }

  async addressOf(name: string): Promise<string> {
    return (await this.inspect(name)).NetworkSettings.Networks[this.network].IPAddress as string;
  }

  /** The load while `during` is done: each kind goes to one target after another. */
  underLoad(targets: readonly Target[], during: () => Promise<void>, client: Partial<Client> = {}): Promise<Told> {
    return underLoad(targets, during, client);
  }
}
