import t from 'tap';
import { EngineError } from '../../../../agent/container/container.js';
import { brokeOff } from '../../../../agent/recycle/broken-start.js';

const oci = 'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: ';
const never = { State: { Running: false, StartedAt: '0001-01-01T00:00:00Z' } } as never;
const ran = { State: { Running: false, StartedAt: '2026-11-29T00:00:00Z' } } as never;

t.test('only what the runtime broke off itself is tried again', async t => {
  const rows: readonly (readonly [message: string, again: boolean])[] = [
    [`${oci}unable to start container process: error during container init: read init-p: connection reset by peer: unknown`, true],
    [`${oci}unable to start container process: waiting for init preliminary setup: EOF`, true],
    ['ttrpc: closed: unknown', true],
    [`${oci}unable to start container process: exec: "nothing": executable file not found in $PATH: unknown`, false],
    [`${oci}unable to start container process: exec: "/app": permission denied: unknown`, false],
    ['driver failed programming external connectivity: Bind for 127.0.0.1:80 failed: port is already allocated', false],
    [`${oci}error mounting "/x" to rootfs at "/y": not a directory; read init-p: connection reset by peer`, false],
    ['something else', false],
  ];
  for (const [message, again] of rows) t.equal(brokeOff(new EngineError('refused', message), never), again, message);
  const [broken] = rows[0]!;
  t.equal(brokeOff(new EngineError('refused', broken), ran), false, 'what may have run is never started again');
  t.equal(brokeOff(new EngineError('unreachable', broken), never), false, 'the engine itself is gone: that is waited for elsewhere');
  t.equal(brokeOff(new Error(broken), never), false);
});
