import t from 'tap';
import { knownBy } from '../../../../agent/behaviour/known-by.js';
import type { ExecObservation, SocketObservation } from '../../../../agent/sensor/sensor.js';

const observed = { container: 'c'.repeat(64), atUs: 1, origin: 'live', identity: 'program' } as const;
const exec = (exe: string, argv: readonly string[] | undefined, more: Partial<ExecObservation> = {}) =>
  knownBy({ kind: 'exec', ...observed, commandIdentity: 'command', exe, ...(argv && { argv, argvTruncated: false }), cwd: '/', ...more });

t.test('an identity stands for a behaviour only where it holds all that makes it', async t => {
  for (const [title, found, expected] of [
    ['a plain program, whatever it is given', exec('/bin/app', ['app', 'x']), 'program'],
    ['an applet', exec('/bin/busybox', ['sleep', '1']), 'command'],
    ['code on the command line', exec('/bin/bash', ['bash', '-c', 'x']), 'command'],
    ['a script, which may change', exec('/bin/bash', ['bash', '/app/x.sh']), undefined],
    ['a command line that was cut', exec('/bin/bash', ['bash', '-c', 'x'], { argvTruncated: true }), undefined],
    ['a command line that was not seen', exec('/bin/bash', undefined), undefined],
  ] as const)
    t.equal(found, expected, title);
  const socket = (protocol: SocketObservation['protocol']) =>
    knownBy({ kind: 'connect', ...observed, protocol, address: '10.0.0.1', port: 1 });
  t.equal(socket('tcp'), 'program');
  t.equal(socket('unix'), undefined, 'what lies behind a path may be another thing each time');
});
