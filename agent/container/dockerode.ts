import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const dockerode = require.resolve('dockerode');
const modem = createRequire(dockerode).resolve('docker-modem');

/** Only builds of images and engines reached by SSH need these. Each agent would carry 8 MiB of them. */
for (const file of [join(dirname(dockerode), 'session.js'), join(dirname(modem), 'ssh.js')]) {
  const exports = () => {
    throw new Error(`${file} is not loaded`);
  };
  require.cache[file] = Object.assign(Object.create(null), { id: file, filename: file, loaded: true, exports });
}

/** EDGE dockerode: the library without what nothing here uses of it. */
export const Dockerode: typeof import('dockerode') = require('dockerode');
