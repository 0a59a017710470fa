import { containerId, keyOf, recordFromWire } from './codec-batch.js';
import { decodeBehaviour, evidenceFromWire } from './codec-behaviour.js';
import type { ReadBefore } from './read-before.js';
import type { First, ObservationRecord, Tally } from './records.js';
import { knowngood, type Reader } from './schema.js';
import { microseconds, minutes, required } from './wire.js';
import { asNumber, readNumber, skipField, withLength } from './wire-fields.js';

const { Record: WireRecord, Behaviour: WireBehaviour, Evidence: WireEvidence } = knowngood.v1;

const of = { first: withLength(1), tally: withLength(2) };
const ofTally = { container: withLength(1), key: withLength(2), minute: asNumber(3), count: asNumber(4), lastAtUs: asNumber(5) };
const ofFirst = {
  container: withLength(1),
  key: withLength(2),
  behaviour: withLength(3),
  evidence: withLength(4),
  observedAtUs: asNumber(5),
};

/**
 * The record that fills the next `length` bytes. Tallies and first sightings come by the million, and are read field by field without making the
 * generated message in between; all else goes through that. Throws where it is no record of ours.
 */
export function readRecord(reader: Reader, length: number, before: ReadBefore): ObservationRecord {
  const begin = reader.pos;
  const end = begin + length;
  const tag = reader.tag();
  if (tag === of.tally || tag === of.first) {
    const inner = reader.uint32();
    // Anything beside it in the record is left to those who know all of it.
    if (reader.pos + inner === end) return tag === of.tally ? readTally(reader, end, before) : readFirst(reader, end, before);
  }
  reader.pos = begin;
  return recordFromWire(WireRecord.decode(reader, length));
}

function readTally(reader: Reader, end: number, before: ReadBefore): Tally {
  let container: string | undefined;
  let key: string | undefined;
  let minute = 0;
  let count = 0;
  let lastAtUs = 0;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ofTally.container) container = before.text(readAscii(reader), containerId);
    else if (tag === ofTally.key) key = before.text(readAscii(reader), keyOf);
    else if (tag === ofTally.minute) minute = minutes(readNumber(reader), 'minute');
    else if (tag === ofTally.count) count = readNumber(reader);
    else if (tag === ofTally.lastAtUs) lastAtUs = microseconds(readNumber(reader), 'last_at_us');
    else skipField(reader, tag);
  }
  endsAt(reader, end);
  return { kind: 'tally', container: container ?? containerId(container), key: key ?? keyOf(key), minute, count, lastAtUs };
}

function readFirst(reader: Reader, end: number, before: ReadBefore): First {
  let container: string | undefined;
  let key: string | undefined;
  let behaviour: readonly [from: number, length: number] | undefined;
  let evidence: First['evidence'] | undefined;
  let observedAtUs = 0;
  while (reader.pos < end) {
    const tag = reader.tag();
    if (tag === ofFirst.container) container = before.text(readAscii(reader), containerId);
    else if (tag === ofFirst.key) key = before.text(readAscii(reader), keyOf);
    else if (tag === ofFirst.behaviour) {
      const length = reader.uint32();
      behaviour = [reader.pos, length];
      reader.skip(length);
    } else if (tag === ofFirst.evidence) evidence = evidenceFromWire(WireEvidence.decode(reader, reader.uint32()));
    else if (tag === ofFirst.observedAtUs) observedAtUs = microseconds(readNumber(reader), 'observed_at_us');
    else skipField(reader, tag);
  }
  endsAt(reader, end);
  key ??= keyOf(key);
  const [from, length] = required(behaviour, 'behaviour');
  const bytes = reader.buf.subarray(from, from + length) as Buffer;
  return {
    kind: 'first',
    container: container ?? containerId(container),
    key,
    behaviour: before.behaviour(key, bytes, () => decodeBehaviour(WireBehaviour.decode(bytes))),
    evidence: required(evidence, 'evidence'),
    observedAtUs,
  };
}

/** A text of which only ids and keys are made, which are ASCII: whatever else it is fails their check. */
function readAscii(reader: Reader): string {
  const length = reader.uint32();
  const from = reader.pos;
  reader.skip(length);
  return (reader.buf as Buffer).toString('latin1', from, from + length);
}

function endsAt({ pos }: Reader, end: number): void {
  if (pos !== end) throw new RangeError(`a field ends ${pos - end} bytes past its record`);
}
