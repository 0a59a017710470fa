import { statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { ownMark, startedMs } from '../../../cli/host.js';
import { backoff } from '../../../cli/supervise/backoff.js';
import { leftovers } from '../../../cli/supervise/ending.js';
import { cutLog, lastWords } from '../../../cli/supervise/log.js';
import { identityOf, lives, natsConfiguration, parseRecord } from '../../../cli/supervise/state.js';

t.test('restarts wait 100 ms, twice as long each time, never longer than 5 s', async t => {
  const waits = [];
  for (let failures = 0, count = 0; count < 9; count += 1) {
    const next = backoff(failures, 5);
    waits.push(next.waitMs);
    failures = next.failures;
  }
  t.same(waits, [100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
  t.same(backoff(9, 3_000), { waitMs: 100, failures: 1 }, 'three seconds of life end the row');
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      (failures, lived) => backoff(failures, lived).waitMs >= 100 && backoff(failures, lived).waitMs <= 5_000,
    ),
  );
});
t.test('the broker listens on loopback only, asks for a token, and syncs before it acknowledges', async t => {
  const text = natsConfiguration({ stateDir: '/s "q"', stack: 'abc', port: 7422, token: 'secret' });
  t.match(text, /^listen: "127\.0\.0\.1:7422"$/m);
  t.match(text, /^authorization \{ token: "secret" \}$/m);
  t.match(text, /^ {2}sync_interval: always$/m);
  t.match(text, /^max_payload: 8MB$/m);
  t.match(text, 'store_dir: "/s \\"q\\"/nats/store"', 'quotes in a path stay inside their text');
});
t.test('a folder becomes a stack once: id and tokens stay, and only their owner reads them', async t => {
  const state = `${t.testdir({})}/state`;
  const first = identityOf(state);
  t.same(identityOf(state), first);
  t.match(first.stack, /^[a-z0-9]{10}$/);
  t.ok(first.token.length >= 43 && first.token !== first.natsToken);
  for (const file of ['token', 'nats/token']) t.equal(statSync(`${state}/${file}`).mode & 0o777, 0o600, file);
  t.equal(statSync(state).mode & 0o777, 0o700);
});
t.test('a record that is torn or not ours is no record', async t => {
  const mine = { pid: process.pid, startedAt: new Date().toISOString(), mark: ownMark(), processes: [] };
  t.same(parseRecord(JSON.stringify(mine)), mine);
  for (const text of [undefined, '', '{', '[]', 'null', '{"pid":1}', JSON.stringify(mine).slice(0, -5)])
    t.equal(parseRecord(text), undefined, String(text));
});
t.test('a number that another process has by now is not taken for the old one', async t => {
  const mark = ownMark();
  t.equal(lives({ pid: process.pid, mark }), true);
  t.equal(lives({ pid: process.pid, mark: { ...mark, ticks: mark.ticks - 1 } }), false);
  t.equal(lives({ pid: process.pid, mark: { ...mark, boot: 'another' } }), false);
  t.ok(Math.abs(startedMs(process.pid) - (Date.now() - process.uptime() * 1_000)) < 2_000, 'start times are those of the clock');
});
t.test('run files are believed only for a process that is older and has the right command line', async t => {
  const now = new Date().toISOString();
  const file = (pid, startedAt) => JSON.stringify({ pid, startedAt });
  // This very process is no nats-server, whatever a file says.
  const wrongName = t.testdir({ run: { 'nats.json': file(process.pid, now) } });
  t.same(leftovers(wrongName), []);
  const gone = t.testdir({ run: { 'agent.json': file(2 ** 22 + 1, now), 'controller.json': '{' } });
  t.same(leftovers(gone), []);
});
t.test('why a process ended is its last error, else its last line', async t => {
  const dir = t.testdir({
    'errors.log': '{"level":30,"msg":"started"}\n{"level":60,"msg":"needs root"}\n{"level":30,"msg":"bye"}\n',
    'plain.log': 'one\ntwo\n',
    'thrown.log': 'TypeError: x is no function\n    at y\n\nNode.js v20.19.0\n',
    'empty.log': '',
  });
  t.equal(lastWords(`${dir}/errors.log`), 'needs root');
  t.equal(lastWords(`${dir}/plain.log`), 'two');
  t.equal(lastWords(`${dir}/thrown.log`), 'TypeError: x is no function');
  t.equal(lastWords(`${dir}/empty.log`), undefined);
  t.equal(lastWords(`${dir}/none.log`), undefined);
});
t.test('a log past its bound moves aside and starts again', async t => {
  const file = `${t.testdir({})}/a.log`;
  writeFileSync(file, 'x'.repeat(100));
  cutLog(file, 100);
  t.equal(statSync(file).size, 100, 'at the bound it stays');
  cutLog(file, 99);
  t.equal(statSync(file).size, 0);
  t.equal(statSync(`${file}.1`).size, 100);
});
