// A program of its own, since it runs in the network namespace of the container that it asks: `node ask-inside.js <what, as JSON>`. Prints an empty
// line when it can ask. For each line of its input, which is the address to ask, it asks once and prints a line of JSON; it ends with its input.
// Plain JavaScript, so that it starts as it is wherever the agent does.
import { get } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const { kind, port, path, from, withinMs } = JSON.parse(process.argv[2]);

const overHttp = (host, resolve, reject) => {
  const options = { host, port, path, localAddress: from, agent: false, headers: { 'user-agent': 'knowngood' } };
  return get(options, answer => {
    const isFine = answer.statusCode < 400;
    answer.on('error', reject);
    answer.once('end', () => (isFine ? resolve() : reject(new Error(`it answers ${answer.statusCode}`))));
    answer.resume();
  });
};

const overTcp = (host, resolve) => {
  const line = connect({ host, port, localAddress: from });
  return line.once('connect', () => {
    line.destroy();
    resolve();
  });
};

const ask = host =>
  new Promise((resolve, reject) => {
    const line = (kind === 'http' ? overHttp : overTcp)(host, resolve, reject);
    // One that never ends its answer is not waited for.
    const late = setTimeout(() => line.destroy(new Error(`no answer within ${withinMs} ms`)), withinMs);
    line.on('error', reject);
    line.once('close', () => clearTimeout(late));
  });

process.stdout.write('\n');
for await (const host of createInterface({ input: process.stdin })) {
  const began = performance.now();
  const answer = await ask(host).then(
    () => ({ ms: performance.now() - began }),
    error => ({ why: error.message }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
