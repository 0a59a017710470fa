import t from 'tap';
import { type About, isCovered } from '../../../controller/alert/covered.js';
import { anExec } from '../../support/behaviours.js';

t.test('that a program was written is covered by an alert that it ran, and by nothing else', async t => {
  const written = (path: string): About => ({ reason: 'executable-written', behaviour: { kind: 'write', path, executable: true } });
  const ran = (exe: string, reason = 'drift'): About => ({ reason, behaviour: anExec({ exe, file: 'drift' }) });
  const script: About = { reason: 'drift', behaviour: anExec({ exe: '/bin/sh', script: '/srv/x.sh', scriptFile: 'drift' }) };
  const table: readonly (readonly [About, readonly About[], boolean])[] = [
    [written('/srv/x'), [ran('/srv/x')], true],
    [written('/srv/x'), [ran('/srv/y')], false],
    [written('/srv/x'), [ran('/srv/x', 'unlisted-user')], false],
    [written('/srv/x.sh'), [script], true],
    [written('/bin/sh'), [script], false],
    [{ ...written('/srv/x'), reason: 'unlisted-write' }, [ran('/srv/x')], false],
    [written('/srv/x'), [], false],
    [written('/srv/x'), [written('/srv/x')], false],
  ];
  for (const [one, others, expected] of table) t.equal(isCovered(one, others), expected, JSON.stringify([one, others]));
});
