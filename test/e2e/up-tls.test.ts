import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { patient } from '../support/patience.js';
import { runCli, Stack, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';

t.test('a stack that is brought up with TLS: the command line asks it, and its agent is heard', { timeout: patient(180_000) }, async t => {
  const folder = mkdtempSync(join(tmpdir(), 'knowngood-up-tls-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=knowngood.test', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', [...kind, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const stack = await Stack.start({
    label: `knowngood.test=up-tls-${process.pid}`,
    args: ['--sensor', 'sampling'],
    env: { KNOWNGOOD_TLS_CERT: cert, KNOWNGOOD_TLS_KEY: key, KNOWNGOOD_CA: cert },
  });
  t.teardown(() => stack.stop());
  const { url } = stack.events.find(({ event, url: told }) => event === 'ready' && told !== undefined);
  t.match(url, /^https:\/\/127\.0\.0\.1:\d+$/);
  await t.rejects(fetch(url.replace('https:', 'http:')), 'nobody is answered without');

  const [status] = await stack.ok('status', '--wait', 'ready', '--timeout', `${patient(60)}s`);
  t.match(status, { ready: true, url, hosts: [{ host: 'test-host', silent: false }] }, 'the agent beats, and the controller hears it');
  t.match(await stack.ok('workloads'), []);
  const { KNOWNGOOD_CA: _ca, ...without } = stack.env;
  const distrusting = await runCli(['status', '--json', '--state-dir', stack.stateDir], without);
  t.equal(distrusting.code, 6);
  t.match(JSON.parse(distrusting.stderr), { error: { code: 'unreachable', message: /is not trusted/, fix: /KNOWNGOOD_CA/ } });

  t.comment('what watches over it reaches it by TLS, too: one that is killed is brought back');
  const pid = stack.pid('controller');
  process.kill(pid, 'SIGKILL');
  await until('the controller to run again', patient(60_000), () => stack.pid('controller') !== pid || undefined);
  t.match(await stack.ok('status', '--wait', 'ready', '--timeout', `${patient(60)}s`), [{ ready: true, hosts: [{ silent: false }] }]);
  t.equal(await stack.stop(), 0);
});

t.test('plain HTTP beyond this machine is warned of, with the way out', { timeout: patient(60_000) }, async t => {
  // Of a bridge or a card of this machine: who asks is this test alone, and it ends within seconds.
  const own = Object.values(networkInterfaces()).flatMap(all => all ?? []);
  const address = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  if (address === undefined) {
    t.comment('this machine has no address but loopback');
    return;
  }
  const warned = /the API speaks plain HTTP on [0-9.]+: who listens on the way reads tokens/;
  const { controller } = await setStage(t, { KNOWNGOOD_HTTP_HOST: address });
  t.equal(new URL(controller.url).hostname, address);
  t.match(controller.output, warned);
  t.match(controller.output, /KNOWNGOOD_TLS_CERT/, 'and what to set');
  const { controller: usual } = await setStage(t);
  t.notMatch(usual.output, warned);
});
