import { redactArgv, redactText } from '../../behaviour/redact.js';
import type { Container } from '../../container/container.js';

/** Said by the operator: how the agent asks a container, to see whether and how fast it answers. `http <port> [path]`, `tcp <port>` or `exec <command>`. */
export const probeLabel = 'knowngood.recycle.probe';

export type Probe =
  | { readonly kind: 'http'; readonly port: number; readonly path: string }
  | { readonly kind: 'tcp'; readonly port: number }
  | { readonly kind: 'exec'; readonly argv: readonly string[] };

export type SaidOfProbe = { readonly kind: 'none' | 'wrong'; readonly why: string } | Probe;

/** What its label says; an image that says so is not believed. */
export function probeOf({ labels, imageLabels }: Pick<Container, 'labels' | 'imageLabels'>): SaidOfProbe {
  const text = imageLabels[probeLabel] === undefined ? labels[probeLabel]?.trim() : undefined;
  if (text === undefined) return { kind: 'none', why: `it has no label ${probeLabel}` };
  const wrong: SaidOfProbe = {
    kind: 'wrong',
    why: `label ${probeLabel} must be "http <port> <path>", "tcp <port>" or "exec <command>"`,
  };
  const [kind, ...words] = text.split(/\s+/);
  if (kind === 'exec') return words.length === 0 ? wrong : { kind, argv: words };
  const [port, path = '/', ...more] = words;
  const number = /^\d{1,5}$/.test(port ?? '') ? Number(port) : 0;
  if (number < 1 || number > 65_535 || more.length > 0) return wrong;
  if (kind === 'tcp' && words.length === 1) return { kind, port: number };
  return kind === 'http' && /^\/[!-~]*$/.test(path) ? { kind, port: number, path } : wrong;
}

/** As the label says it, without secrets. */
export function wordsOf(probe: Probe): string {
  switch (probe.kind) {
    case 'exec':
      return `exec ${redactArgv(probe.argv).join(' ')}`;
    case 'tcp':
      return `tcp ${probe.port}`;
    case 'http':
      return `http ${probe.port} ${redactText(probe.path)}`;
  }
}
