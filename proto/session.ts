/** How somebody came in: `opened` is not done but announced, on the host itself. */
export type SessionKind = 'exec' | 'attach' | 'copy' | 'opened';
export const sessionKinds: readonly SessionKind[] = ['exec', 'attach', 'copy', 'opened'];

/** Who was at the engine's client, as far as the host tells: always a guess. */
export interface Person {
  readonly name: string;
  readonly uid?: number;
  /** What it is guessed from, in words. */
  readonly how: string;
}

/** What somebody did in a container by the engine. It is told again whole as it grows: of two with one id the later `atUs` holds. Times in µs since the epoch. */
export interface SessionTold {
  readonly kind: 'session';
  /** Unique on the host. */
  readonly id: string;
  readonly how: SessionKind;
  /** 64 hex digits; `''` for what was opened for all containers of a workload. */
  readonly container: string;
  /** Of what was opened. */
  readonly workload?: string;
  /** What the engine was asked to run, secrets redacted. */
  readonly argv: readonly string[];
  readonly tty?: boolean;
  readonly fromUs: number;
  /** When it ended; of what was opened: when it closes by itself, or was closed. */
  readonly untilUs?: number;
  readonly atUs: number;
  /** Command lines that were run in it, the first ones of `commandsTotal`. */
  readonly commands: readonly string[];
  readonly commandsTotal: number;
  /** Run meanwhile, and nobody can tell whether in this session, in another that was open, or by the container itself. */
  readonly unsure: readonly string[];
  /** How many there were, where not all are listed; what is not listed counts each time. */
  readonly unsureTotal?: number;
  /** Found changed meanwhile, by whomever. */
  readonly files: readonly string[];
  /** How many there were, where not all are listed; what is not listed counts each time. */
  readonly filesTotal?: number;
  readonly person?: Person;
  /** Of a copy: into the container, or out of it. */
  readonly direction?: 'in' | 'out';
  /** Id of what was opened for it, before it began. */
  readonly coveredBy?: string;
  /** Who opened it, why; or of what covers it. */
  readonly by?: string;
  readonly reason?: string;
  /** Nothing is recycled while it is open. */
  readonly keep?: true;
}

/** The later word of two about one session. */
export function laterOf(a: SessionTold | undefined, b: SessionTold): SessionTold {
  return a !== undefined && a.atUs >= b.atUs ? a : b;
}
