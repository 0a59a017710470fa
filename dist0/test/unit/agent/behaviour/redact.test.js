import fc from 'fast-check';
import t from 'tap';
import { redactArgv } from '../../../../agent/behaviour/redact.js';

const secret = 'hunter2Qx';
t.test('secrets do not leave the host', async t => {
  const lines = [
    ['app', `--password=${secret}`],
    ['app', `--db-password=${secret}`],
    ['app', '--password', secret],
    ['app', '--api-key', secret],
    ['app', `--apiKey=${secret}`],
    ['app', `-token=${secret}`],
    ['mysql', '-u', 'root', `-p${secret}`],
    ['/usr/bin/mysqldump', `-p${secret}`, 'db'],
    ['sh', '-c', `mysql -u root -p${secret} db`],
    ['sshpass', '-p', secret, 'ssh', 'host'],
    ['sh', '-c', `sshpass -p ${secret} ssh host`],
    ['redis-cli', '-a', secret, 'ping'],
    ['curl', '-u', `me:${secret}`, 'https://host'],
    ['curl', '-H', `Authorization: Bearer ${secret}`, 'https://host'],
    ['sh', '-c', `curl -H 'authorization: Basic ${secret}' https://host`],
    ['curl', '-H', `X-Api-Key: ${secret}`],
    ['wget', `https://me:${secret}@host/x`],
    ['wget', `https://:${secret}@host/x`],
    ['psql', `host=db password=${secret} user=me`],
    ['psql', `postgresql://me:${secret}@db/x`],
    ['env', `PGPASSWORD=${secret}`, 'psql'],
    ['env', `AWS_SECRET_ACCESS_KEY=${secret}`, 'aws'],
    ['app', `{"password": "${secret}"}`],
    ['app', 'AKIAIOSFODNN7EXAMPLE'],
    ['git', 'clone', 'https://ghp_abcdefghijklmnopqrstuvwxyz0123@github.com/x'],
    ['app', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N'],
    ['app', '-----BEGIN RSA PRIVATE KEY-----\nMIIhunter2Qx\n-----END RSA PRIVATE KEY-----'],
  ];
  for (const argv of lines) {
    const clean = redactArgv(argv).join(' ');
    t.notMatch(clean, /hunter2Qx|AKIAIOSFODNN7EXAMPLE|ghp_abcdef|eyJhbGci/, argv.join(' '));
    t.match(clean, /\*\*\*/);
    t.match(clean, new RegExp(`^${argv[0]}`), 'and the program stays');
  }
});
t.test('what is no secret stays as it is', async t => {
  const lines = [
    ['nginx', '-g', 'daemon off;'],
    ['sh', '-c', 'ls -l /var/passwd; echo "a=b"'],
    ['app', '--port=80', '--pass-through', '--compass', 'north'],
    ['curl', 'https://host:443/path@x'],
    ['ps', '-p', '1'],
    ['mkdir', '-p', '/x'],
    ['node', '-p', '1+1'],
    ['java', '-Xmx512m', '-jar', '/app.jar'],
    ['tar', '-C', '/', '-xf', 'a.tar'],
  ];
  for (const argv of lines) t.same(redactArgv(argv), argv);
  t.same(redactArgv(['app', '--password', '--port', '80']), ['app', '--password', '--port', '80'], 'an option is no value');
  t.same(redactArgv([]), []);
  // A program may be called like anything that every object has.
  for (const name of ['constructor', 'valueOf', '__proto__', 'toString']) t.same(redactArgv([name, '-p', 'x']), [name, '-p', 'x']);
});
t.test('any command line comes out with as many words, and quickly', async t => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }), argv => redactArgv(argv).length === argv.length),
    { numRuns: 2000 },
  );
  const started = process.hrtime.bigint();
  for (const hostile of [
    'password'.repeat(200),
    '-'.repeat(2000),
    '//'.repeat(1000),
    'mysql '.repeat(300),
    'curl -u '.repeat(200),
    'a=:"\''.repeat(400),
  ])
    redactArgv(['app', hostile]);
  t.ok(Number(process.hrtime.bigint() - started) / 1e6 < 500, 'whatever is in it');
});
