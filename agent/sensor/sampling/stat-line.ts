/** `/proc/<pid>/stat`, as far as a sample wants it. */
export interface StatLine {
  readonly pid: number;
  readonly ppid: number;
  readonly sid: number;
  /** The base name of what execve was called with, at most 15 bytes, unless the program renamed itself. */
  readonly comm: string;
  readonly tty: boolean;
  /** It has ended; nothing but its number is left. */
  readonly over: boolean;
  /** Clock ticks after boot: with the pid, one process and no other. */
  readonly startTicks: number;
  /**
   * What one execve made of its memory, where the kernel laid it by chance: a fork has its parent's, and the next execve another. Absent where
   * it may not be read.
   */
  readonly image?: string;
}

/** Numbers of fields behind the name, in the order of proc(5) less three. */
const at = { state: 0, ppid: 1, sid: 3, tty: 4, startTicks: 19, startCode: 23, endCode: 24, startStack: 25, startData: 42, endData: 43 };

/** undefined where the process is gone, or the text is none. */
export function parseStatLine(bytes: Buffer | undefined): StatLine | undefined {
  if (bytes === undefined) return undefined;
  const text = bytes.toString('latin1');
  const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
  if (open < 0 || close < open) return undefined;
  const fields = text.slice(close + 2).split(' ');
  const [pid, ppid, sid, startTicks] = [
    Number(text.slice(0, open)),
    ...[at.ppid, at.sid, at.startTicks].map(field => Number(fields[field])),
  ];
  if (![pid, ppid, sid, startTicks].every(Number.isSafeInteger)) return undefined;
  const state = fields[at.state] ?? '';
  const startStack = fields[at.startStack] ?? '0';
  return {
    pid: pid!,
    ppid: ppid!,
    sid: sid!,
    comm: bytes.toString('utf8', open + 1, close),
    tty: (fields[at.tty] ?? '0') !== '0',
    over: state === 'Z' || state === 'X',
    startTicks: startTicks!,
    ...(startStack !== '0' && {
      image: [at.startCode, at.endCode, at.startStack, at.startData, at.endData].map(field => fields[field]).join('-'),
    }),
  };
}
