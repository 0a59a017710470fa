import { Readable } from 'node:stream';
import type Docker from 'dockerode';
import { type Container, type Engine, EngineError, type EngineEvent, type LayersOnDisk } from './container.js';
import { Dockerode } from './dockerode.js';
import { engineEvent } from './engine-event.js';
import { attachmentsOf, digestsOf, fromInspect, layersFrom, type SaidOfImage } from './from-inspect.js';
import { asInspected, type InspectedImage, type InspectedNetwork, type Json } from './inspected.js';
import { Lines } from './lines.js';
import type { LogPage } from './log-lines.js';
import { type LogBounds, readLog } from './read-log.js';
import { forceSwarm, swarmService, swarmTasks } from './swarm.js';

/** Labels of this many images are remembered; past it the oldest is asked for again. */
const imagesRemembered = 512;
/** Past this many of our own exec instances the oldest is taken for somebody else's. */
const ownRemembered = 1_024;
/** A running exec is looked at this often. */
const execPollMs = 20;

/** EDGE: the Docker Engine behind our own words. Nothing is contacted until the first call. */
export function openEngine(options: { readonly socketPath?: string; readonly host?: string; readonly port?: number }): Engine {
  const socketPath = options.socketPath ?? '/var/run/docker.sock';
  // Connections are kept by node's own agent; one that turned out to be dead is asked again in `read`.
  const docker = new Dockerode(options.host === undefined ? { socketPath } : { host: options.host, port: options.port ?? 2375 });
  const modem = docker.modem as { host?: string; socketPath?: string };
  // The client would let DOCKER_HOST of the environment win over what it was told.
  if (options.host === undefined) {
    delete modem.host;
    modem.socketPath = socketPath;
  }
  return new DockerEngine(docker);
}

class DockerEngine implements Engine {
  readonly #docker: Docker;
  /** Exec instances that we made. */
  readonly #own = new Set<string>();
  readonly #images = new Map<string, SaidOfImage>();

  constructor(docker: Docker) {
    this.#docker = docker;
  }

