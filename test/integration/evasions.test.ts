import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import type { Observation } from '../../agent/sensor/sensor.js';
import { Actor } from '../support/actor.js';
import { docker } from '../support/image.js';
import { senderImage, Watching } from '../support/sensor.js';

type Fields = Readonly<Record<string, unknown>>;
interface Case {
  readonly case: string;
  readonly by: 'program' | 'workload';
  readonly do: readonly (string | number)[];
  readonly seen?: Fields | readonly Fields[];
  readonly unseen?: string;
}

const run = process.pid;
const label = ['--label', 'knowngood.test=evasions'];
const network = `kg-evasions-${run}`;
const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'evasions.yaml'), 'utf8'));

t.test('what would pass by a sensor is told of the right container, or is known not to be seen', async t => {
  const image = await senderImage(`knowngood-sender:${run}`);
  await docker('network', 'create', '--internal', '--ipv6', '--subnet', `fd00:6b68:${(run & 0xffff).toString(16)}::/64`, ...label, network);
  const watching = await Watching.start();
  const free = ['--security-opt', 'seccomp=unconfined', '--sysctl', 'net.ipv4.ping_group_range=0 2147483647'];
  const subject = await Actor.start(`kg-evasions-${run}`, { image, run: [...label, '--network', network, ...free] });
  const peer = await Actor.start(`kg-evasions-peer-${run}`, { image, run: [...label, '--network', network] });
  t.teardown(async () => {
    await subject.remove();
    await peer.remove();
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image);
    await watching.sensor.stop();
  });
  t.match(watching.sensor.visibility(), {
    connect: { sees: 'yes' },
    send: { sees: 'yes' },
    inbound: { sees: 'yes' },
    unix: { sees: 'yes' },
    packets: { sees: 'partly' },
  });

  let port = 20_000;
  let markers = 0;
  for (const { case: title, by, do: line, seen, unseen } of cases) {
    port++;
    const places: Readonly<Record<string, string>> = {
      $PEER4: await peer.address(network),
      $PEER6: await peer.address(network, 6),
      $PORT: String(port),
    };
    const filled = (value: unknown): unknown => {
      if (typeof value !== 'string') return value;
      const text = value.replace(/\$[A-Z]+[46]?/g, name => places[name] ?? name);
      return value === '$PORT' ? port : text;
    };
    const before = watching.observations.length;
    const words = line.map(word => String(filled(word)));
    await subject.tell(...(by === 'program' ? ['run', '/sender', ...words] : words));
    // Whatever was told of it was told before the program that comes after it.
    const marker = `marker-${++markers}`;
    await subject.tell('run', '/bin/allowed', marker);
    await watching.exec(subject.id, exec => exec.argv?.[1] === marker, `the marker after: ${title}`);
    await watching.sensor.drain();
    const told = watching.observations.slice(before);
    const wanted = seen === undefined ? [] : [seen].flat().map(fields => mapped(fields, filled));
    for (const fields of wanted)
      t.ok(
        told.some(one => one.container === subject.id && has(one, fields)),
        `${title}: ${describe(fields, told)}`,
      );
    if (unseen !== undefined)
      t.same(
        told.filter(one => isUseOfSocket(one) && one.container === subject.id).map(one => one.kind),
        [],
        `${title}: unseen, for ${unseen}`,
      );
    // Others live on this host too: what is told of them is theirs, unless it has what this row did.
    const elsewhere = told.filter(one => one.container !== subject.id && wanted.some(fields => has(one, fields)));
    t.same(elsewhere, [], `${title}: nothing of it is put on another container`);
  }
});

function isUseOfSocket(one: Observation): boolean {
  return one.kind !== 'exec';
}

function has(observation: Observation, fields: Fields): boolean {
  const values = observation as unknown as Fields;
  return Object.entries(fields).every(([field, value]) => values[field] === value);
}

function mapped(fields: Fields, by: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, by(value)]));
}

function describe(fields: Fields, told: readonly Observation[]): string {
  const short = told.filter(one => isUseOfSocket(one)).map(one => JSON.stringify({ ...one, container: one.container.slice(0, 6) }));
  return `${JSON.stringify(fields)}${told.some(one => has(one, fields)) ? '' : ` among ${short.join(' ') || 'nothing'}`}`;
}
