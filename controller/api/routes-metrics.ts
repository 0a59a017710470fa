import type { Api } from './routing.js';
import type { Services } from './services.js';

/** For a Prometheus server, at the place where it looks; no part of the API's document. */
export function metricsRoute(api: Api, { metrics }: Services): void {
  api.get('/metrics', async c => {
    const { type, text } = await metrics.text();
    return c.body(text, 200, { 'content-type': type });
  });
}
