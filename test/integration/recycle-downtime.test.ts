import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { AgentHost } from '../support/agent-host.js';
import { docker, makeImage } from '../support/image.js';

const label = 'knowngood.test=kgdowntime';
const image = 'kgdowntime:1';
const stateDir = mkdtempSync(join(tmpdir(), 'kgdowntime-'));
const rounds = 10;

const clear = async () => {
  const ids = (await docker('ps', '-aq', '--filter', `label=${label}`)).split('\n').filter(Boolean);
  if (ids.length > 0) await docker('rm', '-fv', ...ids);
};
await clear();
await makeImage(image);
t.teardown(async () => {
  await clear();
  await docker('rmi', image).catch(() => undefined);
  rmSync(stateDir, { recursive: true, force: true });
});

/** One new connection; does somebody accept it within 200 ms? */
function accepts(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.setTimeout(200, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

async function untilAccepts(port: number): Promise<number> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await accepts(port)) return performance.now();
    await new Promise(resolve => setTimeout(resolve, 1));
  }
  throw new Error(`nobody accepted on ${port} within 20 s`);
}

/** Connects all the time; `longest` is the longest time between two that were accepted, ms. */
function watch(port: number) {
  let [last, longest, failed, going] = [performance.now(), 0, 0, true];
  const done = (async () => {
    while (going) {
      if (await accepts(port)) {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      } else failed += 1;
      await new Promise(resolve => setTimeout(resolve, 1));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await done;
      return { longest, failed };
    },
  };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const run = (name: string, ...args: readonly string[]) =>
  docker('run', '-d', '--name', name, '--label', label, '--stop-signal', 'SIGKILL', ...args);

t.test('how long a place is down in place, beside a bare docker run in the same run', { timeout: 110_000 }, async t => {
  const host = new AgentHost(stateDir, { probe: { holdMs: 50 } });
  await host.orders.start();
  const kinds = [
    {
      kind: "the host's network",
      port: 18_391,
      args: (port: number) => ['--network', 'host', image, 'httpd', '-f', '-p', `127.0.0.1:${port}`],
    },
    { kind: 'a bridge without published ports', port: 0, args: () => [image, 'httpd', '-f', '-p', '8080'] },
  ];
  for (const { kind, port, args } of kinds) {
    const name = `kgdowntime-${port}`;
    const [bare, seen, told, stops]: [number[], number[], number[], number[]] = [[], [], [], []];
    await run(name, ...args(port));
    if (port > 0) await untilAccepts(port);
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      await run(`${name}-bare`, ...args(port + 1));
      bare.push((port > 0 ? await untilAccepts(port + 1) : performance.now()) - from);
      await docker('rm', '-f', `${name}-bare`);
      const watching = port > 0 ? watch(port) : undefined;
      const report = await host.recycle(name, { capture: false });
      t.equal(report.outcome, 'done', JSON.stringify(report.refused ?? report.steps));
      told.push(report.downtimeMs);
      stops.push(report.steps.find(step => step.step === 'stop')!.ms);
      if (watching !== undefined) {
        const { longest, failed } = await watching.stop();
        seen.push(longest);
        t.ok(failed > 0, 'the client did notice');
        t.ok(report.downtimeMs > longest - 150, `a client saw ${longest.toFixed(0)} ms, the report says no less: ${report.downtimeMs} ms`);
      }
    }
    const down = median(seen.length > 0 ? seen : told);
    t.comment(
      `${kind}: down p50 ${down.toFixed(0)} ms${seen.length > 0 ? ' as a client saw it' : ''}, of it ${median(stops).toFixed(0)} ms until the engine had stopped the old one; bare docker run p50 ${median(bare).toFixed(0)} ms; ratio ${(down / median(bare)).toFixed(2)} (n=${rounds})`,
    );
  }
  await host.orders.stop();
});
