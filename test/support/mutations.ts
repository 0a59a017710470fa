import assert from 'node:assert/strict';
import { parseDnsAnswer } from '../../agent/sensor/dns-answer.js';
import { decodeRecord } from '../../agent/sensor/ebpf/record.js';
import { Ring } from '../../agent/sensor/ebpf/ring.js';
import { decodeBatch, encodeBatch, isMalformed } from '../../proto/codec.js';
import type { Batch } from '../../proto/records.js';
import { aConnect, anExec } from './behaviours.js';
import { execRecord, kernelPath, socketRecord } from './records.js';
import { seeded } from './seeded.js';

/** How many were tried, and how many of them were read as something rather than refused for what they begin with. */
export interface Tried {
  readonly tried: number;
  readonly past: number;
}

type Chance = () => number;
const page = 4096;
const ringBytes = 8192;
const headBytes = 8;
/** Fills what lies around a record: a result that depends on it was read from outside. */
const fills = [0xa5, 0x5a] as const;
/** Where records have numbers that steer how they are read: kind, flags, and sizes of their parts (see kernel/records.h). */
const steering = [84, 88, 89, 112 + 16, 112 + 20, 112 + 22, 112 + 24, 112 + 32, 112 + 34, 112 + 36, 112 + 38, 112 + 40, 112 + 42] as const;
const interesting = [0, 1, 2, 7, 8, 10, 17, 127, 128, 255] as const;

/** Mutated records of every kind, read from a ring of their own. Throws where one makes the reader throw, or read what is not the record's. */
export function mutateRecords(count: number, seed: number): Tried {
  const chance = seeded(seed);
  const rings = fills.map(fill => new OneRecord(fill));
  let past = 0;
  for (let i = 0; i < count; i++) {
    const bytes = mutated(whole(chance), chance, steering);
    const at = Math.floor(chance() * (ringBytes / 8)) * 8;
    const [one, other] = rings.map(ring => ring.read(bytes, at));
    assert.equal(one, other, `record ${i} of seed ${seed} was read past its end: ${bytes.toString('hex')}`);
    if (!one!.includes('"malformed"')) past++;
  }
  return { tried: count, past };
}

/** Mutated batches as they come over the wire. Throws where one makes the reader throw. */
export function mutateBatches(count: number, seed: number): Tried {
  const chance = seeded(seed);
  const bytes = Buffer.from(encodeBatch(batch));
  const tags = [...bytes.keys()].filter(at => (bytes[at]! & 7) === 2); // where a length may follow
  let past = 0;
  for (let i = 0; i < count; i++) {
    const decoded = decodeBatch(mutated(bytes, chance, tags));
    if (!isMalformed(decoded)) past++;
  }
  return { tried: count, past };
}

function whole(chance: Chance): Buffer {
  const some = (most: number) => Buffer.from(Array.from({ length: Math.floor(chance() * most) }, () => Math.floor(chance() * 256)));
  const kind = Math.floor(chance() * 8);
  if (kind < 2) {
    return execRecord({
      flags: Math.floor(chance() * 0x400000),
      path: chance() < 0.5 ? kernelPath('/usr/bin/app') : some(60),
      argv: chance() < 0.5 ? Buffer.from('/usr/bin/app\0-x\0') : some(80),
      tail: some(20),
    });
  }
  const family = [1, 2, 10, 17][Math.floor(chance() * 4)]!;
  return socketRecord({ kind, family, address: some(16), protocol: Math.floor(chance() * 301), peer: kind === 7 ? answer : some(40) });
}

/** Bytes changed, mostly where they steer; sometimes cut, or lengthened by what they begin with. */
function mutated(from: Buffer, chance: Chance, places: readonly number[]): Buffer {
  const bytes = Buffer.from(from);
  for (let times = Math.floor(chance() * 5); times > 0; times--) {
    const at = chance() < 0.5 ? places[Math.floor(chance() * places.length)]! : Math.floor(chance() * bytes.length);
    if (at >= bytes.length) continue;
    bytes[at] = chance() < 0.5 ? interesting[Math.floor(chance() * interesting.length)]! : Math.floor(chance() * 256);
  }
  const how = chance();
  if (how < 0.1) return bytes.subarray(0, Math.floor(chance() * bytes.length));
  return how < 0.15 ? Buffer.concat([bytes, bytes.subarray(0, Math.floor(chance() * 64))]) : bytes;
}

/** A ring that holds nothing but one record at a time, and a filling around it. */
class OneRecord {
  readonly #data = new ArrayBuffer(page + 2 * ringBytes);
  readonly #bytes = Buffer.from(this.#data);
  readonly #memory = {
    consumer: new BigUint64Array(1),
    producer: new BigUint64Array(this.#data, 0, 1),
    data: this.#data,
    bytes: ringBytes,
    unmap() {},
  };
  readonly #ring = new Ring(this.#memory);
  readonly #fill: number;

  constructor(fill: number) {
    this.#fill = fill;
    this.#bytes.fill(fill, page);
  }

  /** What is read of a record that lies at this place, as text. */
  read(record: Buffer, at: number): string {
    const from = page + at;
    const length = headBytes + record.length;
    this.#bytes.writeUInt32LE(record.length, from);
    record.copy(this.#bytes, from + headBytes);
    this.#memory.consumer[0] = BigInt(at);
    this.#memory.producer[0] = BigInt(at + ((length + 7) & ~7));
    let found = '';
    this.#ring.read(this.#ring.end(), 1, (start, size) => {
      const decoded = decodeRecord(this.#ring.bytes, start, size, 0);
      found = JSON.stringify(decoded.kind === 'answer' ? { ...decoded, said: this.#heard(decoded.said) } : decoded);
    });
    this.#bytes.fill(this.#fill, from, from + length);
    return found;
  }

  #heard([from, to]: readonly [number, number]) {
    return { bytes: to - from, answer: parseDnsAnswer(this.#ring.bytes.subarray(from, to)) };
  }
}

const answer = Buffer.from('00078180000100010000000001610162000001 0001c00c000100010000003c0004cb007109'.replace(/ /g, ''), 'hex');
const evidence = { argv: ['/bin/app', '-x'], argvTruncated: false, origin: 'live', pid: 3, address: '203.0.113.9' } as const;
const container = 'ab'.repeat(32);
const key = '0123456789abcdef'.repeat(2);
const batch: Batch = {
  schema: 1,
  host: 'host-1',
  outbox: 'outbox-1',
  seq: 17,
  runUs: 1_700_000_000_000_000,
  sensor: 'ebpf',
  containers: [
    { id: container, name: 'web', image: `sha256:${container}`, imageName: 'web:1', workload: 'shop/web', generation: 1, startedAtUs: 1 },
  ],
  records: [
    { kind: 'first', container, key, behaviour: anExec(), evidence, observedAtUs: 5 },
    { kind: 'first', container, key, behaviour: aConnect({ name: 'a.b' }), evidence, observedAtUs: 5 },
    { kind: 'tally', container, key, minute: 7, count: 9, lastAtUs: 8 },
    { kind: 'minute', container, minute: 7, observedMs: 60_000 },
    { kind: 'gap', id: 'gap-1', cause: 'bucket', of: 'send', fromUs: 1, toUs: 2, count: 3, containers: [container] },
    { kind: 'life', container, event: 'reload', atUs: 6 },
    { kind: 'announced', container, jobs: [{ file: '/etc/cron.d/a', when: '@daily', command: '/srv/a' }], more: 2 },
  ],
};
