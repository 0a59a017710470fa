import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { diff } from '../../../../profiles/diff.js';
import { type Draft, parseDocuments, profileOf } from '../../../../profiles/document/document.js';
import { exportDocument } from '../../../../profiles/document/export.js';
import { schemaOf, schemaText } from '../../../../profiles/document/json-schema.js';
import type { DocumentKind } from '../../../../profiles/document/schema.js';
import { maxBytes } from '../../../../profiles/document/yaml.js';
import { entryFrom, entryOf } from '../../../../profiles/entry.js';
import { findingText } from '../../../../profiles/finding.js';
import { lint } from '../../../../profiles/lint.js';
import type { Entry, Profile, RecyclePolicy } from '../../../../profiles/profile.js';
import type { FileOrigin } from '../../../../proto/behaviour.js';
import { anImage, anyBehaviour, aProfile, noon } from '../../../support/behaviours.js';

const file = 'profiles/web.yaml';
const id = `sha256:${'a'.repeat(64)}`;
const text = `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/web, learned: { sensor: ebpf, containers: 3, coverage: 0.9991, span: 26h } }
spec:
  mode: alert
  images: [ { repository: registry.corp/shop/web, signed: true }, { id: "${id}" }, { repository: shop/web, digest: "${id}" } ]
  processes:
    - { exe: /usr/sbin/nginx, parent: start, user: [0, 101] }      # parent start = by the container runtime
    - { exe: /bin/busybox, applet: [sh, sleep], script: /docker-entrypoint.sh, parent: /usr/sbin/nginx, phase: startup }
  network:
    listen:   [ { protocol: tcp, port: 80, exe: /usr/sbin/nginx } ]
    inbound:  [ { protocol: tcp, port: 80, from: any } ]
    outbound: [ { protocol: tcp, port: 6379, to: workload:shop/redis, exe: /usr/sbin/nginx }, { protocol: tcp, port: 443, to: dns:api.example.com } ]
  storage:  { writes: [ /var/cache/nginx/**, /run/nginx.pid ] }
  settings: { privileged: false, capabilities: [NET_BIND_SERVICE], readOnly: false, memory: 512Mi, pids: 200, mounts: [] }
  sessions: { allow: [ { command: "nginx -s reopen" } ] }
  protect:  { block: { exec: on, connect: audit }, respond: { high: [notify, contain, recycle] } }
  recycle:  { maxAge: 24h, method: front }
`;
const stamp = { by: 'ana', at: '2026-01-02T00:00:00.000Z', why: 'from Git' };

