// A program of its own, since it runs in the network namespace of the container that it asks: `node ask-inside.js <what, as JSON>`. Prints a line
// of JSON for each answer. Plain JavaScript, so that it starts as it is wherever the agent does.
import { get } from 'node:http';
import { connect } from 'node:net';

const { kind, host, port, path, from, asks, withinMs } = JSON.parse(process.argv[2]);
const until = performance.now() + withinMs;

const overHttp = () =>
  new Promise((resolve, reject) => {
    const options = { host, port, path, localAddress: from, agent: false, timeout: withinMs, headers: { 'user-agent': 'knowngood' } };
    const request = get(options, answer => {
      const isFine = answer.statusCode < 400;
      answer.once('error', reject);
      answer.once('end', () => (isFine ? resolve() : reject(new Error(`it answers ${answer.statusCode}`))));
      answer.resume();
    });
    request.once('timeout', () => request.destroy(new Error(`no answer within ${withinMs} ms`)));
    request.once('error', reject);
  });

const overTcp = () =>
  new Promise((resolve, reject) => {
    const line = connect({ host, port, localAddress: from, timeout: withinMs });
    line.once('connect', () => {
      line.destroy();
      resolve();
    });
    line.once('timeout', () => line.destroy(new Error(`no answer within ${withinMs} ms`)));
    line.once('error', reject);
  });

// One that never ends its answer is not waited for.
setTimeout(() => process.exit(0), withinMs);
for (let at = 0; at < asks && performance.now() < until; at++) {
  const began = performance.now();
  try {
    await (kind === 'http' ? overHttp() : overTcp());
    process.stdout.write(`${JSON.stringify({ ms: performance.now() - began })}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ why: error.message })}\n`);
    break;
  }
}
process.exit(0);
