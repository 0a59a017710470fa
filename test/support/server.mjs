// A server that ends as it should: told to stop it takes no new connections, answers what it has, and tells who keeps one open to close it.
// `/slow` takes half a second, `/who` says from which address it was asked, `/write` leaves a file and `/written` says whether one is there;
// `/endless` goes on until somebody cuts it. Every other answer ends with a full stop, so that a cut one shows.
import { existsSync, writeFileSync } from 'node:fs';
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
  else if (request.url === '/write') {
    writeFileSync('/intruder', '');
    say('written.');
  } else if (request.url === '/endless') {
    answer.write('now.\n');
    const timer = setInterval(() => answer.write('now.\n'), 100);
    answer.once('close', () => clearInterval(timer));
  } else if (request.url === '/written') say(existsSync('/intruder') ? 'it is.' : 'nothing.');
  else say('here.');
});
server.keepAliveTimeout = 60_000;
// Not by `close()`: that cuts connections that are open and have nothing to do this moment. Nor right as the timer ends: where this was not let
// run for a while, connections came meanwhile that are to be taken first. With 0 it ends as a plain `close()` does, as most servers do.
process.once('SIGTERM', () => {
  ending = true;
  setTimeout(() => setImmediate(() => server.close(() => process.exit(0))), Number(process.env['ENDS_AFTER_MS'] ?? 400));
});
// As many as may wait while there is none of it: who finds no room is not refused, but asks again only seconds later.
server.listen({ port: 8080, host: '0.0.0.0', backlog: 4_096 });
