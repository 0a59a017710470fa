import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const headerBytes = 64;
const segmentBytes = 56;
const base = 0x400000n;

/** The machine an ELF file is for, by Node's name of the architecture. */
const machines: Readonly<Record<string, number>> = { x64: 62, arm64: 183 };

/** EDGE: the canary's program for this architecture, from its machine code beside this file; undefined where there is none. */
export function canaryProgram(arch: string): Buffer | undefined {
  const machine = machines[arch];
  return machine === undefined ? undefined : elf(readFileSync(join(import.meta.dirname, `program-${arch}.bin`)), machine);
}

/** One segment, that may be read and run, and starts with its first instruction. */
function elf(code: Uint8Array, machine: number): Buffer {
  const start = headerBytes + segmentBytes;
  const head = Buffer.alloc(start);
  // 64 bits, little-endian, version 1.
  head.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  head.writeUInt16LE(2, 16);
  head.writeUInt16LE(machine, 18);
  head.writeUInt32LE(1, 20);
  head.writeBigUInt64LE(base + BigInt(start), 24);
  head.writeBigUInt64LE(BigInt(headerBytes), 32);
  head.writeUInt16LE(headerBytes, 52);
  head.writeUInt16LE(segmentBytes, 54);
  head.writeUInt16LE(1, 56);
  const size = BigInt(start + code.length);
  head.writeUInt32LE(1, 64);
  head.writeUInt32LE(5, 68);
  head.writeBigUInt64LE(base, 80);
  head.writeBigUInt64LE(base, 88);
  head.writeBigUInt64LE(size, 96);
  head.writeBigUInt64LE(size, 104);
  head.writeBigUInt64LE(0x1000n, 112);
  return Buffer.concat([head, code]);
}
