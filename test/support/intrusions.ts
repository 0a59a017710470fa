import { execFileSync } from 'node:child_process';
import { docker } from './image.js';

/** What an intruder does who has come in, each with what must be told of it. */
export const intrusions: readonly { readonly what: string; readonly kind: string; act(container: string): Promise<unknown> }[] = [
  { what: 'a shell', kind: 'session', act: container => docker('exec', container, '/bin/sh', '-c', 'exit 0') },
  {
    what: 'a program that was dropped',
    kind: 'exec',
    act: container => docker('exec', container, '/bin/sh', '-c', 'cp /bin/busybox /tmp/busybox && /tmp/busybox id'),
  },
  {
    what: 'a call of somebody',
    kind: 'connect',
    act: container => docker('exec', container, '/bin/sh', '-c', '/bin/busybox nc -w 1 127.0.0.2 4444 < /dev/null || true'),
  },
  {
    what: 'a back door',
    kind: 'listen',
    act: container => docker('exec', container, '/bin/sh', '-c', '/bin/busybox timeout 1 /bin/busybox nc -l -p 4445 || true'),
  },
  {
    what: 'a way in past the engine',
    kind: 'escape',
    act: async container =>
      execFileSync('nsenter', ['-t', await docker('inspect', '-f', '{{.State.Pid}}', container), '-m', '-p', '/bin/ls']),
  },
  {
    what: 'a key left behind',
    kind: 'write',
    act: container => docker('exec', '-u', '0', container, '/bin/sh', '-c', 'echo key > /etc/authorized'),
  },
];