function findings(document: string): readonly string[] {
  return parseDocuments(document, file).findings.map(findingText);
}
function only(document: string): Draft {
  const { documents, findings } = parseDocuments(document, file);
  assert.deepEqual(findings, []);
  assert.equal(documents.length, 1);
  return documents[0]!.draft;
}
function specs(entries: readonly Entry[]) {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

t.test('a document says the whole profile', async t => {
  const draft = only(text);
  const learned = { source: 'learned' } as const;
  const nginx = '/usr/sbin/nginx';
  t.same(draft, {
    workload: 'shop/web',
    mode: 'alert',
    images: [{ repository: 'registry.corp/shop/web', signed: true }, { id }, { repository: 'shop/web', digest: id }],
    learned: { sensor: 'ebpf' },
    entries: [
      entryFrom({ kind: 'process', exe: nginx, parent: ['start'], user: [0, 101], ...learned }),
      entryFrom({
        kind: 'process',
        exe: '/bin/busybox',
        applet: ['sh', 'sleep'],
        script: ['/docker-entrypoint.sh'],
        parent: [nginx],
        phase: 'startup',
        ...learned,
      }),
      entryFrom({ kind: 'listen', protocol: 'tcp', port: 80, exe: nginx, ...learned }),
      entryFrom({ kind: 'inbound', protocol: 'tcp', port: 80, from: 'any', ...learned }),
      entryFrom({ kind: 'outbound', protocol: 'tcp', to: 'workload:shop/redis', port: 6379, exe: nginx, ...learned }),
      entryFrom({ kind: 'outbound', protocol: 'tcp', to: 'dns:api.example.com', port: 443, ...learned }),
      entryFrom({ kind: 'write', path: '/var/cache/nginx/**', ...learned }),
      entryFrom({ kind: 'write', path: '/run/nginx.pid', ...learned }),
      entryFrom({ kind: 'setting', setting: 'privileged', value: 'false', ...learned }),
      entryFrom({ kind: 'setting', setting: 'capabilities', value: 'NET_BIND_SERVICE', ...learned }),
      entryFrom({ kind: 'setting', setting: 'readOnly', value: 'false', ...learned }),
      entryFrom({ kind: 'setting', setting: 'memory', value: '536870912', ...learned }),
      entryFrom({ kind: 'setting', setting: 'pids', value: '200', ...learned }),
      entryFrom({ kind: 'setting', setting: 'mounts', value: '', ...learned }),
    ],
    sessions: { allow: [{ command: 'nginx -s reopen' }] },
    protect: { block: { exec: 'on', connect: 'audit' }, respond: { high: ['notify', 'contain', 'recycle'] } },
    recycle: { maxAgeMs: 86_400_000, method: 'front' },
  });
});

t.test('every mistake is told at its place, with what was probably meant', async t => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['processes:', 'proceses:', ['7:3 unknown key "proceses" (did you mean "processes"?)']],
    ['exe: /usr/sbin/nginx, parent', 'exe: /usr/sbin/nginx, parnet', ['8:31 unknown key "parnet" (did you mean "parent"?)']],
    ['mode: alert', 'mode: lern', ['5:9 "mode" is "lern", must be one of learn, alert, protect (did you mean "learn"?)']],
    [
      'knowngood.dev/v1',
      'knowngood.dev/v2',
      ['1:13 "apiVersion" is "knowngood.dev/v2", must be knowngood.dev/v1 (did you mean "knowngood.dev/v1"?)'],
    ],
    ['port: 80, exe', 'port: 0, exe', ['11:40 "port" must be a port, 1 to 65535']],
    ['port: 80, exe', 'port: "80", exe', ['11:40 "port" must be a port, 1 to 65535']],
    ['port: 80, exe', 'exe', ['11:17 "port" is missing']],
    [
      'to: workload:shop/redis',
      'to: 10.0.0.1/8',
      ['13:50 "to" must be "any", "workload:<name>", "dns:<name>", an address, a CIDR or the path of a socket'],
    ],
    ['from: any', 'from: 300.0.0.1', ['12:50 "from" must be "any", "workload:<name>", an address or a CIDR']],
    ['kind: Profile\n', '', ['1:1 "kind" is missing']],
    ['parent: start', 'parent: nginx', ['8:39 "parent" must be an absolute path, or "start" for the container runtime']],
    ['[0, 101]', '[root]', ['8:53 user[0] must be a numeric user id']],
    ['[0, 101]', '{ a: 1 }', ['8:52 "user" must be a number or a list, not a map']],
    ['24h', 'soon', ['18:23 "maxAge" must be a duration such as 90s, 10m, 24h or 7d']],
    ['  mode: alert', '  mode: alert\n  mode: learn', ['6:3 key "mode" is there twice']],
    ['[0, 101]', '[]', ['8:52 "user" is an empty list: the entry admits nothing']],
    ['privileged: false', 'privileged: { vlaue: 1 }', ['15:27 "value" is missing', '15:29 unknown key "vlaue" (did you mean "value"?)']],
    ['/run/nginx.pid', 'run/nginx.pid', ['14:46 writes[1] must be an absolute path or glob']],
    [id, 'sha256:abc', ['6:73 "id" must be an image id: "sha256:" and 64 hex digits']],
    ['user: [0, 101] }', 'user: [0, 101], expires: tomorrow }', ['8:71 "expires" must be a time such as 2026-01-31T12:00:00Z']],
    [
      '[ /var/cache/nginx/**, ',
      '[ /var/cache/nginx/**, /var/cache/nginx/**, ',
      ['14:46 the same entry is there already: writes /var/cache/nginx/**'],
    ],
  ];
  for (const [good, bad, expected] of table) {
    t.ok(text.includes(good), good);
    t.same(
      findings(text.replace(good, bad)),
      expected.map(line => `${file}:${line}`),
      bad,
    );
  }
});

