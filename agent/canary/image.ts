import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { confined } from '../container/confined.js';

export const programPath = '/knowngood-canary';

/** An image as a tar archive: one program. */
export async function programArchive(path: string, program: Uint8Array): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: path.slice(1), mode: 0o755, mtime: new Date(0) }, Buffer.from(program));
  archive.finalize();
  return buffer(archive);
}

/** What the canary's container is created from: it may do nothing, reach nothing, and weighs nothing. */
export function canaryBody(image: string, labels: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return {
    Image: image,
    Entrypoint: [programPath],
    User: '65534:65534',
    Labels: labels,
    HostConfig: {
      NetworkMode: 'none',
      ...confined,
    },
  };
}
