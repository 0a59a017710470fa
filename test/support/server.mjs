// A server that ends as it should: told to stop it takes no new connections, answers what it has, and tells who keeps one open to close it.
// `/slow` takes half a second, `/who` says from which address it was asked. Every answer ends with a full stop, so that a cut one shows.
import { createServer } from 'node:http';

let [ending, posts] = [false, 0];
const server = createServer((request, answer) => {
  const say = text => {
    if (ending) answer.setHeader('connection', 'close');
    answer.end(text);
  };
  if (request.method === 'POST') {
    posts += 1;
    request.resume();
    request.once('end', () => say(`${posts}.`));
  } else if (request.url === '/who') say(`${request.socket.remoteAddress}.`);
  else if (request.url === '/slow') setTimeout(() => say('slow.'), 500);
  else say('here.');
});
server.keepAliveTimeout = 60_000;
// Not by `close()`: that cuts connections that are open and have nothing to do this moment.
process.once('SIGTERM', () => {
  ending = true;
  setTimeout(() => server.close(() => process.exit(0)), 400);
});
server.listen(8080, '0.0.0.0');