  async version() {
    const [version, info] = await read(() => Promise.all([this.#docker.version(), this.#docker.info()]));
    return { version: version.Version, api: version.ApiVersion, storageDriver: String(info.Driver), kernel: version.KernelVersion ?? '' };
  }

  async list() {
    const all = await read(() => this.#docker.listContainers({ all: true }));
    return all.map(one => ({
      id: one.Id,
      name: (one.Names[0] ?? '').replace(/^\//, ''),
      labels: one.Labels ?? {},
      running: one.State === 'running' || one.State === 'paused' || one.State === 'restarting',
    }));
  }

  async inspect(id: string): Promise<Container> {
    const said = asInspected(await this.inspectRaw(id));
    return fromInspect(said, await this.#saidOf(said.Image));
  }

  async inspectRaw(id: string): Promise<Json> {
    return (await read(() => this.#docker.getContainer(id).inspect())) as unknown as Json;
  }

  async attachments(network: string) {
    return attachmentsOf((await read(() => this.#docker.getNetwork(network).inspect())) as unknown as InspectedNetwork);
  }

  async namedBridges() {
    const all = await read(() => this.#docker.listNetworks({ filters: { driver: ['bridge'] } }));
    const names = all.flatMap(one => one.Options?.['com.docker.network.bridge.name'] ?? []);
    return [...new Set(names.filter(name => name !== 'docker0'))].sort();
  }

  async networkDriver(network: string) {
    return (await read(() => this.#docker.getNetwork(network).inspect())).Driver;
  }

  async imageId(reference: string) {
    return (await this.#image(reference))?.Id;
  }

  async entrypointOf(image: string) {
    return [(await this.#image(image))?.Config?.Entrypoint ?? []].flat();
  }

  /** undefined where it is not there. */
  async #image(reference: string) {
    try {
      return await read(() => this.#docker.getImage(reference).inspect());
    } catch (error) {
      if (error instanceof EngineError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  async layersOf(image: string): Promise<LayersOnDisk> {
    return layersFrom((await read(() => this.#docker.getImage(image).inspect())) as unknown as InspectedImage);
  }

  async events(sinceUs: number, take: (event: EngineEvent) => void, signal: AbortSignal): Promise<void> {
    const since = `${Math.floor(sinceUs / 1_000_000)}.${String(Math.floor(sinceUs % 1_000_000)).padStart(6, '0')}`;
    const filters = { type: ['container', 'network'] };
    const stream = await call(() => this.#docker.getEvents({ since, filters, abortSignal: signal } as unknown as Docker.GetEventsOptions));
    const lines = new Lines();
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>)
        for (const line of lines.push(chunk)) {
          const event = engineEvent(line);
          if (event !== undefined) take(event);
        }
    } catch (error) {
      if (signal.aborted) return;
      throw translated(error);
    }
    if (!signal.aborted) throw new EngineError('unreachable', 'the engine ended its event stream');
  }

  async create(name: string, body: Json): Promise<string> {
    return (await call(() => this.#docker.createContainer({ ...body, name } as Docker.ContainerCreateOptions))).id;
  }

  start = (id: string) => settled(() => this.#docker.getContainer(id).start());
  stop = (id: string, seconds: number) => settled(() => this.#docker.getContainer(id).stop({ t: seconds }));
  kill = (id: string, signal: string) => settled(() => this.#docker.getContainer(id).kill({ signal }));
  pause = (id: string) => settled(() => this.#docker.getContainer(id).pause());
  unpause = (id: string) => settled(() => this.#docker.getContainer(id).unpause());
  rename = (id: string, name: string) => settled(() => this.#docker.getContainer(id).rename({ name }));

  async remove(id: string, options: { readonly force?: boolean; readonly volumes?: boolean } = {}): Promise<void> {
    try {
      await settled(() => this.#docker.getContainer(id).remove({ force: options.force ?? false, v: options.volumes ?? false }));
    } catch (error) {
      const gone = error instanceof EngineError && (error.code === 'not-found' || / already in progress/.test(error.message));
      if (!gone) throw error;
    }
  }

  connect = (network: string, id: string, endpoint: Json) =>
    settled(() => this.#docker.getNetwork(network).connect({ Container: id, EndpointConfig: endpoint }));
  disconnect = (network: string, id: string) => settled(() => this.#docker.getNetwork(network).disconnect({ Container: id, Force: true }));

  setRestartPolicy = (id: string, policy: { readonly Name: string; readonly MaximumRetryCount?: number }) =>
    settled(() => this.#docker.getContainer(id).update({ RestartPolicy: policy }));

  async execs(id: string) {
    const ids = asInspected(await this.inspectRaw(id)).ExecIDs ?? [];
    const found = await Promise.all(ids.map(exec => this.#exec(exec)));
    return found.filter(exec => exec !== undefined);
  }

  execOf = (exec: string) => this.#exec(exec);

  async importImage(archive: Uint8Array, reference: string): Promise<string> {
    const [repo, tag = 'latest'] = reference.split(':');
    const progress = await call(() => this.#docker.importImage(Readable.from([archive]), { repo, tag }));
    await new Promise<void>((done, fail) => this.#docker.modem.followProgress(progress, e => (e ? fail(translated(e)) : done())));
    const id = await this.imageId(reference);
    if (id === undefined) throw new EngineError('refused', `the engine took ${reference}, but has no such image`);
    return id;
  }

  async removeImage(reference: string): Promise<void> {
    try {
      await settled(() => this.#docker.getImage(reference).remove());
    } catch (error) {
      if (!(error instanceof EngineError) || (error.code !== 'not-found' && error.code !== 'conflict')) throw error;
    }
  }

  async exec(id: string, argv: readonly string[], timeoutMs: number, user?: string): Promise<number> {
    const as = user === undefined ? {} : { User: user };
    const exec = await call(() => this.#docker.getContainer(id).exec({ Cmd: [...argv], ...as, AttachStdout: false, AttachStderr: false }));
    this.#own.add(exec.id);
    if (this.#own.size > ownRemembered) this.#own.delete(this.#own.keys().next().value!);
    const stream = await call(() => exec.start({ Detach: true }));
    // Nothing comes, but an answer nobody reads keeps its connection.
    stream.resume();
    for (const until = performance.now() + timeoutMs; ; ) {
      const state = await read(() => exec.inspect());
      if (!state.Running && state.ExitCode !== null) return state.ExitCode;
      if (performance.now() > until) throw new EngineError('refused', `"${argv.join(' ')}" was not done within ${timeoutMs} ms`);
      await new Promise(resolve => setTimeout(resolve, execPollMs));
    }
  }

  async log(id: string, bounds: LogBounds): Promise<LogPage> {
    const said = asInspected(await this.inspectRaw(id));
    const { after, tail } = bounds;
    const stream = await read(() =>
      this.#logStream(id, { ...(after !== undefined && { since: secondsOf(after) }), ...(tail !== undefined && { tail }) }),
    );
    try {
      return await readLog(stream, (said.Config as Json)['Tty'] === true, bounds);
    } finally {
      stream.destroy();
    }
  }

  /** The library would read the whole log into memory, or follow it. */
  #logStream(id: string, options: Readonly<Record<string, unknown>>): Promise<Readable> {
    return new Promise((resolve, reject) => {
      const asked = {
        path: `/containers/${encodeURIComponent(id)}/logs?`,
        method: 'GET',
        isStream: true,
        statusCodes: { 200: true, 404: 'no such container', 500: 'server error', 501: 'this log driver cannot be read' },
        options: { stdout: true, stderr: true, timestamps: true, ...options },
      };
      this.#docker.modem.dial(asked, (error: unknown, stream: unknown) => (error ? reject(error) : resolve(stream as Readable)));
    });
  }

  swarmService = (id: string) => read(() => swarmService(this.#docker, id));
  swarmTasks = (service: string) => read(() => swarmTasks(this.#docker, service));
  forceSwarm = (service: string, forced: number) => call(() => forceSwarm(this.#docker, service, forced));

  async top(id: string) {
    const { Processes } = await read(() => this.#docker.getContainer(id).top({ ps_args: '-eo pid,ppid,uid,args' }));
    return ((Processes ?? []) as string[][]).map(([pid, ppid, uid, ...argv]) => ({
      pid: Number(pid),
      ppid: Number(ppid),
      uid: Number(uid),
      argv: argv.join(' '),
    }));
  }

  /** An exec instance is forgotten by the engine soon after it ended: then it is none. */
  async #exec(id: string) {
    try {
      const said = (await read(() => this.#docker.getExec(id).inspect())) as unknown as {
        Running: boolean;
        Pid?: number;
        ProcessConfig?: { entrypoint?: string; arguments?: string[] | null; tty?: boolean };
      };
      const argv = [said.ProcessConfig?.entrypoint ?? '', ...(said.ProcessConfig?.arguments ?? [])];
      return { id, running: said.Running, own: this.#own.has(id), argv, pid: said.Pid ?? 0, tty: said.ProcessConfig?.tty === true };
    } catch (error) {
      if (error instanceof EngineError && error.code === 'not-found') return undefined;
      throw error;
    }
  }

  /**
   * An image id names its content, so what was read once stays true; one that had no digest may have been pushed since, and is asked for again. An
   * image that is gone has no labels to distrust.
   */
  async #saidOf(image: string): Promise<SaidOfImage> {
    const known = this.#images.get(image);
    if (known !== undefined && known.digests.length > 0) return known;
    try {
      const { Config, RepoDigests } = await read(() => this.#docker.getImage(image).inspect());
      const said = { labels: Config?.Labels ?? {}, digests: digestsOf(RepoDigests ?? []) };
      this.#images.set(image, said);
      if (this.#images.size > imagesRemembered) this.#images.delete(this.#images.keys().next().value ?? '');
      return said;
    } catch (error) {
      if (error instanceof EngineError && error.code === 'not-found') return { labels: {}, digests: [] };
      throw error;
    }
  }
}

/** Asks once more when a kept connection turned out to be dead: reading twice does no harm. */
async function read<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await call(ask);
  } catch (error) {
    const cause = (error as EngineError).cause as { code?: string } | undefined;
    if (cause?.code === 'ECONNRESET' || cause?.code === 'EPIPE') return await call(ask);
    throw error;
  }
}

async function call<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw translated(error);
  }
}

/** 304 answers that it is so already: then it is done. */
async function settled(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 304) throw translated(error);
  }
}

function translated(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const said = error as { statusCode?: number; json?: { message?: string } | null; message?: string; code?: string };
  const message = said.json?.message ?? said.message ?? String(error);
  switch (said.statusCode) {
    case undefined:
      return new EngineError(
        'unreachable',
        `the engine does not answer (${message}): start it, or name its socket with DOCKER_HOST=unix:///path`,
        { cause: error },
      );
    case 404:
      return new EngineError('not-found', message, { cause: error });
    case 409:
      return new EngineError('conflict', message, { cause: error });
    default:
      return new EngineError('refused', message, { cause: error });
  }
}

/** The time of a line as the engine takes it: `1700000000.123456789`. */
function secondsOf(at: string): string {
  return `${Date.parse(`${at.slice(0, 19)}Z`) / 1_000}.${at.slice(20, 29)}`;
}
