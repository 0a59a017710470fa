import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { patient } from './patience.js';

const ip = async (...words: readonly string[]) => void (await promisify(execFile)('ip', words));

/** A client that is not of this host, as far as its kernel can tell: a network namespace of its own at the end of a wire. */
export class Outsider {
  private constructor(
    readonly name: string,
    /** The host's address on the wire. */
    readonly hostAddress: string,
    /** Its own. */
    readonly address: string,
  ) {}

  /** `subnet`: the first three bytes of a network that nothing else here uses, `10.99.8`. */
  static async start(name: string, subnet: string): Promise<Outsider> {
    const outsider = new Outsider(name, `${subnet}.1`, `${subnet}.2`);
    await outsider.stop();
    await ip('netns', 'add', name);
    await ip('link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    await ip('address', 'add', `${outsider.hostAddress}/24`, 'dev', name);
    await ip('link', 'set', name, 'up');
    await ip('-n', name, 'address', 'add', `${outsider.address}/24`, 'dev', 'eth0');
    await ip('-n', name, 'link', 'set', 'eth0', 'up');
    return outsider;
  }

  async stop(): Promise<void> {
    await ip('netns', 'delete', this.name).catch(() => undefined);
    // The other end goes with it, a moment later.
    await ip('link', 'delete', this.name).catch(() => undefined);
  }

  /** Words that start a program there. */
  get words(): readonly string[] {
    return ['ip', 'netns', 'exec', this.name];
  }

  /** What a server answers it. Rejects where it does not answer. */
  async asks(url: string): Promise<string> {
    const program = `const a = await fetch(${JSON.stringify(url)}, { signal: AbortSignal.timeout(${patient(10_000)}) }); process.stdout.write(await a.text())`;
    const [first, ...rest] = [...this.words, process.execPath, '--input-type=module', '-e', program];
    return (await promisify(execFile)(first!, rest)).stdout;
  }
}
