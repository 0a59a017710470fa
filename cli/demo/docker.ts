import { request } from 'node:http';
import { CliError, exit } from '../exit.js';

const engineLog = 'its own log says more (journalctl -u docker, or <state>/log/dockerd.log)';

/** EDGE: the Docker Engine, as far as the demo needs it: it makes and removes what the demo shows, and nothing else. */
export class Docker {
  constructor(readonly socketPath = '/var/run/docker.sock') {}

  /** Imports a root file system as an image. */
  async importImage(repository: string, archive: Buffer): Promise<void> {
    const query = new URLSearchParams({ fromSrc: '-', repo: repository, tag: 'latest' });
    const answer = await this.#call('POST', `/images/create?${query}`, archive, 'application/x-tar');
    if (/"error"/.test(answer.text))
      throw new CliError(exit.failed, 'engine', `the engine took no image: ${answer.text.trim()}`, engineLog);
  }
  async makeNetwork(name: string, labels: Readonly<Record<string, string>>): Promise<void> {
    // Internal: nothing of the demo can leave this machine.
    await this.#json('POST', '/networks/create', { Name: name, Internal: true, Labels: labels });
  }
  /** Makes and starts a container; resolves with its id. */
  async run(name: string, body: Readonly<Record<string, unknown>>): Promise<string> {
    const made = (await this.#json('POST', `/containers/create?name=${encodeURIComponent(name)}`, body)) as { readonly Id: string };
    await this.#json('POST', `/containers/${made.Id}/start`);
    return made.Id;
  }
  async addressOf(id: string, network: string): Promise<string> {
    const found = (await this.#json('GET', `/containers/${id}/json`)) as {
      readonly NetworkSettings: { readonly Networks: Readonly<Record<string, { readonly IPAddress: string }>> };
    };
    return found.NetworkSettings.Networks[network]?.IPAddress ?? '';
  }
  /** Runs a program beside the container's own and does not wait for it. */
  async exec(id: string, argv: readonly string[]): Promise<void> {
    const made = (await this.#json('POST', `/containers/${id}/exec`, { Cmd: argv })) as { readonly Id: string };
    await this.#json('POST', `/exec/${made.Id}/start`, { Detach: true });
  }
  /** The last lines that a container wrote, oldest first. */
  async lastLines(id: string, lines: number): Promise<readonly string[]> {
    const answer = await this.#call('GET', `/containers/${id}/logs?stdout=1&tail=${lines}`);
    return unframed(answer.bytes)
      .split('\n')
      .filter(line => line !== '');
  }
  /** Is there such a file in the container? */
  async hasFile(id: string, path: string): Promise<boolean> {
    const answer = await this.#call('HEAD', `/containers/${id}/archive?path=${encodeURIComponent(path)}`, undefined, undefined, [404]);
    return answer.status === 200;
  }
  /** The containers with this label, running or not. */
  async containersWith(label: string): Promise<readonly { readonly Id: string; readonly Names: readonly string[] }[]> {
    const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
    return (await this.#json('GET', `/containers/json?all=1&filters=${filters}`)) as { Id: string; Names: string[] }[];
  }
  async removeContainer(id: string): Promise<void> {
    await this.#call('DELETE', `/containers/${id}?force=1&v=1`, undefined, undefined, [404, 409]);
  }
  async removeNetwork(name: string): Promise<void> {
    await this.#call('DELETE', `/networks/${encodeURIComponent(name)}`, undefined, undefined, [404]);
  }
  async removeImage(name: string): Promise<void> {
    await this.#call('DELETE', `/images/${encodeURIComponent(name)}?force=1`, undefined, undefined, [404]);
  }

  async #json(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.#call(method, path, body === undefined ? undefined : Buffer.from(JSON.stringify(body)), 'application/json');
    return answer.text.startsWith('{') || answer.text.startsWith('[') ? JSON.parse(answer.text) : undefined;
  }

  #call(
    method: string,
    path: string,
    body?: Buffer,
    type?: string,
    alsoFine: readonly number[] = [],
  ): Promise<{ status: number; bytes: Buffer; text: string }> {
    return new Promise((done, failed) => {
      const headers = body === undefined ? {} : { 'content-type': type ?? 'application/json', 'content-length': body.length };
      const asking = request({ socketPath: this.socketPath, method, path, headers, timeout: 60_000 }, answer => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', failed);
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const status = answer.statusCode ?? 0;
          const text = bytes.toString('utf8');
          if (status < 400 || alsoFine.includes(status)) done({ status, bytes, text });
          else failed(new CliError(exit.failed, 'engine', `the engine answered ${status} to ${method} ${path}: ${text.trim()}`, engineLog));
        });
      });
      asking.on('timeout', () => asking.destroy(new Error(`no answer to ${method} ${path} within 60 s`)));
      asking.on('error', error =>
        failed(
          new CliError(
            exit.unreachable,
            'engine',
            `the engine does not answer: ${error.message}`,
            'knowngood doctor tells what is missing',
          ),
        ),
      );
      asking.end(body);
    });
  }
}

/** A container's output as text: the engine puts eight bytes before each piece, the last four its length. */
export function unframed(bytes: Buffer): string {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at + 4);
    pieces.push(bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return Buffer.concat(pieces).toString('utf8');
}
