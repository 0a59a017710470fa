import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Actor } from './actor.js';
import { docker, type ImageOptions } from './image.js';
import { patient } from './patience.js';
import { root } from './root.js';
import { kernelIsSince } from './running-kernel.js';
import { senderImage } from './sensor.js';
import type { Line } from './stack.js';

/** A row of test/e2e/deviations.yaml, which says what each field means. */
export interface Case {
  readonly case: string;
  readonly by: 'workload' | 'session' | 'host' | 'peer';
  readonly do: readonly (readonly (string | number)[])[];
  readonly expect: 'none' | Readonly<Record<string, unknown>>;
  /** Alerts of what was written, beside: paths. */
  readonly writes?: readonly string[];
  /** The kernel that has the hook for it. */
  readonly since?: string;
}

export const workload = 'shop/actor';

/** The rows, as they are on this host's kernel. */
export function deviations(): readonly Case[] {
  const rows: readonly Case[] = parse(readFileSync(join(root, 'test/e2e/deviations.yaml'), 'utf8'));
  return rows.map(row => (row.since !== undefined && !kernelIsSince(row.since) ? { ...row, expect: 'none' } : row));
}

const allowed = [
  ['run', '/bin/allowed'],
  ['run', '/bin/allowed-too'],
  ['run', '/bin/orphan', '/bin/allowed'],
  ['run', '/app/ok.sh'],
  ['run', '/bin/sh', '/app/ok.sh'],
  ['connect', '$PEER4', 9000],
  ['run', '/sender', 'udp', '$PEER4', 9000],
] as const;

/** A network with a peer that listens and a client, and an image for the subjects that are watched. */
export class Scene {
  readonly label: string;
  #addresses: Record<string, string> = {};

  private constructor(
    readonly tag: string,
    readonly image: string,
    readonly peer: Actor,
    readonly client: Actor,
  ) {
    this.label = `knowngood.test=${tag}`;
  }

  static async make(tag: string, files?: ImageOptions['files']): Promise<Scene> {
    const image = `knowngood-test-actor:${tag}`;
    await senderImage(image, files);
    await docker('network', 'create', '--internal', '--ipv6', '--subnet', `fd00:6b67:${(process.pid & 0xffff).toString(16)}::/64`, tag);
    const run = ['--network', tag];
    const peer = await Actor.start(`${tag}-peer`, { image, ports: [9000, 9001, 9002, 9003], run });
    const scene = new Scene(tag, image, peer, await Actor.start(`${tag}-client`, { image, run }));
    scene.#addresses = { $PEER4: await peer.address(tag), $PEER6: await peer.address(tag, 6) };
    return scene;
  }

  /** A container that is watched, as the only one at a time; $SUBJECT4 is the last one's address. */
  async subject(name = 'subject', label = this.label): Promise<Actor> {
    const { tag, image } = this;
    const labels = ['--label', label, '--label', `knowngood.workload=${workload}`];
    const run = ['--network', tag, ...labels, '-v', '/vol', '--tmpfs', '/tmpfs:exec'];
    const subject = await Actor.start(`${tag}-${name}`, { image, ports: [8080], run });
    this.#addresses['$SUBJECT4'] = await subject.address(tag);
    return subject;
  }

  /** With the addresses of this scene in the place of their names. */
  filled<T>(value: T): T {
    return (typeof value === 'string' ? value.replace(/\$[A-Z]+[46]/, name => this.#addresses[name] ?? name) : value) as T;
  }

  /** Everything that the profile is to list, once each; gives the lines that failed. */
  async doAllowed(subject: Actor): Promise<readonly string[]> {
    const failed: string[] = [];
    for (const line of allowed) {
      if ((await subject.tell(...line.map(word => this.filled(word)))) !== 0) failed.push(line.join(' '));
    }
    if ((await this.client.tell('connect', this.filled('$SUBJECT4'), 8080)) !== 0) failed.push('a client');
    await new Promise(done => setTimeout(done, patient(400))); // the orphan's own exec
    return failed;
  }

  async act({ by, do: lines }: Case, subject: Actor): Promise<void> {
    for (const line of lines.map(line => line.map(word => this.filled(word)))) {
      if (by === 'session') await docker('exec', subject.id, ...line.map(String));
      else if (by === 'host') {
        const pid = await docker('inspect', '-f', '{{.State.Pid}}', subject.id);
        execFileSync('nsenter', ['-t', pid, '-m', '-p', ...line.map(String)]);
      } else {
        const failed = await (by === 'peer' ? this.peer : subject).tell(...line);
        if (line[0] === 'connect' && failed !== 0) throw new Error(`errno ${failed}: ${line.join(' ')}`);
      }
    }
  }

  async remove(): Promise<void> {
    await this.peer.remove();
    await this.client.remove();
    await docker('network', 'rm', this.tag);
    await docker('image', 'rm', '-f', this.image);
  }
}

/** What of an alert a row may speak of. */
export function fieldsOf(alert: Line): Readonly<Record<string, unknown>> {
  const { behaviour, evidence } = alert;
  return {
    ...behaviour,
    ...alert,
    argv: evidence.argv,
    session: evidence.session,
    address: behaviour.address,
    user: behaviour.user,
    parent: behaviour.parent,
  };
}
