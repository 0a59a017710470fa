// Requests of a client that never tries twice, as a program of its own: `node requests.mjs PATIENCE HOST:PORT…`, the first
// in ms: what takes longer has failed; each kind goes to one after another. Says `begun` at the first answer. Ends when it is told `stop` on its
// standard input, with one line of JSON: for each kind how many were sent and failed, the longest time between
// two answers, and the slowest answer, ms.
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';

const [patience, ...targets] = process.argv.slice(2);
/** In turn, so that each is used before a server that ends has waited long enough for its client to close it. */
const keptSockets = Math.ceil(10 / targets.length);
const kinds = {
  short: { perSecond: 250, path: '/' },
  long: { perSecond: 20, path: '/slow' },
  kept: { perSecond: 50, path: '/', agent: new Agent({ keepAlive: true, maxSockets: keptSockets, scheduling: 'fifo' }) },
  post: { perSecond: 20, path: '/', method: 'POST' },
};
// Who is not let run for a while answers late himself, and writes on connections that were closed meanwhile. Everything here is root's.
setPriority(-15);
const timeoutMs = Number(patience);
/** Longer than that is told, also where it has not failed. */
const slowMs = 2_000;
const told = {};
let hasBegun = false;
const open = new Set();
const timers = [];

for (const [kind, { perSecond, path, method = 'GET', agent = new Agent({ keepAlive: false }) }] of Object.entries(kinds)) {
  const figures = { sent: 0, answered: 0, failed: 0, longestMs: 0, slowestMs: 0, slow: 0, failures: {} };
  told[kind] = figures;
  let last = performance.now();
  const send = () => {
    const [host, port] = targets[figures.sent % targets.length].split(':');
    figures.sent += 1;
    const begun = performance.now();
    const done = new Promise(resolve => {
      const end = why => {
        if (why === undefined && performance.now() - begun <= timeoutMs) {
          figures.answered += 1;
          if (!hasBegun) process.stdout.write('begun\n');
          hasBegun = true;
          if (performance.now() - begun > slowMs) figures.slow += 1;
          figures.slowestMs = Math.max(figures.slowestMs, performance.now() - begun);
          figures.longestMs = Math.max(figures.longestMs, performance.now() - last);
          last = performance.now();
        } else {
          figures.failed += 1;
          const what = why ?? 'late';
          figures.failures[what] = (figures.failures[what] ?? 0) + 1;
        }
        resolve();
      };
      const sent = request({ host, port, path, method, agent, timeout: timeoutMs }, answer => {
        let text = '';
        answer.on('data', chunk => (text += chunk));
        answer.once('end', () =>
          end(answer.statusCode === 200 && text.endsWith('.') ? undefined : `status ${answer.statusCode}, ${text.length} bytes`),
        );
        answer.once('error', error => end(error.code ?? error.message));
      });
      sent.once('timeout', () => sent.destroy(new Error('timeout')));
      sent.once('error', error => end(error.code ?? error.message));
      sent.end(method === 'POST' ? 'order one' : undefined);
    });
    open.add(done);
    void done.then(() => open.delete(done));
  };
  const from = performance.now();
  let due = 0;
  timers.push(
    setInterval(() => {
      // What is late because this process was not let run is made up, so that the rate holds.
      for (const now = ((performance.now() - from) / 1_000) * perSecond; due < now; due += 1) send();
    }, 4),
  );
}
// Nobody is left to tell.
process.stdin.once('close', () => process.exit(1));
process.stdin.once('data', async () => {
  for (const timer of timers) clearInterval(timer);
  await Promise.all(open);
  process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0));
});
