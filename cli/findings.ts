import type { Finding } from '../profiles/finding.js';
import type { Context } from './context.js';
import { CliError, exit } from './exit.js';
import { counted } from './words.js';

/** `profiles/web.yaml:12:7 unknown key "proceses" (did you mean "processes"?)` */
export function findingLine(one: Finding): string {
  const suggestion = one.suggestion === undefined || one.message.includes(one.suggestion) ? '' : ` (did you mean "${one.suggestion}"?)`;
  return `${one.file}:${one.line}:${one.column} ${one.message}${suggestion}`;
}

/** For people the mistakes stand in the message; for scripts they are in the error object. */
export function withFindings(context: Context, error: unknown): unknown {
  if (!(error instanceof CliError) || context.out.how.json || !Array.isArray(error.more['findings'])) return error;
  const lines = (error.more['findings'] as readonly Finding[]).map(findingLine);
  return new CliError(error.exit, error.code, [error.message, ...lines.map(line => `  ${line}`)].join('\n'), error.fix);
}

/** Ends the command where documents have mistakes; `undone` is what therefore did not happen. */
export function refuseMistakes(context: Context, findings: readonly Finding[], undone: string): void {
  const errors = findings.filter(one => one.severity === 'error');
  if (errors.length === 0) return;
  const message = `${counted(errors.length, 'mistake')} in the documents; ${undone}`;
  throw withFindings(
    context,
    new CliError(exit.failed, 'invalid', message, '"knowngood profile lint" shows them as well', { findings: errors }),
  );
}
