import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { HostFolder } from '../../../../agent/session/host-folder.js';
import { Openings } from '../../../../agent/session/openings.js';
import { covers, hostFiles, type Opened, parseOpened } from '../../../../proto/opened.js';
import type { SessionTold } from '../../../../proto/session.js';

const web = { id: 'a'.repeat(64), name: 'web-1', workload: 'shop/web' };
const other = { id: 'b'.repeat(64), name: 'web-2', workload: 'shop/web' };
const minute = 60_000;
const opened: Opened = {
  schema: 1,
  id: '0123456789abcdef',
  workload: 'shop/web',
  container: web.id,
  by: 'ada',
  reason: 'ticket 12',
  fromMs: 0,
  untilMs: 30 * minute,
  keep: true,
};
const { container: _, ...wide } = opened;

t.test('what it holds for, and how long', async t => {
  const rows: readonly (readonly [what: string, opened: Opened, holds: boolean, of?: typeof web, atMs?: number])[] = [
    ['its container', opened, true],
    ['not another of the workload', opened, false, other],
    ['all of the workload', wide, true, other],
    ['not another workload', wide, false, { ...other, workload: 'shop/db' }],
    ['not before', { ...opened, fromMs: 2 * minute }, false],
    ['not after', opened, false, web, 30 * minute],
    ['not once it was closed', { ...opened, closedMs: minute }, false],
  ];
  for (const [what, one, holds, of = web, atMs = minute] of rows) t.equal(covers(one, of, atMs), holds, what);
});

t.test('it covers who comes in, holds back recycling, and is told once and once more when it is closed', async t => {
  let files: readonly Opened[] = [opened];
  let known = false;
  const told: SessionTold[] = [];
  const openings = new Openings({ read: () => files, tell: one => told.push(one), isKnown: () => known, nowUs: () => minute * 1_000 });
  t.same(openings.coverOf(web, minute * 1_000), { id: opened.id, by: 'ada', reason: 'ticket 12' });
  t.equal(openings.coverOf(other, minute * 1_000), undefined);
  t.match(openings.keptOpen(web), [/^kept open by ada for ticket 12 \(knowngood session close 0123456789abcdef\)$/]);
  openings.tick();
  t.same(told, [], 'a container that nobody has told of yet');
  known = true;
  openings.tick();
  openings.tick();
  t.match(told, [{ id: opened.id, how: 'opened', container: web.id, workload: 'shop/web', untilUs: 30 * minute * 1_000, keep: true }]);
  t.equal(told.length, 1);
  files = [{ ...opened, keep: false, closedMs: 2 * minute }];
  openings.tick();
  t.equal(told[1]?.untilUs, 2 * minute * 1_000);
  t.same(openings.keptOpen(web), [], 'whoever does not say keep holds back nothing');
});

t.test('only what root or the agent itself has written is believed', async t => {
  const stateDir = t.testdir({});
  const folder = join(stateDir, hostFiles.opened);
  const own = process.getuid?.() ?? 0;
  const host = new HostFolder(stateDir, own);
  t.same(host.opened(0), [], 'no folder, nothing open');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string, mode = 0o644) => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), mode);
  };
  write(`${opened.id}.json`, JSON.stringify(opened));
  write('1123456789abcdef.json', JSON.stringify({ ...opened, id: '1123456789abcdef' }), 0o666);
  write('2123456789abcdef.json', JSON.stringify(opened));
  write('3123456789abcdef.json', '{');
  t.same(host.opened(0), [opened], 'not one that others may write, one of another name, or half of one');
  if (own !== 0) t.same(new HostFolder(stateDir, 12_345).opened(0), []);
  t.same(host.opened(31 * minute), [opened], 'what has ended is told for a while');
  t.same(host.opened(8 * 86_400_000), [], 'and then forgotten');
  t.notOk(existsSync(join(folder, `${opened.id}.json`)));
});

t.test('a file that is none of ours', async t => {
  t.same(parseOpened(JSON.stringify(opened)), opened);
  for (const broken of [
    '',
    '[]',
    'null',
    '{"schema":2}',
    JSON.stringify({ ...opened, id: '../x' }),
    JSON.stringify({ ...opened, reason: '' }),
    JSON.stringify({ ...opened, container: 'x' }),
  ])
    t.equal(parseOpened(broken), undefined, broken);
});
