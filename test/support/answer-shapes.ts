import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly responses: { readonly 200?: { readonly content?: { readonly 'application/json'?: { readonly schema: z.ZodType } } } };
}
interface Server {
  routesOf(services: object): {
    readonly openAPIRegistry: { readonly definitions: readonly { readonly type: string; readonly route?: Route }[] };
  };
}

/** Holds answers against what the document of the API says of them. */
export class AnswerShapes {
  readonly #routes: readonly { readonly method: string; readonly at: RegExp; readonly path: string; readonly schema: z.ZodType }[];

  constructor({ routesOf }: Server) {
    const routes = routesOf({}).openAPIRegistry.definitions.flatMap(one => (one.type === 'route' && one.route ? [one.route] : []));
    this.#routes = routes
      .flatMap(({ method, path, responses }) => {
        const schema = responses[200]?.content?.['application/json']?.schema;
        const at = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
        return schema ? [{ method: method.toUpperCase(), at, path, schema }] : [];
      })
      // Names before whatever may stand in their place.
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  }

  /** As it was built, where the controller runs from. */
  static async read(): Promise<AnswerShapes> {
    const built = '../../dist/controller/api/server.js';
    return new AnswerShapes((await import(built)) as Server);
  }

  /** How an answer differs from what its schema tells; undefined where it does not. `path` as it was asked, below `/api/v1`. */
  unlike(method: string, path: string, body: unknown): string | undefined {
    const bare = path.replace(/[?#].*$/, '');
    const route = this.#routes.find(one => one.method === method && one.at.test(bare));
    if (!route) return undefined;
    const parsed = route.schema.safeParse(body);
    if (!parsed.success)
      return `${method} ${route.path} answers what its schema does not allow: ${JSON.stringify(parsed.error.issues).slice(0, 2_000)}`;
    if (isDeepStrictEqual(parsed.data, body)) return undefined;
    return `${method} ${route.path} answers what its schema does not tell: ${surplus(parsed.data, body).join(', ')}`;
  }
}

/** Where there is more than was told. */
function surplus(told: unknown, is: unknown, at = ''): readonly string[] {
  if (isDeepStrictEqual(told, is)) return [];
  if (Array.isArray(told) && Array.isArray(is))
    return is.flatMap((one, index) => surplus(told[index], one, `${at}[${index}]`)).slice(0, 20);
  if (!isObject(told) || !isObject(is)) return [at];
  return Object.entries(is)
    .flatMap(([name, value]) => (name in told ? surplus(told[name], value, `${at}.${name}`) : [`${at}.${name}`]))
    .slice(0, 20);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
