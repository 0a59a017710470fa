import type { ListedImage } from '../../profiles/image-list.js';
import type { Context, Register } from '../context.js';
import { CliError, exit } from '../exit.js';
import { imagesTable } from '../image-text.js';
import type { ImageVerified } from '../shapes.js';
import { makeKey, signInto } from '../signing.js';
import { example } from './example.js';

/** Until the agents have read every content. */
const deepMs = 10 * 60_000;
const imageId = /^(sha256:)?([0-9a-f]{64})$/;

export const registerImages: Register = (program, run) => {
  const images = program
    .command('images')
    .description('whether images are still what they were, and who signed them')
    .addHelpText('after', example('images verify shop/web', 'looks at the images that it runs from'));
  images
    .command('keygen')
    .requiredOption('-o, --output <file>', 'a new file for the private key; the public one is beside it, as <file>.pub')
    .description('make a key to sign lists of images with')
    .addHelpText('after', example('images keygen -o release.key', 'release.key.pub goes to the controller'))
    .action(
      run(async (context, { output }: { output: string }) => {
        const made = makeKey(fileNamed(output));
        context.out.one(made, () => `${made.file}: keep it safe; it signs as ${made.id}\n${made.publicFile}:\n${made.publicKey.trimEnd()}`);
        return exit.done;
      }),
    );
  images
    .command('sign')
    .argument('<id...>', 'of images: sha256: and 64 hex digits, as "docker image inspect" prints it')
    .requiredOption('--key <file>', 'the private key')
    .requiredOption('-o, --output <list>', 'the list; one that this key has signed is extended')
    .option('--repository <name>', 'only for containers that are started by this name')
    .option('--layers', 'sign what their layers hold, too, as hosts have them now')
    .description('sign a list of images that this key answers for')
    .addHelpText('after', example('images sign sha256:4b09… --key release.key -o release.json', 'the list goes to the controller'))
    .action(
      run(async (context, ids: readonly string[], options: { key: string; output: string; repository?: string; layers?: boolean }) => {
        const wanted = ids.map(idNamed);
        const listed = await Promise.all(
          wanted.map(async (id): Promise<ListedImage> => {
            const layers = options.layers ? await layersOf(context, id) : undefined;
            const { repository } = options;
            return { id, ...(repository === undefined ? {} : { repository }), ...(layers === undefined ? {} : { layers }) };
          }),
        );
        const at = new Date(context.world.now()).toISOString();
        const signed = signInto(fileNamed(options.output), options.key, listed, at);
        const told = { file: options.output, key: signed.key, at, images: signed.images };
        context.out.one(
          told,
          () => `${options.output}: ${signed.images.length} image${signed.images.length === 1 ? '' : 's'}, signed by ${signed.key}`,
        );
        return exit.done;
      }),
    );
  images
    .command('verify')
    .argument('<image>', 'its id or name, or a workload: those that it runs from')
    .option('--deep', 'read all contents, too (waits up to 10m)')
    .option('--accept', 'what a host holds it against was exchanged, and is right')
    .description('hold the layers of an image, on each host, against what they were when first seen')
    .addHelpText('after', example('images verify registry.corp/shop/web:4 --deep', 'reads every content'))
    .action(
      run(async (context, of: string, { deep = false, accept = false }: { deep?: boolean; accept?: boolean }) => {
        const items = await verified(context, of, deep, accept);
        context.out.list(items, () => imagesTable(items, context));
        return items.every(one => one.ok) ? exit.done : exit.failed;
      }),
    );
};

async function verified(context: Context, of: string, deep: boolean, accept = false): Promise<readonly ImageVerified[]> {
  const { timeout } = context;
  const timeoutMs = deep && !timeout.given ? deepMs : timeout.ms;
  const query = { of, deep, accept, timeoutMs };
  const { items } = await context.client().get<{ readonly items: readonly ImageVerified[] }>('/images/verify', query, timeoutMs + 1_000);
  return items;
}

/** What the layers of an image hold, read whole on every host that has it. Throws where they do not agree, or one could not say. */
async function layersOf(context: Context, id: string): Promise<string> {
  const found = await verified(context, id, true);
  const bad = found.find(one => !one.ok || one.layers.set === undefined);
  if (bad)
    throw new CliError(
      exit.failed,
      'not-verified',
      `what ${id} holds on ${bad.host} is not signed: ${bad.why ?? 'its layers differ from what they were'}`,
      `look at it with "knowngood images verify ${id}"`,
    );
  const [first, other] = [...new Set(found.map(one => one.layers.set))];
  if (other === undefined) return first!;
  throw new CliError(exit.failed, 'not-verified', `hosts do not agree on what ${id} holds`, 'load it anew where it was changed');
}

function idNamed(text: string): string {
  const digits = imageId.exec(text)?.[2];
  if (digits !== undefined) return `sha256:${digits}`;
  throw new CliError(exit.usage, 'usage', `"${text}" is no id of an image`, 'give all of it: docker image inspect -f {{.Id}} NAME');
}

function fileNamed(output: string): string {
  if (output !== '' && !output.endsWith('/')) return output;
  throw new CliError(exit.usage, 'usage', `--output: "${output}" names no file`, 'name a file');
}