t.test('when containers are recycled', async t => {
  const written = (recycle: string) =>
    `apiVersion: knowngood.dev/v1\nkind: Profile\nmetadata: { workload: a }\nspec:\n  recycle: ${recycle}\n`;
  const said =
    '{ maxAge: 24h, jitter: 5%, windows: [ { days: [mon], from: 22:00, to: 04:30 } ], timeZone: Europe/Berlin, onAlert: windows }';
  t.same(parseDocuments(written(said), file).documents[0]?.draft.recycle, {
    maxAgeMs: 86_400_000,
    jitter: 0.05,
    windows: [{ days: ['mon'], from: '22:00', to: '04:30' }],
    timeZone: 'Europe/Berlin',
    onAlert: 'windows',
  });
  const table = [
    ['{ timeZone: Europe/Berlni }', '5:24 "timeZone" must be a time zone such as Europe/Berlin, or UTC (did you mean "Europe/Berlin"?)'],
    ['{ timeZone: here }', '5:24 "timeZone" must be a time zone such as Europe/Berlin, or UTC'],
    ['{ windows: [] }', '5:23 "windows" must have a window: with none no recycle may ever begin; leave it away for any time'],
    ['{ windows: [ { from: "02:00", to: "02:00" } ] }', '5:46 "to" must differ from "from": nothing lies between'],
    ['{ windows: [ { from: 2am, to: "03:00" } ] }', '5:33 "from" must be a time of day such as "02:00"'],
    ['{ windows: [ { days: [], from: "02:00", to: "03:00" } ] }', '5:33 "days" must name a day; leave it away for each of them'],
    ['{ windows: [ { days: [mom], from: "02:00", to: "03:00" } ] }', /days\[0\] is "mom", must be one of .*did you mean "mon"/],
    ['{ freeze: [ { from: 2026-12-24, to: 2026-12-20 } ] }', '5:48 "to" must not be before "from"'],
    ['{ freeze: [ { from: 2026-02-30, to: 2026-03-01 } ] }', /"from" must be a date such as 2026-12-24, or a time/],
    ['{ jitter: 60% }', '5:22 "jitter" must be a share such as 20%, at most 50%'],
  ] as const;
  for (const [recycle, expected] of table) {
    const [found, ...more] = parseDocuments(written(recycle), file).findings.map(one => `${one.line}:${one.column} ${one.message}`);
    if (typeof expected === 'string') t.equal(found, expected, recycle);
    else t.match(found, expected, recycle);
    t.same(more, []);
  }
  const over = lint(written('{ freeze: [ { from: 2026-01-01, to: 2026-01-06, reason: closed } ] }'), file, Date.parse('2026-01-08'));
  t.ok(over.some(one => one.message === 'the freeze 2026-01-01 to 2026-01-06 (closed) is over and may go'));
});

