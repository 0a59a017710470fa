import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command, Option } from 'commander';
import t from 'tap';
import { parseAssignFile } from '../../agent/container/assign-file.js';
import { expectedDifferences } from '../../agent/recycle/expected-differences.js';
import { commandTree, everyCommand } from '../../cli/program.js';
import { parseSinksFile } from '../../controller/sinks/sinks-file.js';
import { lint } from '../../profiles/lint.js';
import { reasons } from '../../profiles/reason.js';
import { severityOf } from '../../profiles/severity.js';
import { alertKinds } from '../../proto/alerts.js';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`)];
const sources = ['agent', 'controller', 'cli', 'setup', 'proto', 'profiles'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|mjs)$/.test(name))
    .map(name => `${folder}/${name}`),
);
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();
/** Code blocks are no prose: what looks like a heading or a link in them is none. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

const tree = commandTree('0', () => async () => {});

/** The page's part about each command, by the command's full name; that of all of them under ``. */
function parts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of read('docs/commands.md').split(/^(?=##+ )/m)) {
    const title = /^##+ (.*)$/m.exec(part)?.[1] ?? '';
    if (title !== 'For scripts' && part.startsWith('##')) found.set(title === 'Flags of every command' ? '' : title, part);
  }
  return found;
}

function nameOf(command: Command): string {
  return command.parent === null ? '' : `${nameOf(command.parent)} ${command.name()}`.trim();
}
const rowOf = ({ flags, description }: Option) => `| \`${flags.replaceAll('|', '\\|')}\` | ${description.replaceAll('|', '\\|')}`;

t.test('every command and flag is on the page in its own words, and nothing else is', async t => {
  const page = parts();
  const commands = everyCommand(tree);
  t.ok(commands.length > 20, `${commands.length} commands`);
  t.same(sorted(page.keys()), sorted(commands.map(nameOf)));
  for (const command of commands) {
    const part = page.get(nameOf(command)) ?? '';
    const flags = command.options.filter(option => option.long !== '--version');
    const rows = part.split('\n').filter(line => line.startsWith('| `-'));
    const missing = flags.map(rowOf).filter(row => !rows.some(line => line.startsWith(row)));
    t.same(missing, [], `flags of "${nameOf(command)}"`);
    t.equal(rows.length, flags.length, `and no more of "${nameOf(command)}"`);
    if (command !== tree) t.ok(part.includes(`: ${command.description()}.`), `what "${nameOf(command)}" does`);
    if (command !== tree && command.commands.length === 0 && command.name() !== 'profile') {
      for (const piece of ['- **Output**', '- **Exit**', '$ knowngood '])
        t.ok(part.includes(piece), `"${nameOf(command)}" has ${piece.replaceAll('*', '')}`);
    }
  }
});

t.test('every flag and argument says what it is', async t => {
  for (const command of everyCommand(tree)) {
    for (const option of command.options) t.ok(option.description.length > 5, `${nameOf(command)} ${option.flags}`);
    for (const argument of command.registeredArguments) t.ok(argument.description.length > 5, `${nameOf(command)} <${argument.name()}>`);
  }
});

