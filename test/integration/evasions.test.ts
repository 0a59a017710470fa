import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import type { Container } from '../../agent/container/container.js';
import { ProcFs } from '../../agent/proc.js';
import type { Observation } from '../../agent/sensor/sensor.js';
import { Actor, compiled } from '../support/actor.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';
import { kernelIsSince } from '../support/running-kernel.js';
import { containerOf, described, senderImage, Watching } from '../support/sensor.js';
import { until } from '../support/stack.js';

type Fields = Readonly<Record<string, unknown>>;
type Words = readonly (string | number)[];
interface Case {
  readonly case: string;
  readonly by: 'sender' | 'mounter' | 'workload' | 'session' | 'host';
  readonly do: Words | readonly Words[];
  readonly seen?: Fields | readonly Fields[];
  readonly unseen?: string;
  readonly needs?: string;
  readonly since?: string;
}

const run = process.pid;
const label = ['--label', 'knowngood.test=evasions'];
const network = `kg-evasions-${run}`;
const cases = (parse(readFileSync(join(import.meta.dirname, 'evasions.yaml'), 'utf8')) as readonly Case[]).map(asHere);
const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

t.test('what would pass by a sensor is told of the right container, or is known not to be seen', { timeout: patient(120_000) }, async t => {
  const image = await senderImage(`knowngood-evasions:${run}`);
  const volume = mkdtempSync(join(tmpdir(), 'kg-evasions-'));
  await docker('network', 'create', '--internal', '--ipv6', '--subnet', `fd00:6b68:${(run & 0xffff).toString(16)}::/64`, ...label, network);
  const watching = await Watching.start();
  const cgroups = new ProcFs().cgroup2Mount()!;
  const free = ['--security-opt', 'seccomp=unconfined', '--cap-add', 'SYS_ADMIN', '--sysctl', 'net.ipv4.ping_group_range=0 2147483647'];
  const subject = await Actor.start(`kg-evasions-${run}`, {
    image,
    run: [...label, '--network', network, '-v', `${volume}:/vol`, '-v', `${cgroups}:/cg`, '--cgroupns', 'host', ...free],
  });
  const peer = await Actor.start(`kg-evasions-peer-${run}`, { image, run: [...label, '--network', network] });
  t.teardown(async () => {
    await subject.remove();
    rmdirSync(`${cgroups}/crio-${peer.id}.scope`);
    await peer.remove();
    await docker('network', 'rm', network);
    await docker('rmi', '-f', image);
    rmSync(volume, { recursive: true, force: true });
    await watching.sensor.stop();
  });
  t.match(watching.sensor.visibility(), {
    exec: { sees: 'yes' },
    listen: { sees: 'yes' },
    connect: { sees: 'yes' },
    send: { sees: 'yes' },
    inbound: { sees: 'yes' },
    unix: { sees: kernelIsSince('6.7') ? 'yes' : 'no' },
    packets: { sees: 'partly' },
  });
  const container = await containerOf(subject.id);
  t.equal(await subject.tell('copy', '/bin/other1', '/vol/program'), 0);
  const places: Readonly<Record<string, string>> = {
    $PEER4: await peer.address(network),
    $PEER6: await peer.address(network, 6),
    $CG: '/cg',
    $OWN: await cgroupOf(subject),
    $OTHER: await cgroupOf(peer),
    $ID: peer.id,
    $DECOY: 'c0ffee01'.repeat(8),
    $PID: String(container.pid),
    $MERGED: await docker('inspect', '-f', '{{.GraphDriver.Data.MergedDir}}', subject.id),
    $NOTHING: sha256(compiled('nothing', 'int main(void) { return 0; }')),
    $ACTOR: sha256(compiled('actor', readFileSync(join(import.meta.dirname, '../support/actor.c'), 'utf8'))),
    $DEEP400: `/srv${'/dd'.repeat(400)}/program`,
    $DEEP40: `/srv${'/d'.repeat(40)}/program`,
    $NAME200: 'n'.repeat(200),
    $CUT: `/\u2026${`/${'n'.repeat(200)}`.repeat(9)}/program`,
    $HEX255: '6c'.repeat(255),
    $NAME255: `/srv/${'l'.repeat(255)}`,
  };

  let port = 20_000;
  let markers = 0;
  for (const { case: title, by, do: lines, seen, unseen } of cases) {
    port++;
    const filled = (value: unknown): unknown => {
      if (value === '$PORT') return port;
      return typeof value === 'string'
        ? value.replace(/\$[A-Z]+\d*/g, name => (name === '$PORT' ? String(port) : (places[name] ?? name)))
        : value;
    };
    const before = watching.observations.length;
    for (const line of (Array.isArray(lines[0]) ? lines : [lines]) as readonly Words[]) {
      const words = line.map(word => String(filled(word)));
      if (by === 'session') await docker('exec', subject.id, ...words);
      else if (by === 'host') execFileSync(words[0]!, words.slice(1));
      else await subject.tell(...(by === 'workload' ? words : ['run', `/${by}`, ...words]));
    }
    const wanted = seen === undefined ? [] : [seen].flat().map(fields => mapped(fields, filled));
    const told = (): readonly Fields[] => watching.observations.slice(before).map(one => withBehaviour(one, container));
    const isThere = (fields: Fields) => told().some(one => one['container'] === subject.id && has(one, fields));
    // Whatever was told of it was told before the program that comes after it; an orphan's own comes when it likes.
    const marker = `marker-${++markers}`;
    await subject.tell('run', '/bin/other6', marker);
    await watching.exec(subject.id, exec => exec.argv?.[1] === marker, `the marker after: ${title}`);
    await watching.sensor.drain();
    if (by === 'session') await until(title, 2_000, () => wanted.every(isThere) || undefined).catch(() => undefined);
    for (const fields of wanted) t.ok(isThere(fields), `${title}: ${isThere(fields) ? '' : briefly(fields, told())}`);
    if (unseen !== undefined)
      t.same(
        told().filter(one => one['container'] === subject.id && one['kind'] !== 'exec'),
        [],
        `${title}: unseen, for ${unseen}`,
      );
    // Others live on this host too: what is told of them is theirs, unless it has what this row did.
    const elsewhere = told().filter(one => one['container'] !== subject.id && wanted.some(fields => has(one, fields)));
    t.same(elsewhere, [], `${title}: nothing of it is put on another container`);
  }
});

