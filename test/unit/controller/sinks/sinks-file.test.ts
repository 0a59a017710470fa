import t from 'tap';
import { SecretMissing } from '../../../../controller/sinks/receiver.js';
import { parseSinksFile } from '../../../../controller/sinks/sinks-file.js';

const secrets: Readonly<Record<string, string>> = {
  'env:KEY': 'a key',
  'file:/run/hook': 'a secret',
  'env:URL': 'https://hooks.example.com/T0/B0',
};
const read = (reference: string) => {
  const found = secrets[reference];
  if (found === undefined) throw new SecretMissing(`the variable ${reference.slice(4)} is not set; give it to the controller`);
  return found;
};
const parse = (text: string) => parseSinksFile(text, 'sinks.yaml', read);
const findings = (text: string) => {
  const found = parse(text);
  return found.kind === 'wrong' ? found.findings : [];
};

t.test('an empty file has no sinks', async t => {
  t.same(parse(''), { kind: 'sinks', sinks: [] });
  t.same(parse('# nobody yet\n'), { kind: 'sinks', sinks: [] });
});

t.test('by default only what is critical pages, and only people are spared', async t => {
  const found = parse(`
console: https://knowngood.example.com/
quiet: { zone: Europe/Berlin, from: "22:00", to: "06:30" }
sinks:
  - { name: pager, type: pagerduty, routingKey: "env:KEY" }
  - { name: chat, type: slack, url: "env:URL", digest: 1h, budget: { high: 5 } }
  - { name: log, type: syslog, host: log.example.com, tls: true }
  - { name: hook, type: webhook, url: "https://h.example.com", secret: "file:/run/hook", quiet: never, tell: { low: never } }
`);
  if (found.kind === 'wrong') throw new Error(found.findings.join('\n'));
  t.equal(found.console, 'https://knowngood.example.com');
  const [pager, chat, log, hook] = found.sinks;
  t.match(pager, {
    tell: { critical: 'now', high: 'never', medium: 'never', low: 'never' },
    receiver: { routingKey: 'a key', url: 'https://events.pagerduty.com/v2/enqueue' },
  });
  t.notOk(pager?.digestEveryMs);
  t.match(chat, {
    tell: { critical: 'now', high: 'now', medium: 'digest', low: 'digest' },
    budget: { critical: 600, high: 5, medium: 60, low: 30 },
    digestEveryMs: 3_600_000,
    quiet: { from: 1_320, to: 390 },
    receiver: { url: 'https://hooks.example.com/T0/B0' },
  });
  t.match(log, { tell: { low: 'now' }, budget: {}, keepsAll: true, receiver: { port: 6514, facility: 16, tls: {} } });
  t.notOk(log?.quiet, 'what keeps records has no quiet hours');
  t.match(hook, { tell: { low: 'never', medium: 'digest' }, receiver: { secret: 'a secret' } });
  t.notOk(hook?.quiet);
});

t.test('what is wrong is told with its place and the way out', async t => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [
      'sinks:\n  - name: a\n    type: webhok\n',
      /^sinks\.yaml:3:11 type: there is no "webhok" \(did you mean "webhook"\?\); it takes webhook, slack/,
    ],
    ['sinks:\n  - name: a\n', /^sinks\.yaml:2:5 a sink needs a type; it takes webhook/],
    [
      'sinks:\n  - name: a\n    type: slack\n    url: env:URL\n    diggest: 1h\n',
      /^sinks\.yaml:5:5 unknown key "diggest" \(did you mean "digest"\?\)$/,
    ],
    [
      'sinks:\n  - { name: a, type: webhook, url: "http://h", secret: hunter2 }\n',
      /^sinks\.yaml:2:56 secret: must say where the secret is, as env:NAME or file:\/path; it does not stand here itself$/,
    ],
    [
      'sinks:\n  - { name: a, type: pagerduty, routingKey: env:NONE }\n',
      /^sinks\.yaml:2:45 routingKey: the variable NONE is not set; give it to the controller$/,
    ],
    ['sinks:\n  - { name: a, type: slack, url: ftp://x }\n', /:2:34 url: must be an http:\/\/ or https:\/\/ address/],
    ['sinks:\n  - { name: A b, type: file, path: x }\n', /:2:13 name: takes 1-40 of a-z, 0-9 and -/],
    ['sinks:\n  - { name: a, type: file, path: x }\n  - { name: a, type: file, path: y }\n', /:3:13 there is another sink "a" already/],
    ['quiet: { zone: Berlin, from: "22:00", to: "7" }\nsinks: []\n', /:1:16 zone: takes a time zone like Europe\/Berlin/],
    [
      'sinks:\n  - { name: a, type: template, url: "http://h", body: "{{titel}}" }\n',
      /:2:55 body: \{\{titel\}\} is no placeholder; there are \{\{title\}\}/,
    ],
    ['sinks:\n  - { name: a, type: file, path: x, tell: { low: later } }\n', /tell|low: takes now, digest or never/],
    ['sinks: [\n', /^sinks\.yaml:2:1 /],
  ];
  for (const [text, says] of cases) t.match(findings(text)[0], says, text);
  t.notMatch(findings('sinks:\n  - { name: a, type: webhook, url: "http://h", secret: hunter2 }\n').join(), /hunter2/, 'and no secret');
});
