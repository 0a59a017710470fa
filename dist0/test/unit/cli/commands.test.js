import t from 'tap';
import { parseEvent } from '../../../cli/client.js';
import { filters } from '../../../cli/commands/alerts.js';
import { blockFlag, numberFlag, severityFlag, split } from '../../../cli/commands/mode.js';
import { entryInWords } from '../../../cli/commands/profile-read.js';
import { outcomeExit } from '../../../cli/commands/recycle.js';
import { healthy } from '../../../cli/commands/status.js';
import { checkSelector, port } from '../../../cli/commands/up.js';
import { documentPath } from '../../../cli/documents.js';
import { stateDirOf, urlOf } from '../../../cli/settings.js';
import { visibilityInWords } from '../../../cli/words.js';
import { runCli } from '../../support/stack.js';

t.test('mode takes workloads and then the mode', async t => {
  t.same(split(['shop/web', 'shop/api', 'alert'], false), { names: ['shop/web', 'shop/api'], mode: 'alert' });
  t.same(split(['alert'], true), { names: [], mode: 'alert' });
  t.throws(() => split(['shop/web', 'alarm'], false), { exit: 64, message: '"alarm" is no mode' });
  t.throws(() => split(['alert'], false), { exit: 64, message: 'no workload was named' });
  t.throws(() => split(['shop/web', 'alert'], true), { exit: 64, name: 'CliError' });
});
t.test('what protect does is spelled out and checked before anything is sent', async t => {
  t.same(blockFlag('exec=on,connect=audit'), { exec: 'on', connect: 'audit' });
  t.throws(() => blockFlag('exec=yes'), { exit: 64, message: '--block: "exec=yes" is not understood' });
  t.throws(() => blockFlag(''), { exit: 64, name: 'CliError' });
  t.same(severityFlag('high'), ['high', 'critical'], 'a severity means it and every worse one');
  t.throws(() => severityFlag('severe'), { exit: 64, message: '--recycle: "severe" is no severity' });
  t.equal(numberFlag('--revision', '41'), 41);
  t.throws(() => numberFlag('--revision', '4x'), { exit: 64, message: '--revision: "4x" is no number' });
});
t.test('filters of alerts become a query, and absent ones are left out of it', async t => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const query = filters({ status: 'open', limit: '5', since: '1h' }, now);
  t.match(query, { status: 'open', limit: 5, since: '2026-11-24T11:00:00.000Z' });
  t.notOk('until' in query);
  t.throws(() => filters({ status: 'closed', limit: '5' }, now), { exit: 64, name: 'CliError' });
});
t.test('the exit code of a recycle is that of its worst outcome', async t => {
  t.equal(outcomeExit([{ outcome: 'done' }, { outcome: 'done' }]), 0);
  t.equal(outcomeExit([{ outcome: 'done' }, { outcome: 'undone' }]), 1);
  t.equal(outcomeExit([{ outcome: 'refused' }, { outcome: 'failed' }]), 1);
  t.equal(outcomeExit([{ outcome: 'done' }, { outcome: 'refused' }]), 4);
  t.equal(outcomeExit([{}]), 7);
});
t.test('a stack is healthy when it is ready and every host is heard from', async t => {
  const host = { host: 'a', sensor: 'ebpf', visibility: {} };
  t.equal(healthy({ ready: true, hosts: [host] }), true);
  t.equal(healthy({ ready: true, hosts: [host, { ...host, silent: true }] }), false);
  t.equal(healthy({ ready: false, hosts: [] }), false);
});
t.test('visibility is told in words, also what cannot be seen', async t => {
  t.equal(
    visibilityInWords({
      visibility: {
        exec: { sees: 'yes' },
        connect: { sees: 'yes' },
        send: { sees: 'no', why: 'not in this version' },
        unix: { sees: 'partly', why: 'x' },
      },
    }),
    'programs, connections; partly local sockets; not datagrams',
  );
  t.equal(visibilityInWords({ visibility: {} }), 'nothing');
});
t.test('a typing error in a selector is refused, never read as "everything"', async t => {
  for (const good of ['all', 'label=a', 'label=a=b', 'label=a=']) t.doesNotThrow(() => checkSelector(good), good);
  for (const wrong of ['', 'al', 'a=b', 'label=', 'label==b', 'label=a=b,all'])
    t.throws(() => checkSelector(wrong), { exit: 64, name: 'CliError' }, wrong);
});
t.test('ports are whole numbers that exist', async t => {
  t.equal(port('--http-port', undefined, 7470), 7470);
  t.equal(port('--http-port', '8080', 7470), 8080);
  for (const wrong of ['0', '65536', '80a', '-1', '8e3'])
    t.throws(() => port('--http-port', wrong, 7470), { exit: 64, message: `--http-port: "${wrong}" is no port` });
});
t.test('no workload name leads a document out of its folder', async t => {
  t.equal(documentPath('profiles', 'shop/web'), 'profiles/shop/web.yaml');
  t.equal(documentPath('profiles', '../../etc/passwd'), 'profiles/_../_../etc/passwd.yaml');
  t.equal(documentPath('profiles', 'a b\u0000c'), 'profiles/a_b_c.yaml');
  t.equal(documentPath('profiles', '/abs'), 'profiles/_/abs.yaml');
});
t.test('an event of a stream is its name and its joined data; a comment is nothing', async t => {
  t.same(parseEvent('event: alert\ndata: {"a":1}'), { event: 'alert', text: '{"a":1}' });
  t.same(parseEvent('data: a\ndata: b'), { event: 'message', text: 'a\nb' });
  t.equal(parseEvent(': still here'), undefined);
});
t.test('entries are shown by what they allow', async t => {
  t.equal(
    entryInWords({ id: 'p-1', kind: 'process', exe: '/usr/sbin/nginx', parent: 'start', user: [0, 33], source: 'learned' }),
    'exe: /usr/sbin/nginx, parent: start, user: [0,33]',
  );
});
t.test('the state folder is the flag, the variable, that of the clone, or the place of the user', async t => {
  const empty = t.testdir({});
  const clone = t.testdir({ '.knowngood': {} });
  t.equal(stateDirOf('/f', { KNOWNGOOD_STATE_DIR: '/v' }, clone, true), '/f');
  t.equal(stateDirOf(undefined, { KNOWNGOOD_STATE_DIR: '/v' }, clone, true), '/v');
  t.equal(stateDirOf(undefined, {}, clone, true), `${clone}/.knowngood`);
  t.equal(stateDirOf(undefined, {}, `${empty}/none`, true), '/var/lib/knowngood');
  t.equal(stateDirOf(undefined, { XDG_STATE_HOME: '/x' }, `${empty}/none`, false), '/x/knowngood');
  t.equal(stateDirOf(undefined, { HOME: '/home/a' }, `${empty}/none`, false), '/home/a/.local/state/knowngood');
});
t.test('the controller is where the flag, the variable or its own run file says', async t => {
  const state = t.testdir({ run: { 'controller.json': '{"pid":1,"startedAt":"2026-11-24T12:00:00Z","url":"http://127.0.0.1:9"}' } });
  t.equal(urlOf('http://h:1/', { KNOWNGOOD_URL: 'http://v' }, state), 'http://h:1');
  t.equal(urlOf(undefined, { KNOWNGOOD_URL: 'http://v' }, state), 'http://v');
  t.equal(urlOf(undefined, {}, state), 'http://127.0.0.1:9');
  t.equal(urlOf(undefined, {}, '/nowhere'), 'http://127.0.0.1:7470');
  t.throws(() => urlOf('localhost:7470', {}, state), { exit: 64, message: '"localhost:7470" is no address of a controller' });
});
t.test('a wrong command line ends in 64 with one object that says so, and touches nothing', async t => {
  const state = t.testdir({});
  const wrong = [
    [['bogus'], /unknown command 'bogus'/],
    [['status', '--wiat', 'ready'], /unknown option '--wiat'.*--wait/],
    [['status', '--wait', 'done'], /--wait: "done"/],
    [['whois'], /missing required argument 'container'/],
    [['mode', 'shop/web', 'alarm'], /"alarm" is no mode/],
    [['alerts', '--since', 'yesterday'], /--since: "yesterday" is no time/],
    [['status', '--timeout', 'long'], /--timeout: "long" is no duration/],
    [['profile', 'lint', '/no/such/path'], /\/no\/such\/path: no such file or folder/],
    [['up', '--containers', 'lable=a'], /--containers: "lable=a"/],
    [['up', '--http-port', 'x'], /--http-port: "x" is no port/],
    [['status', '--url', 'nowhere'], /"nowhere" is no address/],
  ];
  for (const [args, says] of wrong) {
    const ran = await runCli([...args, '--json', '--state-dir', `${state}/none`]);
    t.equal(ran.code, 64, args.join(' '));
    t.equal(ran.stdout, '', `${args.join(' ')} prints nothing on stdout`);
    t.match(JSON.parse(ran.stderr).error.message, says);
  }
});
t.test('no controller is exit 6 with a way out, nothing to stop is exit 3', async t => {
  const state = t.testdir({});
  const status = await runCli(['status', '--json', '--url', 'http://127.0.0.1:9', '--state-dir', state]);
  t.equal(status.code, 6);
  t.match(JSON.parse(status.stderr), {
    error: { code: 'unreachable', message: 'no controller answers at http://127.0.0.1:9', fix: /knowngood up/ },
  });
  t.equal((await runCli(['down', '--json', '--state-dir', state])).code, 3);
});
t.test('every command has help with an example', async t => {
  const { stdout } = await runCli(['--help']);
  const commands = [...stdout.matchAll(/^ {2}([a-z]+)[ [<].*$/gm)].map(match => match[1]).filter(name => name !== 'help');
  t.ok(commands.length >= 12, commands.join(' '));
  for (const command of commands)
    t.match((await runCli([command, '--help'])).stdout, new RegExp(`Example:\\n  knowngood ${command}`), command);
});
