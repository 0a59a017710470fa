import { existsSync } from 'node:fs';
import t from 'tap';
import { NetError, within } from '../../../../agent/recycle/front/programs.js';

t.test('what is meant for a front is not done where its process is one of the host by now', async t => {
  const said = await within({ id: 'a1'.repeat(32), pid: process.pid }, 'sh', ['-c', `touch ${t.testdirName}.done`]).catch(error => error);
  t.type(said, NetError);
  t.match(said.message, /^nothing is done in the network of container a1a1a1a1a1a1: process \d+ is none of container a1a1a1a1a1a1/);
  t.notOk(existsSync(`${t.testdirName}.done`));
});
