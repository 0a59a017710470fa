import { imageCheckShape } from './answers/image.js';
import { type Api, granted, route } from './routing.js';
import { imagesVerifyQuery, listOf } from './schema.js';
import type { Services } from './services.js';

const verify = route(
  {
    method: 'get',
    path: '/images/verify',
    summary: 'Whether the layers of an image, or of those that a workload runs from, are what they were',
    request: { query: imagesVerifyQuery },
  },
  listOf(imageCheckShape),
);

export function imagesRoutes(api: Api, { images }: Services): void {
  api.openapi(verify, async c => {
    const { of, ...how } = c.req.valid('query');
    return c.json({ items: granted(await images.verify(of, how)) } as never, 200);
  });
}