t.test('broken files are findings, never exceptions', async t => {
  const table: readonly (readonly [string, string, string])[] = [
    ['nothing', '', '1:1 the file holds no document'],
    ['only a comment', '# later\n', '1:1 the file holds no document'],
    ['a list', '- 1\n', '1:1 the document must be a map, not a list'],
    ['an open bracket', 'x: [\n', '2:1 flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['an alias to nothing', 'x: *y\n', '1:1 unresolved alias (the anchor must be set before the alias): y'],
    ['two profiles of one workload', `${text}---\n${text}`, '22:23 workload "shop/web" has another profile in this file'],
    ['a map as a key', '{ a: 1 }: 2\n', '1:1 a key must be plain text'],
    ['too large', `#${' '.repeat(maxBytes)}`, `1:1 the file has ${maxBytes + 1} bytes, more than ${maxBytes}`],
    ['brackets without end', '['.repeat(100_000), '1:1 values are nested too deep'],
    ['dashes without end', '- '.repeat(100_000), '1:1 values are nested too deep'],
    ['indents without end', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), '202:200 values are nested too deep'],
  ];
  for (const [name, document, expected] of table) t.equal(findings(document)[0], `${file}:${expected}`, name);
  const bomb = Array.from(
    { length: 9 },
    (_, i) =>
      `a${i}: &a${i} [${
        i === 0
          ? 'x'
          : Array(9)
              .fill(`*a${i - 1}`)
              .join(', ')
      }]`,
  ).join('\n');
  const began = process.cpuUsage();
  t.match(findings(bomb)[0], /excessive alias count/);
  t.ok(findings(Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join('\n')).length > 0);
  t.ok(process.cpuUsage(began).user < 5_000_000, 'neither a bomb nor many keys keep us');
  t.match(findings('__proto__: { a: 1 }\n').at(-1), /unknown key "__proto__"/);
});

t.test('several documents in one file are several profiles', async t => {
  const { documents, findings } = parseDocuments(`${text}---\n${text.replace('shop/web', 'shop/api')}`, file);
  t.same(findings, []);
  t.same(
    documents.map(({ draft, position }) => [draft.workload, position.line]),
    [
      ['shop/web', 3],
      ['shop/api', 22],
    ],
  );
});

const anyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.tuple(
      anyBehaviour,
      fc.constantFrom('learned' as const, 'person' as const, 'alert' as const),
      fc.constantFrom(undefined, '2026-02-01T00:00:00.000Z'),
      fc.constantFrom(undefined, anImage),
      fc.constantFrom([], [0, 7], undefined),
    ),
    { maxLength: 20 },
  )
  .map(all => {
    const entries = all.flatMap(([behaviour, source, expiresAt, image, user]) => {
      const entry = entryOf(behaviour, { source, ...(expiresAt && { expiresAt }), ...(image && { image }) });
      if (!entry) return [];
      if (entry.kind !== 'process' || user === undefined) return [entry];
      return [entryFrom({ ...entry, user })];
    });
    return [...new Map(entries.map(entry => [entry.id, entry])).values()];
  });
const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    entries: anyEntries,
    mode: fc.constantFrom('learn' as const, 'alert' as const, 'protect' as const),
    images: fc.constantFrom([], [{ id: anImage }, { repository: 'shop/web', signed: true }, { repository: 'shop/web', digest: anImage }]),
    learned: fc.constantFrom({}, { sensor: 'ebpf' as const, since: '2026-01-01T00:00:00.000Z' }),
    sessions: fc.constantFrom(undefined, { allow: [{ command: 'nginx -s "reopen"' }] }),
    maxAgeMs: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
    respond: fc.constantFrom({}, { high: ['notify' as const, 'recycle' as const], critical: [] }),
    block: fc.constantFrom({}, { exec: 'audit' as const }),
    times: fc.constantFrom<RecyclePolicy>(
      {},
      { jitter: 0.07, onAlert: 'windows' },
      {
        windows: [
          { from: '02:00', to: '24:00' },
          { days: ['sat', 'sun'], from: '22:30', to: '04:00' },
        ],
        timeZone: 'Europe/Berlin',
      },
      {
        freeze: [
          { from: '2026-12-20', to: '2027-01-02T06:00:00Z', reason: 'busy: ${shop}' },
          { from: '2026-05-01', to: '2026-05-01' },
        ],
      },
    ),
    workload: fc.constantFrom('shop/web', 'true', '0755', 'a: b', 'ü/#x'),
  })
  .map(({ entries, sessions, maxAgeMs, respond, block, times, ...rest }) =>
    aProfile(entries, {
      ...rest,
      ...(sessions && { sessions }),
      protect: { respond, block },
      recycle: { ...(maxAgeMs === undefined ? {} : { maxAgeMs, method: 'in-place' }), ...times },
    }),
  );

