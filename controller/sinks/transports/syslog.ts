import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Answer, answerMs, stopwatch } from '../answer.js';
import { syslogFrame } from '../rfc5424.js';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';

type Syslog = Extract<Receiver, { readonly type: 'syslog' }>;

/**
 * RFC 5424 over TCP or TLS. EDGE: the network. Syslog answers nothing, and what a lost connection had on its way is lost. So each message has a
 * connection of its own, which we end and the receiver ends after it: an end without an error says that it read everything before it.
 */
export function syslog(receiver: Syslog, hostname: string): Transport {
  return {
    async send(notice, signal): Promise<Answer> {
      const took = stopwatch();
      try {
        await handOver(receiver, syslogFrame(notice, receiver.facility, hostname), signal);
        return { kind: 'taken', ms: took() };
      } catch (error) {
        return { kind: 'later', ms: took(), error: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

function handOver({ host, port, tls }: Syslog, frame: Buffer, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const { ca, cert, key, serverName } = tls ?? {};
    // An address is no name that could be asked for.
    const name = serverName !== undefined || !isIP(host) ? { servername: serverName ?? host } : {};
    const given = { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) };
    const socket: Socket = tls ? connectTls({ host, port, ...name, ...given, minVersion: 'TLSv1.2' }) : connect({ host, port });
    let isSent = false;
    const give = (error: Error) => socket.destroy(error);
    const timer = setTimeout(() => give(new Error(`${host}:${port} did not take it within ${answerMs / 1_000} s`)), answerMs);
    const onAbort = () => give(new Error('the controller stops'));
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      socket.end(frame, () => {
        isSent = true;
      });
    });
    let failure: Error | undefined;
    socket.on('error', error => {
      failure = error;
    });
    socket.once('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      if (failure) fail(failure);
      else if (!isSent) fail(new Error(`${host}:${port} ended the connection before it was told anything`));
      else done();
    });
    // What it says is of no interest; it must be read for its end to be seen.
    socket.resume();
  });
}
