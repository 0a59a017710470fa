import { segment } from '../client.js';
import { type Register, signed } from '../context.js';
import { exit } from '../exit.js';
import { wordFlag } from '../flags.js';
import { table } from '../table.js';
import { ago } from '../time.js';
import { example } from './example.js';

const roles = ['viewer', 'operator', 'admin'] as const;

interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly environments: readonly string[];
  readonly owners: readonly string[];
  readonly createdAt: string;
  readonly by: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  /** Only of one that was just made. */
  readonly token?: string;
}
interface CreateOptions {
  readonly name: string;
  readonly role: string;
  readonly environment?: readonly string[];
  readonly owner?: readonly string[];
  readonly expires?: string;
}

/** `tokens create | list | revoke`. */
export const registerTokens: Register = (program, run) => {
  const tokens = program
    .command('tokens')
    .description('who may read, decide and administer')
    .addHelpText('after', example('tokens list', 'lists who may what, and when they last did'));
  tokens
    .command('create')
    .requiredOption('--name <name>', 'of the person or program that uses it; every change by it is theirs')
    .requiredOption('--role <role>', 'viewer (reads), operator (decides and recycles), or admin (tokens, too)')
    .option('--environment <name...>', 'only workloads of these environments')
    .option('--owner <name...>', 'only workloads of these owners')
    .option('--expires <time>', 'when it ends: a duration from now, or RFC 3339')
    .description('make a token; it is shown this once')
    .addHelpText('after', example('tokens create --name ada --role operator --expires 90d', 'makes one that ends by itself'))
    .action(
      run(async (context, { name, role, environment = [], owner = [], expires }: CreateOptions) => {
        const body = {
          name,
          role: wordFlag('--role', role, roles),
          environments: environment,
          owners: owner,
          ...(expires === undefined ? {} : { expires }),
          ...signed(context),
        };
        const made = await context.client().send<Token>('POST', '/tokens', body);
        context.out.one(
          made,
          () => `${made.id}: ${made.name} is ${made.role}${endOf(made)}\n${made.token}\nkeep it: it is not shown again`,
        );
        return exit.done;
      }),
    );
  tokens
    .command('list')
    .description('list the tokens that are not revoked')
    .addHelpText('after', example('tokens list --json', 'prints one a line'))
    .action(
      run(async context => {
        const found = await context.client().items<Token>('/tokens');
        const now = context.world.now();
        const rows = found.map(one => [one.id, one.name, one.role, scopeOf(one), ago(one.lastUsedAt, now), one.expiresAt ?? 'never']);
        const none = 'no tokens but the one in the state folder (knowngood tokens create)';
        context.out.list(found, () =>
          found.length === 0 ? none : table(['ID', 'NAME', 'ROLE', 'SEES', 'USED', 'ENDS'], rows, context.out.how.columns),
        );
        return exit.done;
      }),
    );
  tokens
    .command('revoke')
    .argument('<id>', 'of the token, or its name')
    .description('end a token, and every login by it')
    .addHelpText('after', example('tokens revoke ada', 'takes effect at once'))
    .action(
      run(async (context, id: string) => {
        const gone = await context.client().remove<Token>(`/tokens/${segment(id)}`);
        context.out.one(gone, () => `${gone.id}: ${gone.name} is revoked`);
        return exit.done;
      }),
    );
};

function endOf({ expiresAt }: Token): string {
  return expiresAt === undefined ? '' : ` until ${expiresAt}`;
}

function scopeOf({ environments, owners }: Token): string {
  const parts = [...environments.map(one => `environment ${one}`), ...owners.map(one => `owner ${one}`)];
  return parts.length === 0 ? 'all' : parts.join(', ');
}
