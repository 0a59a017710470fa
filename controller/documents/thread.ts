import { parentPort } from 'node:worker_threads';
import { parseFiles } from './parse.js';
import type { Asked, Read } from './reader.js';

// The thread of `DocumentReader`: one question after the other.
parentPort!.on('message', ({ id, files, environment }: Asked) => {
  const read: Read = { id, parsed: parseFiles(files, environment) };
  parentPort!.postMessage(read);
});
