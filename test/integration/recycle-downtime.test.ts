import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
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

/** One request on a connection of its own; is it answered? Who is kept waiting waits. */
function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const request = get({ host: '127.0.0.1', port, path: '/', agent: false, timeout: 5_000 }, answer => {
      answer.resume().once('end', () => resolve(true));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

async function untilAnswers(port: number): Promise<number> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await answers(port)) return performance.now();
    await new Promise(resolve => setTimeout(resolve, 1));
  }
  throw new Error(`nobody answered on ${port} within 20 s`);
}

/** Asks every 10 ms, whoever still waits; `longest` is the longest time between two answers, `slowest` that of one, ms. */
function watch(port: number) {
  let [last, longest, slowest, failed] = [performance.now(), 0, 0, 0];
  const asked = new Set<Promise<void>>();
  const ask = async () => {
    const from = performance.now();
    if (!(await answers(port))) {
      failed += 1;
      return;
    }
    const now = performance.now();
    slowest = Math.max(slowest, now - from);
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(() => {
    const one: Promise<void> = ask().finally(() => asked.delete(one));
    asked.add(one);
  }, 10);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(asked);
      return { longest, slowest, failed };
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
    {
      kind: 'a published port',
      port: 18_393,
      args: (port: number) => ['-p', `127.0.0.1:${port}:8080`, image, 'httpd', '-f', '-p', '8080'],
    },
    { kind: 'a bridge without published ports', port: 0, args: () => [image, 'httpd', '-f', '-p', '8080'] },
  ];
  for (const { kind, port, args } of kinds) {
    const name = `kgdowntime-${port}`;
    const [bare, seen, told, stops, slow]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
    await run(name, ...args(port));
    if (port > 0) await untilAnswers(port);
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      await run(`${name}-bare`, ...args(port + 1));
      bare.push((port > 0 ? await untilAnswers(port + 1) : performance.now()) - from);
      await docker('rm', '-f', `${name}-bare`);
      const watching = port > 0 ? watch(port) : undefined;
      const report = await host.recycle(name, { capture: false });
      t.equal(report.outcome, 'done', JSON.stringify(report.refused ?? report.steps));
      told.push(report.downtimeMs);
      stops.push(report.steps.find(step => step.step === 'stop')!.ms);
      if (watching !== undefined) {
        const { longest, slowest, failed } = await watching.stop();
        seen.push(longest);
        slow.push(slowest);
        t.ok(failed > 0, 'the client did notice');
        t.ok(report.downtimeMs > longest - 500, `clients saw ${longest.toFixed(0)} ms, the report says no less: ${report.downtimeMs} ms`);
      }
    }
    const down = median(seen.length > 0 ? seen : told);
    // The host would ask for the address again only after a second.
    if (port > 0) t.ok(down - median(bare) < 800, `${kind}: nobody is kept waiting for the container's address`);
    t.comment(
      `${kind}: down p50 ${down.toFixed(0)} ms${seen.length > 0 ? ` as clients saw it (who called meanwhile waited ${median(slow).toFixed(0)} ms)` : ''}, of it ${median(stops).toFixed(0)} ms until the engine had stopped the old one; bare docker run p50 ${median(bare).toFixed(0)} ms; ratio ${(down / median(bare)).toFixed(2)} (n=${rounds})`,
    );
  }
  await host.orders.stop();
});
