import { isAbsolute, join } from 'node:path';
import type { Receiver } from '../spec.js';
import type { Transport } from '../transport.js';
import { alertmanager } from './alertmanager.js';
import { ndjsonFile } from './ndjson-file.js';
import { pagerDuty } from './pagerduty.js';
import { slack } from './slack.js';
import { smtp } from './smtp.js';
import { syslog } from './syslog.js';
import { template } from './template.js';
import { webhook } from './webhook.js';

export interface Here {
  readonly stateDir: string;
  readonly hostname: string;
  readonly now: () => number;
}

/** The way to a receiver. */
export function openTransport(receiver: Receiver, { stateDir, hostname, now }: Here): Transport {
  switch (receiver.type) {
    case 'webhook':
      return webhook(receiver, now);
    case 'slack':
      return slack(receiver);
    case 'file':
      return ndjsonFile(isAbsolute(receiver.path) ? receiver.path : join(stateDir, receiver.path));
    case 'syslog':
      return syslog(receiver, hostname);
    case 'smtp':
      return smtp(receiver);
    case 'pagerduty':
      return pagerDuty(receiver);
    case 'alertmanager':
      return alertmanager(receiver, now);
    case 'template':
      return template(receiver);
  }
}
