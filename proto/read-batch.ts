import { containerFromWire, sensorKinds } from './codec-batch.js';
import { ReadBefore } from './read-before.js';
import { readRecord } from './read-record.js';
import { type Batch, type Malformed, schemaVersion } from './records.js';
import { knowngood, Reader } from './schema.js';
import { checkSchema, isMalformed, microseconds, oneOf, reading } from './wire.js';
import { asNumber, readNumber, skipField, withLength } from './wire-fields.js';

const { ContainerRef: WireContainer } = knowngood.v1;

const of = {
  schema: asNumber(1),
  host: withLength(2),
  outbox: withLength(3),
  seq: asNumber(4),
  runUs: asNumber(5),
  sensor: withLength(6),
  containers: withLength(7),
  records: withLength(8),
};

const ofRecord = { tally: withLength(2), minute: withLength(3) };

/** A record or container larger than this is none of an agent's: the kernel gives a program's arguments in less than 2 KiB. What is kept of it must fit a store value. */
const maxPartBytes = 64 << 10;

/**
 * A batch and the parts of it that could not be read; only an unreadable header makes the whole malformed.
 * One broken record never costs its neighbours.
 */
export function decodeBatch(
  bytes: Uint8Array,
  before = new ReadBefore(),
): { readonly batch: Batch; readonly malformed: readonly Malformed[] } | Malformed {
  return reading('batch', () => {
    const reader = Reader.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const { head, containers, records } = readEnvelope(reader);
    const malformed: Malformed[] = [];
    const keep = <T>(parts: readonly Part[], name: string, read: (reader: Reader, length: number) => T): T[] => {
      const kept: T[] = [];
      for (const [index, { from, length }] of parts.entries()) {
        const value = reading(`${name}[${index}]`, () => {
          if (length > maxPartBytes) throw new Error(`${length} bytes are more than the ${maxPartBytes} of a record`);
          reader.pos = from;
          // A part that broke off may have left the end of another one here.
          reader.len = bytes.length;
          return read(reader, length);
        });
        if (isMalformed(value)) malformed.push(value);
        else kept.push(value);
      }
      return kept;
    };
    return {
      batch: {
        ...head,
        containers: keep(containers, 'containers', (at, length) => containerFromWire(WireContainer.decode(at, length))),
        records: keep(records, 'records', (at, length) => readRecord(at, length, before)),
      },
      malformed,
    };
  });
}

/**
 * Whether a batch only says how often what was told before happened, and that containers were watched: nothing in it can be new. Looks at how its
 * records begin; what cannot be read is no count.
 */
export function isOfCountsAlone(bytes: Uint8Array): boolean {
  try {
    const { records } = readEnvelope(Reader.create(bytes));
    return records.length > 0 && records.every(({ from }) => bytes[from] === ofRecord.tally || bytes[from] === ofRecord.minute);
  } catch {
    return false;
  }
}

/** Where a part of the message lies in it. */
interface Part {
  readonly from: number;
  readonly length: number;
}

/** The header, and where containers and records lie: they are read in place, each on its own. */
function readEnvelope(reader: Reader) {
  const containers: Part[] = [];
  const records: Part[] = [];
  let [schema, host, outbox, seq, runUs, sensor]: [number, string, string, number, number, string] = [0, '', '', 0, 0, ''];
  while (reader.pos < reader.len) {
    const tag = reader.tag();
    if (tag === of.records) records.push(partAt(reader));
    else if (tag === of.containers) containers.push(partAt(reader));
    else if (tag === of.schema) schema = reader.uint32();
    else if (tag === of.host) host = reader.stringVerify();
    else if (tag === of.outbox) outbox = reader.stringVerify();
    else if (tag === of.seq) seq = readNumber(reader);
    else if (tag === of.runUs) runUs = microseconds(readNumber(reader), 'run_us');
    else if (tag === of.sensor) sensor = reader.stringVerify();
    else skipField(reader, tag);
  }
  checkSchema(schema, schemaVersion);
  if (!host || !outbox || !seq) throw new Error('header lacks host, outbox or seq');
  return { head: { schema: schemaVersion, host, outbox, seq, runUs, sensor: oneOf(sensorKinds, sensor, 'sensor') }, containers, records };
}

function partAt(reader: Reader): Part {
  const length = reader.uint32();
  const from = reader.pos;
  reader.skip(length);
  return { from, length };
}