t.test('every error code that can be told is on the page of commands', async t => {
  const page = read('docs/commands.md');
  const refusals = /export type RefusalCode =([\s\S]*?);/.exec(read('controller/refusal.ts'))![1]!;
  const thrown = sources
    .filter(path => path.startsWith('cli/'))
    .flatMap(path => [...read(path).matchAll(/new CliError\(\s*exit\.\w+,\s*'([\w-]+)'/g)].map(match => match[1]!));
  const codes = sorted([...refusals.matchAll(/'([\w-]+)'/g)].map(match => match[1]!).concat(thrown));
  t.ok(codes.length > 30, codes.join(' '));
  t.same(
    codes.filter(code => !page.includes(`\`${code}\``)),
    [],
  );
});

t.test('every variable that is read is on the page of settings, and the reverse', async t => {
  const variable = /KNOWNGOOD_[A-Z]+(?:_[A-Z]+)*/g;
  const named = (paths: readonly string[]) => sorted(paths.flatMap(path => read(path).match(variable) ?? []));
  const rows = read('docs/configuration.md')
    .split('\n')
    .flatMap(line => /^\| `(KNOWNGOOD_\w+)`/.exec(line)?.[1] ?? []);
  t.same(sorted(rows), named(sources));
  t.equal(rows.length, new Set(rows).size, 'each once');
  t.same(
    named(pages).filter(name => !rows.includes(name)),
    [],
    'and no page speaks of another',
  );
});

t.test('every relative link leads to a file, and to a heading in it', async t => {
  const anchors = new Map(pages.map(page => [page, anchorsOf(read(page))]));
  let links = 0;
  for (const page of pages) {
    for (const [, target = ''] of prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      links += 1;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : relative(root, join(root, dirname(page), path));
      t.ok(existsSync(join(root, file)), `${page} → ${target}`);
      if (anchor !== undefined) t.ok(anchors.get(file)?.has(anchor), `${page} → ${target}: there is such a heading`);
    }
  }
  t.ok(links > 20, `${links} links`);
});

/** Headings as a reader's link names them, and anchors set by hand. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...prose(text).matchAll(/^#+ (.*)$/gm)].map(match =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(match => match[1]!)]);
}

t.test('the table of reasons is that of the code', async t => {
  const page = read('docs/alerts.md');
  const rows = new Map(
    [...page.matchAll(/^\| `([\w-]+)` \| [^|]+ \| (\w+) \| (\w+) \|$/gm)].map(([, reason, own, exec]) => [reason!, [own, exec]]),
  );
  const [reserved = ''] = /^The words [\s\S]*? are reserved/m.exec(page) ?? [];
  for (const reason of reasons) {
    if (reserved.includes(`\`${reason}\``)) continue;
    const of = (session: 'main' | 'exec') => severityOf(reason, { kind: 'exec', session });
    t.same(rows.get(reason), [of('main'), of('exec')], reason);
  }
  t.equal(rows.size + (reserved.match(/`/g)?.length ?? 0) / 2, reasons.length, 'and there is no other');
});

t.test('the list of what may differ after a recycle is that of the code', async t => {
  const page = read('docs/recycle.md');
  for (const { path, reason } of expectedDifferences) {
    const row = page.split('\n').find(line => line.includes(`\`${path.join('.')}\``) && line.endsWith(`| ${reason} |`));
    t.ok(row, path.join('.'));
  }
});

t.test('every document that a page shows can be used as it stands', async t => {
  const blocks = pages.flatMap(page => [...read(page).matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(match => ({ page, text: match[1]! })));
  const [rules, profiles] = [blocks.filter(one => one.text.startsWith('rules:')), blocks.filter(one => one.text.startsWith('apiVersion:'))];
  const sinks = blocks.filter(one => /^sinks:/m.test(one.text));
  t.ok(rules.length > 0 && profiles.length > 0 && sinks.length > 0);
  t.equal(rules.length + profiles.length + sinks.length, blocks.length);
  for (const { page, text } of sinks)
    t.match(
      parseSinksFile(text, page, () => 'https://example.com/'),
      { kind: 'sinks', sinks: [{}] },
    );
  for (const { page, text } of rules) t.equal(parseAssignFile(text, page).kind, 'rules');
  for (const { page, text } of profiles) {
    const findings = lint(text, page, Date.parse('2026-11-25T00:00:00Z'));
    t.same(
      findings.filter(one => one.severity === 'error'),
      [],
    );
  }
});

t.test('no page shows a line that is wider than a terminal of 100 columns as output', async t => {
  for (const page of pages)
    for (const [block] of read(page).matchAll(/^```\n\$[\s\S]*?^```/gm))
      for (const line of block.split('\n').filter(line => !line.startsWith('{') && !line.startsWith('$')))
        t.ok(line.length <= 100, `${page}: ${line}`);
});

t.test('kinds that a flag takes are those of the contract of alerts', async t => {
  const types = read('proto/behaviour.ts')
    .match(/readonly kind: '(\w+)'/g)!
    .map(text => /'(\w+)'/.exec(text)![1]!);
  t.same(sorted(alertKinds), sorted([...types, 'session', 'flood', 'escape']));
});
