import { createServer as createPlain, type Server } from 'node:http';
import { createServer as createSecure, type Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { followCertificate, readCertificate, type TlsFiles } from './certificate.js';
import type { ApiEnv } from './routing.js';

/** How long somebody may take for the head of a request, for all of it, and may leave unread what is sent to them. */
export const headMs = 10_000;
export const requestMs = 20_000;
export const unreadMs = 20_000;
/** How often it is looked for those who are slower, and how long a connection may stay without a request. */
const lookMs = 1_000;
const idleMs = 5_000;
/** More than this many at once are not taken: each costs memory before it has said who it is. */
export const maxConnections = 2_000;

/** A port that cannot be had: names it, and the way out. */
export class PortTaken extends Error {}

export interface Listening {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly tls?: TlsFiles | undefined;
  readonly signal: AbortSignal;
  /** Somebody did not read what was sent, and is cut off. */
  readonly onUnread: () => void;
  readonly onTrouble: (what: string, error: unknown) => void;
}

/** Listens; rejects with `PortTaken`, or `ConfigError` where the certificate cannot be used. */
export async function listen(api: OpenAPIHono<ApiEnv>, listening: Listening): Promise<Server | SecureServer> {
  const { host, port, tls } = listening;
  const timing = { requestTimeout: requestMs, headersTimeout: headMs, connectionsCheckingInterval: lookMs, keepAliveTimeout: idleMs };
  const answer = getRequestListener(api.fetch);
  const server = tls ? createSecure({ ...timing, ...(await readCertificate(tls)) }, answer) : createPlain(timing, answer);
  server.maxConnections = maxConnections;
  // An answer that is long in the making leaves its connection still as well; who does not read leaves something waiting.
  // The first time round only tells that something is written by and by.
  server.setTimeout(unreadMs / 2, (socket: Socket) => {
    if (socket.writableLength === 0) return;
    listening.onUnread();
    socket.destroy();
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = `port ${port} on ${host} is taken by another process; stop it, or choose another with --http-port (KNOWNGOOD_HTTP_PORT)`;
      fail(cause.code === 'EADDRINUSE' ? new PortTaken(taken, { cause }) : cause);
    });
    server.listen(port, host, done);
  });
  if (tls) followCertificate(server as SecureServer, tls, listening);
  return server;
}