/** On a kernel that has no hook for it, it is unseen; and where the kernel cannot do it, there is nothing to be seen. */
function asHere({ seen, ...one }: Case): Case {
  if (one.since !== undefined && !kernelIsSince(one.since)) return { ...one, unseen: `the hook came with Linux ${one.since}` };
  const protocols = readFileSync('/proc/net/protocols', 'utf8');
  if (one.needs !== undefined && !protocols.includes(`${one.needs} `)) return { ...one, unseen: `this kernel has no ${one.needs}` };
  return { ...one, ...(seen && { seen }) };
}

/** Its folder below the mount of cgroup2. */
async function cgroupOf(actor: Actor): Promise<string> {
  const pid = await docker('inspect', '-f', '{{.State.Pid}}', actor.id);
  return /^0::(.*)$/m.exec(readFileSync(`/proc/${pid}/cgroup`, 'utf8'))![1]!;
}

/** An observation with what the agent makes of it. */
function withBehaviour(one: Observation, container: Container): Fields {
  if (one.kind !== 'exec' || one.container !== container.id) return one as unknown as Fields;
  return { ...one, ...described(container, one).behaviour };
}

function has(one: Fields, fields: Fields): boolean {
  return Object.entries(fields).every(([field, value]) => JSON.stringify(one[field]) === JSON.stringify(value));
}

function mapped(fields: Fields, by: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, by(value)]));
}

function briefly(fields: Fields, told: readonly Fields[]): string {
  const near = told.filter(one => one['kind'] === fields['kind']).map(one => JSON.stringify(one).slice(0, 700));
  return `${JSON.stringify(fields)} among ${near.join(' ') || 'nothing'}`;
}
