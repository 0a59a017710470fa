import type { AlertKind } from '../../proto/alerts.js';
import type { Behaviour, FileOrigin } from '../../proto/behaviour.js';
import { inlineScript, parentStart } from '../../proto/behaviour.js';

/** What of an alert decides which others it belongs to. */
export interface Linked {
  readonly fingerprint: string;
  readonly kind: AlertKind;
  readonly behaviour: Behaviour;
  /** Ids of the containers it was seen in: a generation each. */
  readonly containers: readonly string[];
  /** Of the session that it tells of, or was done in. */
  readonly session?: string;
}

/**
 * What an alert has in common with those it belongs to, as texts: two that share one are of one incident. A deviation is the same on every replica;
 * all else is of one container: who started whom, who did what, which file was written and run, what one person did in one session.
 */
export function linksOf({ fingerprint, kind, behaviour, containers, session }: Linked): readonly string[] {
  const within = [...(session === undefined ? [] : [`session/${session}`]), ...lineageOf(kind, behaviour)];
  return [`deviation/${fingerprint}`, ...containers.flatMap(container => within.map(link => `${container}/${link}`))];
}

function lineageOf(kind: AlertKind, behaviour: Behaviour): readonly string[] {
  if (kind === 'flood' && behaviour.kind === 'image') return ['flood'];
  switch (behaviour.kind) {
    case 'exec': {
      const { exe, file, script, scriptFile, parent } = behaviour;
      const from = parent === parentStart ? undefined : parent;
      return [
        ...[exe, from].flatMap(path => program(behaviour.session, path)),
        ...(isForeign(file) ? foreignFile(exe) : []),
        ...(script !== inlineScript && isForeign(scriptFile) ? foreignFile(script) : []),
      ];
    }
    case 'connect':
    case 'send':
    case 'socket':
      return program(behaviour.session, behaviour.exe);
    case 'listen':
      return [...program(behaviour.session, behaviour.exe), ...port(behaviour)];
    case 'inbound':
      return port(behaviour);
    case 'write':
      // Who wrote is not seen: what lies there that can run is one matter, other files another.
      return behaviour.executable ? ['programs', ...foreignFile(behaviour.path)] : ['files'];
    case 'settings':
    case 'image':
      return ['start'];
  }
}

/** What a person runs is not of the lineage of what the workload runs by the same shell. */
function program(session: string | undefined, path: string | undefined): readonly string[] {
  return path ? [`program/${session ?? 'main'}/${path}`] : [];
}

function foreignFile(path: string | undefined): readonly string[] {
  return path?.startsWith('/') ? [`file/${path}`] : [];
}

function port({ protocol, port: number }: { readonly protocol?: string; readonly port?: number }): readonly string[] {
  return number === undefined ? [] : [`port/${protocol ?? ''}/${number}`];
}

function isForeign(file: FileOrigin | undefined): boolean {
  return file !== undefined && file !== 'image' && file !== 'metadata-changed';
}
