/** Exit codes of every command; scripts are written against them. */
export const exit = {
  done: 0,
  /** Tried and failed, or a check found it wrong. */
  failed: 1,
  /** There is a difference; only with `--check`. */
  differs: 2,
  /** No such workload, container, alert, entry or order. */
  missing: 3,
  /** Refused, with the reason. */
  refused: 4,
  /** Somebody else changed it first. */
  conflict: 5,
  /** Controller, NATS or engine does not answer. */
  unreachable: 6,
  /** Timed out waiting; what was begun goes on. */
  timedOut: 7,
  /** Wrong command, flag, argument, or syntax of one. */
  usage: 64,
  /** Root, token or role is lacking. */
  denied: 77,
  interrupted: 130,
  terminated: 143,
} as const;

/** A failure that the user is told in one sentence, and what to do about it in another. `code` is a word for scripts. */
export class CliError extends Error {
  constructor(
    readonly exit: number,
    readonly code: string,
    message: string,
    readonly fix: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'CliError';
  }
}

/** The exit code for an answer of the API. `code` is the word in its error object. */
export function exitOf(status: number, code: string): number {
  switch (status) {
    case 400:
    case 413:
    case 415:
      return exit.usage;
    case 401:
    case 403:
      return exit.denied;
    case 404:
      return exit.missing;
    case 409:
      return exit.conflict;
    case 429:
      return exit.refused;
    case 422:
      return code === 'invalid' ? exit.failed : exit.refused;
    case 502:
    case 503:
      return exit.unreachable;
    case 504:
      return exit.timedOut;
    default:
      return exit.failed;
  }
}
