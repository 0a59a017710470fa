import { frontImageOf, frontProgram } from '../../../proto/front.js';
import { programArchive } from '../../canary/image.js';
import { type Engine, EngineError } from '../../container/container.js';

/** Reference of an image with nothing but the program of a front, made first where it is not there. Rejects with `EngineError`. */
export async function frontImage(engine: Engine, stack: string, program: Uint8Array | undefined): Promise<string> {
  const reference = frontImageOf(stack);
  if ((await engine.imageId(reference)) !== undefined) return reference;
  if (program === undefined) throw new EngineError('refused', `there is no program for a front on ${process.arch}`);
  await engine.importImage(await programArchive(frontProgram, program), reference);
  return reference;
}
