/** What a virtual machine said of itself and of the test files that it ran; see guest.sh. */
export interface MachineSays {
  /** `kernel`, `cgroup` (the file system's type), `hierarchies`, `engine`. */
  readonly about: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, FileSays>;
  /** It came to its end. */
  readonly done: boolean;
}

export interface FileSays {
  /** Exit code of the file; undefined where the machine ended before it did. */
  readonly code?: number;
  readonly passed: number;
  /** Lines of the assertions that failed. */
  readonly failed: readonly string[];
  readonly skipped: number;
  readonly ms: number;
}

export function parseMachine(text: string): MachineSays {
  const about: Record<string, string> = {};
  const files = new Map<string, FileSays>();
  let open: { readonly name: string; says: FileSays } | undefined;
  let done = false;
  for (const line of text.split(/\r?\n/)) {
    const own = /^machine (\w+)(?:=(.*))?$/.exec(line);
    if (own?.[1] === 'done') done = true;
    else if (own?.[1]) about[own[1]] = own[2] ?? '';
    const begun = /^begin (\S+)$/.exec(line)?.[1];
    if (begun !== undefined) {
      open = { name: begun, says: { passed: 0, failed: [], skipped: 0, ms: 0 } };
      files.set(begun, open.says);
    } else if (open) {
      open.says = after(open.says, line);
      files.set(open.name, open.says);
      if (open.says.code !== undefined) open = undefined;
    }
  }
  return { about, files, done };
}

/** A line of TAP, as a file that is run by itself prints it, or the exit code behind it. */
function after(says: FileSays, line: string): FileSays {
  const code = /^end \S+ (\d+)$/.exec(line)?.[1];
  if (code !== undefined) return { ...says, code: Number(code) };
  if (/^ *not ok /.test(line)) return { ...says, failed: [...says.failed, line.trim()] };
  const total = /^# \{ total: \d+(?:, pass: (\d+))?(.*) \}$/.exec(line);
  const skipped = [...(total?.[2] ?? '').matchAll(/(?:skip|todo): (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  if (total) return { ...says, passed: Number(total[1] ?? 0), skipped };
  const ms = /^# time=([\d.]+)ms$/.exec(line)?.[1];
  return ms === undefined ? says : { ...says, ms: Math.round(Number(ms)) };
}
