import { z } from '@hono/zod-openapi';

/** A sentence by its code and what it tells of, so that a reader can have it in another language than English. */
export const wordsShape = z
  .object({
    code: z.string().openapi({ description: 'which sentence; codes stay what they are, and new ones come' }),
    get params() {
      return z
        .record(z.string(), z.union([z.string(), z.number(), wordsShape, z.array(wordsShape)]))
        .optional()
        .openapi({ description: 'what is put into it, where it tells of anything: names, numbers, and words again' });
    },
  })
  .openapi('Words', { description: 'the English sentence beside it by code and params, to be told in any language' });
/** Beside a sentence that can be told in other languages, too. */
export const saidWords = wordsShape.optional();
