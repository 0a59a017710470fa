import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
/** The folder with package.json, whether this runs as it was written or from dist/. */
export const root = nearest(import.meta.dirname);
function nearest(folder) {
  return existsSync(join(folder, 'package.json')) ? folder : nearest(dirname(folder));
}
