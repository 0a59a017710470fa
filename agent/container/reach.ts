import type { RunningContainer } from '../../proto/fleet.js';
import type { Container } from './container.js';

/** As many names as a heartbeat has room for, of each kind. */
const most = 64;
const secretVariable =
  /pass(?:w(?:or)?d|phrase)?(?:_|$)|passw|pwd|secret|token|credential|private|(?:^|_)(?:key|auth|dsn)$|api_?key|access_?key/i;
const isPublic = /public/i;
/** `scheme://user:secret@host` */
const urlWithSecret = /^[a-z][a-z0-9+.-]*:\/\/[^/@\s]*:[^/@\s]+@/i;
const secretFolder = /^(?:\/var)?\/run\/secrets(?:\/|$)/;
const secretFile =
  /(?:\.(?:key|pem|p12|pfx|jks|keytab)|(?:^|\/)(?:id_(?:rsa|ed25519|ecdsa)|\.env|\.netrc|\.pgpass)|(?:secret|token|credential|password)s?(?:\.[a-z]+)?)$/i;

/** Names of variables that look like secrets, by their names, or because they are addresses with a password in them. What they hold goes nowhere. */
export function secretNames(variables: readonly string[]): readonly string[] {
  return variables.flatMap(variable => {
    const at = variable.indexOf('=');
    const [name, value] = at < 0 ? [variable, ''] : [variable.slice(0, at), variable.slice(at + 1)];
    if (name === '' || value === '') return [];
    return (secretVariable.test(name) && !isPublic.test(name)) || urlWithSecret.test(value) ? [name] : [];
  });
}

/** What somebody in this container can reach of the host without leaving it, and what he may have read there. */
export function reachOf({
  mounts,
  secretNames: variables = [],
}: Pick<Container, 'mounts' | 'secretNames'>): Pick<RunningContainer, 'volumes' | 'sockets' | 'secrets'> {
  const sockets = mounts.filter(isSocket);
  const secrets = mounts.filter(one => secretFolder.test(one.target) || secretFile.test(one.target));
  const volumes = mounts.filter(one => one.type !== 'tmpfs' && !sockets.includes(one) && !secrets.includes(one));
  return {
    volumes: volumes.slice(0, most).map(({ target, writable }) => ({ path: target, writable })),
    sockets: sockets.slice(0, most).map(({ source }) => source),
    secrets: [...variables, ...secrets.map(({ target }) => target)].slice(0, most),
  };
}

function isSocket({ type, source }: Container['mounts'][number]): boolean {
  return type === 'bind' && source.endsWith('.sock');
}
