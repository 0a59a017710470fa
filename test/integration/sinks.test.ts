import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { Daemon } from '../support/daemon.js';
import { MailServer } from '../support/mail-server.js';
import { patient } from '../support/patience.js';
import { Receiver } from '../support/receiver.js';
import { freePort, until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const folder = mkdtempSync(join(tmpdir(), 'knowngood-sinks-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
const names = ['hook', 'chat', 'pager', 'teams', 'file', 'log', 'log-tls', 'alarms', 'mail'];

const listens = (port: number) =>
  new Promise<boolean>(done => {
    const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
    socket.on('connect', () => socket.destroy());
  });
const linesOf = (file: string): readonly string[] => {
  try {
    return readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
};

t.test(
  'each sink, its receiver down for a while and the controller killed: nothing is lost, nothing shown twice',
  { timeout: patient(240_000) },
  async t => {
    const ports = await Promise.all(Array.from({ length: 8 }, freePort));
    const [hookPort, chatPort, pagerPort, teamsPort, logPort, tlsPort, alarmsPort, mailPort] = ports as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const receivers = {
      hook: new Receiver(hookPort),
      chat: new Receiver(chatPort),
      pager: new Receiver(pagerPort),
      teams: new Receiver(teamsPort),
    };
    const mail = new MailServer(mailPort);
    const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '2'];
    execFileSync('openssl', ['req', '-x509', ...key, '-subj', '/CN=log', '-addext', 'subjectAltName=IP:127.0.0.1'], {
      cwd: folder,
      stdio: 'ignore',
    });
    writeFileSync(
      join(folder, 'rsyslog.conf'),
      `global(workDirectory="${folder}" defaultNetstreamDriverCAFile="${folder}/cert.pem"
  defaultNetstreamDriverCertFile="${folder}/cert.pem" defaultNetstreamDriverKeyFile="${folder}/key.pem")
module(load="imtcp")
template(name="parsed" type="string" string="%protocol-version%|%app-name%|%msgid%|%pri%|%structured-data%|%msg%\\n")
ruleset(name="tcp") { action(type="omfile" file="${folder}/tcp.log" template="parsed") }
ruleset(name="tls") { action(type="omfile" file="${folder}/tls.log" template="parsed") }
input(type="imtcp" address="127.0.0.1" port="${logPort}" ruleset="tcp")
input(type="imtcp" address="127.0.0.1" port="${tlsPort}" ruleset="tls"
  streamdriver.name="gtls" streamdriver.mode="1" streamdriver.authmode="anon")
`,
    );
    const syslog = new Daemon(
      'rsyslogd',
      ['-n', '-f', join(folder, 'rsyslog.conf'), '-i', join(folder, 'rsyslog.pid')],
      async () => (await listens(logPort)) && (await listens(tlsPort)),
    );
    writeFileSync(join(folder, 'alertmanager.yml'), 'route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n');
    const alarms = new Daemon(
      'prometheus-alertmanager',
      [
        `--config.file=${folder}/alertmanager.yml`,
        `--storage.path=${folder}/alertmanager`,
        `--web.listen-address=127.0.0.1:${alarmsPort}`,
        '--cluster.listen-address=',
      ],
      async () => (await fetch(`http://127.0.0.1:${alarmsPort}/-/ready`)).ok,
    );
    const up = async () => {
      mkdirSync(join(folder, 'records'), { recursive: true });
      await Promise.all([...Object.values(receivers), mail, syslog, alarms].map(one => one.start()));
    };
    const down = () => Promise.all([...Object.values(receivers), mail, syslog, alarms].map(one => one.stop()));
    t.teardown(down);
    receivers.pager.answers = () => 202;

    writeFileSync(join(folder, 'key'), 'R0UT1NG\n');
    writeFileSync(
      join(folder, 'sinks.yaml'),
      `console: https://knowngood.example.com
sinks:
  - { name: hook, type: webhook, url: "${receivers.hook.url}", secret: "env:HOOK_SECRET" }
  - { name: chat, type: slack, url: "file:${folder}/chat-url" }
  - { name: pager, type: pagerduty, url: "${receivers.pager.url}", routingKey: "file:${folder}/key", tell: { high: now } }
  - name: teams
    type: template
    url: ${receivers.teams.url}
    body: '{ "summary": "{{title}}", "text": "{{text}}", "key": "{{key}}" }'
  - { name: file, type: file, path: "${folder}/records/alerts.ndjson" }
  - { name: log, type: syslog, host: 127.0.0.1, port: ${logPort} }
  - { name: log-tls, type: syslog, host: 127.0.0.1, port: ${tlsPort}, tls: { ca: "file:${folder}/cert.pem" } }
  - { name: alarms, type: alertmanager, url: "http://127.0.0.1:${alarmsPort}", repeat: 1s }
  - { name: mail, type: smtp, host: 127.0.0.1, port: ${mailPort}, security: none, from: kg@example.com, to: [ops@example.com, sec@example.com] }
`,
    );
    writeFileSync(join(folder, 'chat-url'), receivers.chat.url);
    const env = {
      KNOWNGOOD_SINKS: join(folder, 'sinks.yaml'),
      HOOK_SECRET: 'shared',
      KNOWNGOOD_DEFAULT_MODE: 'alert',
      KNOWNGOOD_CROWD: '100',
    };
    const stage = await setStage(t, env);
    const { controller } = stage;
    const agent = stage.agent('host-a');
    const web = aContainer({ n: 1 });
    await agent.beat([aRunning(web, { owner: 'storefront' })]);
    const deviate = async (exe: string) => {
      await agent.tell([web], [aFirst(web, anExec({ exe }), Date.now() * 1_000, { argv: [exe, 'x<y>&"z"'] })]);
      await stage.settled();
    };
    const states = async () => (await controller.ok('GET', '/sinks')).items;
    const openKeys = async () => {
      const parsed = (name: keyof typeof receivers) => receivers[name].received.map(({ text }) => JSON.parse(text));
      const now = Date.now();
      const held = (await alarms.serves().catch(() => false))
        ? ((await (await fetch(`http://127.0.0.1:${alarmsPort}/api/v2/alerts`)).json()) as { labels: { id: string }; endsAt: string }[])
        : [];
      return {
        hook: parsed('hook').map(({ id, status }) => `${id}:${status}`),
        chat: receivers.chat.received.map(({ headers }) => String(headers['idempotency-key'])),
        pager: parsed('pager').map(
          ({ dedup_key, event_action }) => `${dedup_key.slice(10)}:${event_action === 'trigger' ? 'open' : 'dismissed'}`,
        ),
        teams: parsed('teams').map(one => String(one.key)),
        file: linesOf('records/alerts.ndjson').map(line => String(JSON.parse(line).key)),
        log: linesOf('tcp.log').map(line => /key="([^"]*)"/.exec(line)![1]!),
        'log-tls': linesOf('tls.log').map(line => /key="([^"]*)"/.exec(line)![1]!),
        alarms: held.filter(({ endsAt }) => Date.parse(endsAt) > now).map(({ labels }) => `${labels.id}:open`),
        mail: mail.mails.map(({ headers }) => headers.get('x-knowngood-key')!),
      };
    };
    const arrived = (keys: readonly string[], except: readonly string[] = []) =>
      until(`${keys.join(' ')} to arrive everywhere`, 60_000, async () => {
        const found: Readonly<Record<string, readonly string[]>> = await openKeys();
        return names.filter(name => !except.includes(name)).every(name => keys.every(one => found[name]!.includes(one)))
          ? found
          : undefined;
      }).catch(async error => {
        throw new Error(`${error.message}: ${JSON.stringify(await openKeys(), null, 1)}\n${JSON.stringify(await states(), null, 1)}`);
      });
    const idOf = async (exe: string) =>
      (await controller.ok('GET', '/alerts')).items.find((one: { behaviour: { exe?: string } }) => one.behaviour.exe === exe).id as string;

    for (const exe of ['/bin/a', '/bin/b', '/bin/c']) await deviate(exe);
    const waiting = await until('every sink to say that it is down', 30_000, async () => {
      const found = await states();
      return found.every((one: { ok: boolean; queued: number }) => !one.ok && one.queued === 3) ? found : undefined;
    });
    t.same(
      waiting.map((one: { sink: string }) => one.sink),
      names,
    );
    for (const one of waiting)
      t.match(one, { ok: false, queued: 3, suppressed: 0, delivered: 0, error: /./, by: { high: { queued: 3 } } }, one.sink);
    const { troubles } = await controller.ok('GET', '/status');
    t.match(
      troubles[0],
      { what: /sink hook does not take what it is told \(3 wait\)/, fix: /knowngood sinks test hook/ },
      'and status is degraded',
    );
    const shown = JSON.stringify([waiting, troubles, controller.output]);
    t.notMatch(shown, /R0UT1NG|shared/, 'no secret is shown');

    await controller.kill();
    await up();
    await controller.again();
    const three = await Promise.all(['/bin/a', '/bin/b', '/bin/c'].map(async exe => `${await idOf(exe)}:open`));
    const first = await arrived(three);
    for (const name of names) t.same([...first[name]!].sort(), [...three].sort(), `${name} has each once`);

    await t.test('what each says', async t => {
      const [id] = three[0]!.split(':');
      const chat = JSON.parse(receivers.chat.received[0]!.text).text;
      for (const part of [
        /HIGH shop\/web on host-a: /,
        /likely: something that it does seldom/,
        /owner: storefront/,
        /web-1/,
        /x&lt;y&gt;&amp;/,
      ])
        t.match(chat, part);
      t.match(JSON.parse(receivers.hook.received[0]!.text), {
        id,
        status: 'open',
        owner: 'storefront',
        likelyCause: /./,
        link: /^https:\/\/knowngood\.example\.com\/#\/incidents\/(INC-\d+|[0-9a-f]{16})$/,
      });
      t.match(JSON.parse(receivers.pager.received[0]!.text), {
        routing_key: 'R0UT1NG',
        event_action: 'trigger',
        payload: { severity: 'error', source: 'host-a', component: 'shop/web', summary: /HIGH shop\/web on host-a/ },
      });
      t.match(linesOf('tls.log')[0]!, /^1\|knowngood\|alert\|131\|\[knowngood@32473 key=.*owner="storefront"\]\|.*HIGH shop\/web/);
      t.match(mail.mails[0]!, { from: 'kg@example.com', to: ['ops@example.com', 'sec@example.com'], text: /owner: storefront/ });
      t.match(mail.mails[0]!.headers.get('subject'), /^HIGH shop\/web on host-a/);
    });

    await t.test('an end is told as the end of the same thing', async t => {
      const id = three[0]!.split(':')[0]!;
      await controller.ok('POST', '/alerts/dismiss', { ids: [id], by: 'a person', why: 'a drill' });
      await arrived([`${id}:dismissed`], ['alarms']);
      await until('it to be over at the alertmanager', 20_000, async () =>
        (await openKeys()).alarms.includes(`${id}:open`) ? undefined : true,
      );
      const [open, ended] = mail.mails.filter(one => one.headers.get('x-knowngood-key')!.startsWith(id));
      t.equal(ended!.headers.get('in-reply-to'), open!.headers.get('message-id'));
      t.match(ended!.text, /dismissed by a person: a drill/);
    });

    await t.test('down again while it runs, and one that forgets', async t => {
      await down();
      await deviate('/bin/d');
      await until('somebody to say so', 20_000, async () => ((await states()).every((one: { ok: boolean }) => one.ok) ? undefined : true));
      await up();
      const fourth = `${await idOf('/bin/d')}:open`;
      // The alertmanager has forgotten everything, and is told again.
      const found = await arrived([fourth], ['file']);
      await until('what is open to be there again', 30_000, async () => ((await openKeys()).alarms.length === 3 ? true : undefined));
      for (const name of names) t.equal(found[name]!.filter(one => one === fourth).length, 1, `${name} has it once`);
    });

    await t.test('a controller that starts again tells nothing again', async t => {
      await controller.kill('SIGTERM');
      await controller.again();
      await deviate('/bin/e');
      const fifth = `${await idOf('/bin/e')}:open`;
      const found = await arrived([fifth]);
      for (const name of names) t.equal(new Set(found[name]).size, found[name]!.length, `${name}: each once`);
      for (const one of await states())
        t.match(
          one,
          { ok: true, queued: 0, suppressed: 0, sent: 6, delivered: 6 },
          `${one.sink}: five, and an end, counted over its restarts`,
        );
    });

    await t.test('a test goes past every queue, and says how it went', async t => {
      await receivers.chat.stop();
      const { items } = await controller.ok('POST', '/sinks/test', { names: ['chat', 'log-tls', 'pager'] });
      t.match(items, [
        { sink: 'chat', ok: false, error: /ECONNREFUSED/ },
        { sink: 'pager', ok: true, status: 202 },
        { sink: 'log-tls', ok: true },
      ]);
      t.match(await controller.call('POST', '/sinks/test', { names: ['nobody'] }), { status: 404, body: { error: { code: 'no-sink' } } });
      t.same(
        receivers.pager.received.slice(-2).map(({ text }) => JSON.parse(text).event_action),
        ['trigger', 'resolve'],
        'nobody is left with an open page',
      );
    });
  },
);
