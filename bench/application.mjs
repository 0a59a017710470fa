// Servers as people write them, for the benchmark: `http PORT` answers requests with a page of orders, `metrics PORT` datagrams with what was measured so far.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';

const [kind, port] = process.argv.slice(2);
const orders = Array.from({ length: 1_000 }, (_, id) => ({ id, customer: `c${id % 97}`, cents: (id * 7919) % 10_000, paid: id % 3 > 0 }));

if (kind === 'http') {
  createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const found = orders.filter(order => order.customer === url.searchParams.get('customer') && order.paid);
    const body = JSON.stringify({ total: found.reduce((sum, { cents }) => sum + cents, 0), orders: found });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  }).listen(Number(port), '127.0.0.1');
} else {
  const measured = new Map();
  const socket = createSocket('udp4', (message, from) => {
    const { name, value, tags } = JSON.parse(message.toString());
    const key = `${name} ${Object.entries(tags).sort().join(' ')}`;
    const { count = 0, sum = 0, max = 0 } = measured.get(key) ?? {};
    const next = { count: count + 1, sum: sum + value, max: Math.max(max, value) };
    measured.set(key, next);
    socket.send(JSON.stringify({ key, ...next, mean: next.sum / next.count }), from.port, from.address);
  }).bind(Number(port), '127.0.0.1');
}
