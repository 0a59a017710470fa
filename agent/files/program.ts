/** Bytes of a file's head that are enough to tell. */
export const headBytes = 18;

const [executable, shared] = [2, 3];

/** Whether a file is large enough to be a program; for most temporary files this saves opening them. */
export function mayBeProgram(mode: number, bytes: number): boolean {
  return bytes >= smallestElf || ((mode & 0o111) !== 0 && bytes > 2);
}
/** The header of a 32-bit one. */
const smallestElf = 52;

/** Whether a file can be run or loaded: an ELF program or library, whatever its mode, or a script that may be executed and says by what. */
export function isProgram(head: Uint8Array, mode: number): boolean {
  if (head[0] === 0x23 && head[1] === 0x21) return (mode & 0o111) !== 0;
  if (head.length < headBytes || head[0] !== 0x7f || head[1] !== 0x45 || head[2] !== 0x4c || head[3] !== 0x46) return false;
  const bigEndian = head[5] === 2;
  const type = bigEndian ? head[17] : head[16];
  // Objects and memory dumps are neither.
  return type === executable || type === shared;
}

/** Whether who runs it gets rights that are not its own: set-uid, or set-gid where the group may run it. */
export function givesRights(mode: number): boolean {
  return ((mode & 0o4000) !== 0 && (mode & 0o111) !== 0) || (mode & 0o2010) === 0o2010;
}