t.test('what is exported reads back as the same profile', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyProfile, profile => {
        const { documents, findings } = parseDocuments(exportDocument(profile), file);
        assert.deepEqual(
          findings.filter(finding => finding.severity === 'error'),
          [],
        );
        const draft = documents[0]!.draft;
        const { workload, mode, images, learned, sessions, protect, recycle } = profile;
        assert.deepEqual(
          { ...draft, entries: specs(draft.entries) },
          { workload, mode, images, learned, entries: specs(profile.entries), ...(sessions && { sessions }), protect, recycle },
        );
        assert.deepEqual(diff(profile, profileOf(draft, stamp)), []);
      }),
      { numRuns: 400 },
    ),
  );
});

t.test('two exports differ only where the profiles do', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyProfile, fc.func(fc.integer()), (profile, orderOf) => {
        const shuffled = [...profile.entries].sort((a, b) => orderOf(a.id) - orderOf(b.id));
        assert.equal(exportDocument({ ...profile, entries: shuffled }), exportDocument(profile));
      }),
      { numRuns: 100 },
    ),
  );
});

t.test('a list that many entries share is said by each of them', async t => {
  const file: readonly FileOrigin[] = ['image', 'mount'];
  const entries = Array.from({ length: 200 }, (_, n) => entryFrom({ kind: 'process', exe: `/bin/p${n}`, file, source: 'learned' }));
  const text = exportDocument(aProfile(entries));
  t.notMatch(text, /[&*]a\d/);
  t.equal(parseDocuments(text, 'a.yaml').documents[0]?.draft.entries.length, 200);
});

t.test('an exported profile is short, and shows only what is not usual', async t => {
  const entries = [
    entryFrom({ kind: 'process', exe: '/usr/sbin/nginx', applet: [''], script: [''], parent: ['start'], user: [0], source: 'learned' }),
    entryFrom({ kind: 'write', path: '/run/nginx.pid', source: 'learned' }),
    entryFrom({ kind: 'write', path: '/run/x', source: 'person', expiresAt: '2026-02-01T00:00:00.000Z' }),
    entryFrom({ kind: 'setting', setting: 'memory', value: '536870912', source: 'learned' }),
    entryFrom({ kind: 'setting', setting: 'mounts', value: 'volume:data:/data:rw', source: 'learned' }),
  ];
  const profile = aProfile(entries, { recycle: { maxAgeMs: 86_400_000 }, learned: { sensor: 'ebpf' } });
  t.equal(
    exportDocument(profile, { containers: 3, coverage: 0.99999, spanMs: 26 * 3_600_000 }),
    `# yaml-language-server: $schema=https://knowngood.dev/v1/profile.schema.json
apiVersion: knowngood.dev/v1
kind: Profile
metadata:
  workload: shop/web
  learned: { sensor: ebpf, containers: 3, coverage: 0.9999, span: 26h }
spec:
  mode: learn
  processes:
    - { exe: /usr/sbin/nginx, applet: "", script: "", parent: start, user: 0 }
  storage:
    writes:
      - /run/nginx.pid
      - { path: /run/x, source: person, expires: 2026-02-01T00:00:00.000Z }
  settings:
    memory: 512Mi
    mounts: [ volume:data:/data:rw ]
  recycle: { maxAge: 24h }
`,
  );
});

