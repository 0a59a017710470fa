import type { Register } from '../context.js';
import { exit } from '../exit.js';
import { imagesTable } from '../image-text.js';
import type { ImageVerified } from '../shapes.js';
import { example } from './example.js';

/** Until the agents have read every content. */
const deepMs = 10 * 60_000;

export const registerImages: Register = (program, run) => {
  const images = program
    .command('images')
    .description('whether images are still what they were')
    .addHelpText('after', example('images verify shop/web', 'looks at the images that it runs from'));
  images
    .command('verify')
    .argument('<image>', 'its id or name, or a workload: those that it runs from')
    .option('--deep', 'read all contents, too (waits up to 10m)')
    .description('hold the layers of an image, on each host, against what they were when first seen')
    .addHelpText('after', example('images verify registry.corp/shop/web:4 --deep', 'reads every content'))
    .action(
      run(async (context, of: string, { deep = false }: { deep?: boolean }) => {
        const { timeout } = context;
        const timeoutMs = deep && !timeout.given ? deepMs : timeout.ms;
        const query = { of, deep, timeoutMs };
        const { items } = await context
          .client()
          .get<{ readonly items: readonly ImageVerified[] }>('/images/verify', query, timeoutMs + 1_000);
        context.out.list(items, () => imagesTable(items, context));
        return items.every(one => one.ok) ? exit.done : exit.failed;
      }),
    );
};
