import type { Container } from '../../container/container.js';

/** Said by the operator of a container that is one of several behind a proxy: `haproxy <socket> <backend>[/<server>]` or `exec <container>`. */
export const proxyLabel = 'knowngood.recycle.proxy';
/** With `exec`: the commands that take it out of the proxy's pool and put it in again. */
const drainLabel = 'knowngood.recycle.proxy.drain';
const readyLabel = 'knowngood.recycle.proxy.ready';
/** Seconds that open connections may take to end before it is stopped. */
const waitLabel = 'knowngood.recycle.proxy.wait';
const waitSeconds = { usual: 10, most: 300 };

/** How a proxy is told that one of those behind it leaves for a moment. */
export type ProxyHook =
  /** By its runtime API: a socket's path, or `host:port`. `server`: its name there; else it is the one with the container's address. */
  | { readonly kind: 'haproxy'; readonly socket: string; readonly backend: string; readonly server?: string; readonly waitMs: number }
  /** By commands in a container, `self` for the one that is recycled. `{name}` and `{address}` in them are its own. */
  | {
      readonly kind: 'exec';
      readonly container: string;
      readonly drain: readonly string[];
      readonly ready: readonly string[];
      readonly waitMs: number;
    };

export type SaidOfProxy = { readonly kind: 'none' } | { readonly kind: 'wrong'; readonly why: string } | ProxyHook;

/** What its labels say; an image that says so is not believed. */
export function proxyOf({ labels, imageLabels }: Pick<Container, 'labels' | 'imageLabels'>): SaidOfProxy {
  const said = (key: string) => (imageLabels[key] === undefined ? labels[key] : undefined);
  const text = said(proxyLabel)?.trim();
  if (text === undefined) return { kind: 'none' };
  const wrong = (why: string): SaidOfProxy => ({ kind: 'wrong', why });
  const seconds = Number(said(waitLabel) ?? waitSeconds.usual);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > waitSeconds.most)
    return wrong(`label ${waitLabel} must be a number of seconds, at most ${waitSeconds.most}`);
  const waitMs = seconds * 1_000;
  const [kind, where, backend, ...more] = text.split(/\s+/);
  if (kind === 'haproxy') {
    const found = /^([^\s/;]+)(?:\/([^\s/;]+))?$/.exec(backend ?? '');
    if (where === undefined || found === null || more.length > 0)
      return wrong(`label ${proxyLabel} must be "haproxy <socket> <backend>", like "haproxy /run/haproxy/admin.sock web"`);
    if (!where.startsWith('/') && !/^[\w.-]+:\d+$/.test(where))
      return wrong(`label ${proxyLabel}: "${where}" is neither the path of a socket nor host:port`);
    return { kind, socket: where, backend: found[1]!, ...(found[2] === undefined ? {} : { server: found[2] }), waitMs };
  }
  if (kind !== 'exec' || where === undefined || backend !== undefined)
    return wrong(`label ${proxyLabel} must be "haproxy <socket> <backend>" or "exec <container>"`);
  const [drain, ready] = [argvOf(said(drainLabel)), argvOf(said(readyLabel))];
  if (drain === undefined || ready === undefined)
    return wrong(`labels ${drainLabel} and ${readyLabel} must be the commands to run: words, or a JSON list of them`);
  return { kind, container: where, drain, ready, waitMs };
}

/** Words with blanks between, or a JSON list. There is no shell in between. */
function argvOf(text: string | undefined): readonly string[] | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return undefined;
  if (!trimmed.startsWith('[')) return trimmed.split(/\s+/);
  try {
    const list: unknown = JSON.parse(trimmed);
    return Array.isArray(list) && list.length > 0 && list.every(word => typeof word === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The words with what they stand for filled in. */
export function filledIn(argv: readonly string[], { name, address }: { readonly name: string; readonly address: string }): string[] {
  return argv.map(word => word.replaceAll('{name}', name).replaceAll('{address}', address));
}
