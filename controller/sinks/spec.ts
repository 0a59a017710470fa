import type { Severity } from '../../profiles/severity.js';
import type { Quiet } from './quiet.js';

export type TellHow = 'now' | 'digest' | 'never';

/** A certificate authority of one's own, and a certificate to show; PEM texts. */
export interface Tls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** The name that its certificate must have, where it is not the host's. */
  readonly serverName?: string;
}

/** How a receiver is reached, with its secrets: never shown. */
export type Receiver =
  | { readonly type: 'webhook'; readonly url: string; readonly secret: string }
  | { readonly type: 'slack'; readonly url: string }
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'syslog'; readonly host: string; readonly port: number; readonly facility: number; readonly tls?: Tls }
  | {
      readonly type: 'smtp';
      readonly host: string;
      readonly port: number;
      readonly secure: boolean;
      readonly startTls: boolean;
      readonly from: string;
      readonly to: readonly string[];
      readonly user?: string;
      readonly password?: string;
      readonly ca?: string;
    }
  | { readonly type: 'pagerduty'; readonly url: string; readonly routingKey: string; readonly webhookSecret?: string }
  | { readonly type: 'alertmanager'; readonly url: string; readonly token?: string; readonly repeatMs: number }
  | {
      readonly type: 'template';
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly expects?: string;
    };

/** One sink, as it was set up. */
export interface SinkSpec {
  readonly name: string;
  readonly type: string;
  readonly receiver: Receiver;
  readonly tell: Readonly<Record<Severity, TellHow>>;
  /** It keeps records: what may wait for a person need not wait for it. */
  readonly keepsAll: boolean;
  /** An hour; absent: as many as come. */
  readonly budget: Readonly<Partial<Record<Severity, number>>>;
  /** Of each severity. */
  readonly queue: number;
  /** Absent: none are told. */
  readonly digestEveryMs?: number;
  readonly quiet?: Quiet;
}
