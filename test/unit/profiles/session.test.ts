import fc from 'fast-check';
import t from 'tap';
import { commandOf, isAllowedSession, isOfSession, sessionSentence, withSessionCommands, wordsOf } from '../../../profiles/session.js';
import type { SessionTold } from '../../../proto/session.js';
import { aConnect, anExec, aProfile } from '../../support/behaviours.js';

const session: SessionTold = {
  kind: 'session',
  id: 's1',
  how: 'exec',
  container: 'c'.repeat(64),
  argv: ['sh', '-c', 'nginx -s reopen'],
  fromUs: 1,
  atUs: 2,
  commands: [],
  commandsTotal: 0,
  unsure: [],
  files: [],
};

t.test('a command line as words, and back', async t => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['nginx -s reopen', ['nginx', '-s', 'reopen']],
    [`sh -c 'a  b'`, ['sh', '-c', 'a  b']],
    [`sh -c "say \\"x\\" $y"`, ['sh', '-c', 'say "x" $y']],
    [`a\\ b ''`, ['a b', '']],
    ['  ', []],
  ];
  for (const [command, words] of rows) t.same(wordsOf(command), words, command);
  fc.assert(fc.property(fc.array(fc.string()), argv => JSON.stringify(wordsOf(commandOf(argv))) === JSON.stringify(argv)));
});

t.test('a profile names whole command lines', async t => {
  const allow = (command: string, argv: readonly string[], how: SessionTold['how'] = 'exec') =>
    isAllowedSession({ allow: [{ command }] }, { how, argv });
  t.ok(allow('nginx -s reopen', ['nginx', '-s', 'reopen']));
  t.notOk(allow('nginx -s reopen', ['nginx', '-s', 'reopen', 'x']), 'not its beginning');
  t.notOk(allow('sh -c id', ['sh', '-c id']), 'word by word');
  t.notOk(allow('', []));
  t.notOk(allow('nginx', ['nginx'], 'attach'));
  t.notOk(isAllowedSession(undefined, session));
  t.notOk(isAllowedSession({ allow: [] }, session), 'an empty list allows nothing');
  const profile = withSessionCommands(aProfile([]), [commandOf(session.argv), commandOf(session.argv)]);
  t.equal(profile.sessions?.allow.length, 1);
  t.ok(isAllowedSession(profile.sessions, session), 'what is allowed from an alert allows it');
  t.equal(withSessionCommands(profile, [commandOf(session.argv)]).sessions?.allow.length, 1);
});

t.test('what is told with its session, and what by itself', async t => {
  const part = { sessionId: 's1' };
  t.ok(isOfSession(anExec({ exe: '/bin/ls', session: 'exec' }), part));
  t.notOk(isOfSession(anExec({ exe: '/bin/ls', session: 'exec' }), {}), 'nobody tells it otherwise');
  t.notOk(isOfSession(anExec({ exe: '/bin/ls', session: 'main' }), part));
  for (const file of ['drift', 'mount', 'unknown', 'memfd', 'deleted', 'foreign-overlay'] as const)
    t.notOk(isOfSession(anExec({ exe: '/x', file, session: 'exec' }), part), file);
  t.notOk(isOfSession(anExec({ exe: '/bin/sh', script: '/tmp/x', scriptFile: 'drift', session: 'exec' }), part));
  t.notOk(isOfSession(aConnect({ session: 'exec' }), part), 'what reaches out of the container');
});

t.test('a session in one sentence', async t => {
  const said = (differs: Partial<SessionTold>) => sessionSentence({ ...session, ...differs }, 'web-1');
  t.equal(said({}), 'Somebody ran sh in web-1 by docker exec.');
  t.equal(
    said({ tty: true, person: { name: 'ada', how: 'login of the client on this host' } }),
    'ada (a guess: login of the client on this host) ran sh in web-1 by docker exec, with a terminal.',
  );
  t.equal(said({ how: 'attach' }), 'Somebody attached to web-1 (docker attach).');
  t.equal(said({ how: 'copy', direction: 'in' }), 'Somebody copied files into web-1 (docker cp).');
  t.equal(said({ how: 'copy', direction: 'out' }), 'Somebody copied files out of web-1 (docker cp).');
  t.equal(
    said({ coveredBy: 'o1', by: 'ada', reason: 'ticket 12' }),
    'Somebody ran sh in web-1 by docker exec; ada had opened it: ticket 12.',
  );
});
