import { CliError, exit } from '../exit.js';

/** The flags of an exception, as they were given. */
export interface ExceptionOptions {
  readonly exception?: boolean;
  readonly owner?: string;
  readonly ticket?: string;
  readonly expires?: string;
}

/** The exception as the API takes it; undefined where none is asked for. Throws a usage error. */
export function exceptionOf({ exception, owner, ticket, expires }: ExceptionOptions) {
  if (!exception) {
    if (owner === undefined && ticket === undefined) return undefined;
    throw new CliError(exit.usage, 'usage', '--owner and --ticket are of an exception', 'add --exception, or leave them out');
  }
  if (expires === undefined) throw new CliError(exit.usage, 'usage', 'an exception has an end', 'say when: --expires 7d');
  return { ...(owner === undefined ? {} : { owner }), ...(ticket === undefined ? {} : { ticket }) };
}