t.test('a document never unlocks a profile, and keeps what it does not speak of', async t => {
  const entry = entryFrom({ kind: 'write', path: '/run/nginx.pid', source: 'learned' });
  const grave = { key: entry.id, entry, behaviour: 'writes /run/nginx.pid', cause: 'removed', by: 'ana', at: stamp.at } as const;
  const other = { key: 'f'.repeat(32), behaviour: 'x', cause: 'ambient', by: 'learning', at: stamp.at } as const;
  const previous = aProfile([], { mode: 'protect', complete: true, revision: 7, alwaysAsk: [grave, other] });
  const applied = profileOf(only(text.replace('  mode: alert\n', '')), stamp, previous);
  t.equal(applied.mode, 'protect');
  t.equal(applied.revision, 8);
  t.same(applied.alwaysAsk, [other], 'what it lists is no longer refused');
  t.ok(profileOf(only(text.replace('mode: alert', 'mode: learn')), stamp, previous).complete);
  t.notOk(profileOf(only(text.replace('mode: alert', 'mode: learn')), stamp).complete);
});

t.test('lint names entries that admit more than they seem to, and what is not acted upon', async t => {
  const wide = `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/web }
spec:
  mode: protect
  processes:
    - { exe: /usr/bin/python3, parent: start }
    - { exe: /usr/sbin/nginx, script: "" }
    - { exe: /data/tool, script: "", parent: start, file: mount }
    - { exe: /bin/id, script: "", parent: start, expires: 2025-01-01T00:00:00Z }
  network:
    outbound: [ { protocol: tcp, to: any }, { protocol: tcp, port: 443, to: 0.0.0.0/1 } ]
  storage: { writes: [ /** ] }
`;
  t.same(lint(wide, file, noon).map(findingText), [
    `${file}:3:23 mode is "protect" and nothing is armed under "protect"`,
    `${file}:7:7 /usr/bin/python3 runs whatever it is given: without "script" the entry admits all of it`,
    `${file}:8:7 any program may start /usr/sbin/nginx: no parent is given`,
    `${file}:9:7 /data/tool may come from mount with any content: no hash is given`,
    `${file}:10:7 expired 2025-01-01T00:00:00.000Z and admits nothing: /bin/id, started by the runtime, until 2025-01-01T00:00:00.000Z`,
    `${file}:12:17 admits any destination on every port, a cloud's metadata address too`,
    `${file}:12:45 0.0.0.0/1 is nearly every destination`,
    `${file}:13:24 /** admits writes nearly everywhere`,
  ]);
  t.same(
    lint(text, file, noon).map(finding => finding.message),
    ['"block.exec: on" is not performed by this version', '"block.connect: audit" is not performed by this version'],
  );
});

t.test('the published schema names every key of each kind of document', async t => {
  const keysOf = (kind: DocumentKind) => {
    const { properties, additionalProperties } = schemaOf(kind) as {
      properties: { spec: { properties: Record<string, unknown> } };
      additionalProperties: boolean;
    };
    t.equal(additionalProperties, false);
    return Object.keys(properties.spec.properties);
  };
  const lists = ['processes', 'network', 'storage', 'settings'];
  const policies = ['mode', 'probation', 'startup', 'cycle', 'images', 'sessions', 'protect', 'recycle'];
  t.same(keysOf('Profile'), ['include', 'variables', ...policies, ...lists, 'overlays']);
  t.same(keysOf('Exception'), ['owner', 'reason', 'ticket', 'expires', ...lists]);
  t.same(keysOf('Fragment'), ['include', 'variables', ...lists, 'sessions']);
});

t.test('the schema that is published is that of the code', async t => {
  const published = readFileSync(join(import.meta.dirname, '../../../../profiles/profile.schema.json'), 'utf8');
  t.equal(published, schemaText(), 'write it anew: knowngood profile schema -o profiles/profile.schema.json');
});
