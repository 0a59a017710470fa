import { randomBytes } from 'node:crypto';

export const smallestRingBytes = 4096;

/** The ring for sockets is a quarter of the one for programs. */
export function socketRingBytes(ringBytes: number): number {
  return Math.max(smallestRingBytes, ringBytes / 4);
}

/** What one container may send of one kind for as long as it likes, bytes a second. */
export interface Budget {
  readonly programs: number;
  readonly sockets: number;
}

/** Some 5,000 programs or 1,400 peers that are new, each second. */
export const defaultBudget: Budget = { programs: 2 << 20, sockets: 256 << 10 };
/** How much of an empty ring one container may fill at once, of each kind. */
const programShare = 1 / 4;
const socketShare = 1 / 8;
const nsPerSecond = 1e9;

export interface Settings {
  readonly hostMounts: number;
  readonly hostPids: number;
  /** Of the ring for programs. */
  readonly ringBytes: number;
  readonly budget: Budget;
}

/** `settings` in kernel/records.h. */
export function writeSettings(section: ArrayBuffer, { hostMounts, hostPids, ringBytes, budget }: Settings): void {
  const bytes = Buffer.from(section);
  bytes.writeUInt32LE(hostMounts, 0);
  bytes.writeUInt32LE(hostPids, 4);
  randomBytes(16).copy(bytes, 8);
  const rings = [
    { size: ringBytes, share: programShare, perSecond: budget.programs },
    { size: socketRingBytes(ringBytes), share: socketShare, perSecond: budget.sockets },
  ];
  for (const [at, { size, share, perSecond }] of rings.entries()) {
    const byteNs = Math.ceil(nsPerSecond / perSecond);
    bytes.writeBigUInt64LE(BigInt(size), 24 + at * 8);
    bytes.writeBigUInt64LE(BigInt(Math.round(size * share * byteNs)), 40 + at * 8);
    bytes.writeBigUInt64LE(BigInt(byteNs), 56 + at * 8);
  }
}
