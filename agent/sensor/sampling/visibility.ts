import type { Sight, Visibility } from '../../../proto/fleet.js';
import { inWords } from './pace.js';

export interface Sampling {
  /** As asked for, and as it is at present, ms. */
  readonly everyMs: number;
  readonly programsMs: number;
  readonly socketsMs: number;
  /** Programs of all users may be looked at. */
  readonly root: boolean;
  /** Why it is samples, where nobody asked for them, and the way out. */
  readonly because?: string;
}

/** What samples can show: nothing of it whole. */
export function samplingVisibility({ everyMs, programsMs, socketsMs, root, because }: Sampling): Visibility {
  const why = (presentMs: number, more: string) =>
    [
      `sampled every ${inWords(everyMs)}${presentMs > everyMs * 1.5 ? `, every ${inWords(presentMs)} at present to spare the CPU` : ''}`,
      more,
      because === undefined ? '' : `no eBPF: ${because}`,
    ]
      .filter(Boolean)
      .join('; ');
  const partly = (presentMs: number, more: string): Sight => ({ sees: 'partly', why: why(presentMs, more) });
  const no = (more: string): Sight => ({ sees: 'no', why: more });
  const owner = root ? '' : ', and whose it is not without root';
  return {
    exec: partly(
      programsMs,
      root ? 'what ends sooner is missed, and who started it is never seen' : 'without root only programs of its own user have a name',
    ),
    connect: partly(socketsMs, `TCP that ends sooner is seen for the minute that it waits${owner}`),
    send: no('datagrams leave nothing to sample'),
    listen: partly(socketsMs, root ? '' : 'whose it is not without root'),
    inbound: partly(socketsMs, 'TCP'),
    unix: no('local sockets are not sampled'),
    write: no('files are not sampled'),
    packets: no('packets that a program makes itself are not sampled'),
  };
}
