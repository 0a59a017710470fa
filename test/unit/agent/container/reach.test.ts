import t from 'tap';
import { reachOf, secretNames } from '../../../../agent/container/reach.js';

t.test('variables that look like secrets are named; what they hold is not', async t => {
  const secret = [
    'DB_PASSWORD=hunter2',
    'POSTGRES_PASSWORD_FILE=/run/secrets/db',
    'S3_KEY=AKIA0000',
    'AWS_SECRET_ACCESS_KEY=hunter2',
    'GITHUB_TOKEN=hunter2',
    'DATABASE_URL=postgres://app:hunter2@db:5432/app',
    'PGPASS=hunter2',
    'API_KEY=hunter2',
    'SENTRY_DSN=hunter2',
  ];
  const plain = [
    'PATH=/usr/bin',
    'LANG=C',
    'JWT_PUBLIC_KEY=abc',
    'KEYBOARD=de',
    'URL=http://api:8080/x',
    'EMPTY_TOKEN=',
    'BYPASSED=1',
    'NODE_ENV=x',
  ];
  const named = secretNames([...secret, ...plain]);
  t.same(
    named,
    secret.map(one => one.split('=')[0]),
  );
  t.notMatch(named.join(), 'hunter2');
});

t.test('volumes, sockets and secret files', async t => {
  const mount = (target: string, source: string, writable = true, type = 'bind') => ({ target, source, writable, type });
  const reach = reachOf({
    secretNames: ['DB_PASSWORD'],
    mounts: [
      mount('/data', 'uploads', true, 'volume'),
      mount('/etc/app.conf', '/srv/app.conf', false),
      mount('/tmp', '', true, 'tmpfs'),
      mount('/var/run/docker.sock', '/run/docker.sock'),
      mount('/run/secrets/db', '/srv/db', false),
      mount('/etc/tls/tls.key', '/srv/tls.key', false),
    ],
  });
  t.same(reach, {
    volumes: [
      { path: '/data', writable: true },
      { path: '/etc/app.conf', writable: false },
    ],
    sockets: ['/run/docker.sock'],
    secrets: ['DB_PASSWORD', '/run/secrets/db', '/etc/tls/tls.key'],
  });
});
