import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { root } from '../support/root.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

/** What each call of the page must answer, in its order. */
const answers = [
  /^\{"components".*"openapi":"3\.1\.0"|^\{"openapi":"3\.1\.0"/,
  /"role":"admin"/,
  /^\{"error":\{"code":"no-workload","message":"there is no workload \\"nobody\\""/,
  /^\{"items":\[\{"id":.*"total":1/,
  /"code":"conflict"/,
  /^: following\n\nevent: alert\ndata: \{"id":/,
];

t.test('every call on the page of the API does what the page says', { timeout: 60_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
  const web = aContainer({ n: 1 });
  const agent = stage.agent('host-a');
  await agent.beat([aRunning(web)]);
  await agent.tell([web], [aFirst(web, anExec({ exe: '/bin/new' }), Date.now() * 1_000)]);
  await stage.settled();
  const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
  const calls = [...page.matchAll(/^\$ (curl (?:[^\n]*\\\n)*[^\n]*)\n([^`]*)```/gm)].map(([, call = '', shown = '']) => ({
    call,
    shown: shown.trim(),
  }));
  t.equal(calls.length, answers.length);
  const env = { ...process.env, URL: stage.controller.url, TOKEN: stage.controller.token };
  for (const [at, { call, shown }] of calls.entries()) {
    // One that follows ends by its time.
    const told = await new Promise<string>(done => execFile('sh', ['-c', call], { env, maxBuffer: 64 << 20 }, (_, stdout) => done(stdout)));
    t.match(told, answers[at]!, call);
    if (shown !== '') t.equal(told, shown, 'word for word');
  }
});
