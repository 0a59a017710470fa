import assert from 'node:assert/strict';
import t from 'tap';
import { type Draft, parseDocuments } from '../../../../profiles/document/document.js';
import { exportDocument } from '../../../../profiles/document/export.js';
import { parseSet } from '../../../../profiles/document/set.js';
import { includesOf, isComposed, type ProfileFile } from '../../../../profiles/document/shelf.js';
import { entryFrom } from '../../../../profiles/entry.js';
import { findingText } from '../../../../profiles/finding.js';
import { lintSet } from '../../../../profiles/lint.js';
import type { Entry } from '../../../../profiles/profile.js';
import { aProfile, noon } from '../../../support/behaviours.js';

const document = (kind: string, head: string, spec: string) => `apiVersion: knowngood.dev/v1\nkind: ${kind}\n${head}spec:\n${spec}`;
const profile = (spec: string, workload = 'shop/web') => document('Profile', `metadata: { workload: ${workload} }\n`, spec);
const fragment = (spec: string) => document('Fragment', '', spec);
const files = (texts: Readonly<Record<string, string>>): readonly ProfileFile[] =>
  Object.entries(texts).map(([file, text]) => ({ file, text }));
const wrong = (texts: Readonly<Record<string, string>>, environment?: string) =>
  parseSet(files(texts), { environment }).findings.map(findingText);
function drafts(texts: Readonly<Record<string, string>>, environment?: string): readonly Draft[] {
  const { documents, findings } = parseSet(files(texts), { environment });
  assert.deepEqual(findings, []);
  return documents.map(one => one.draft);
}
const said = (entries: readonly Entry[]) =>
  entries.map(entry => {
    if (entry.kind === 'process') return entry.exe;
    if (entry.kind === 'setting') return `${entry.setting}=${entry.value}`;
    return entry.kind === 'outbound' ? `${entry.to}:${entry.port}` : entry.kind;
  });

t.test('a fragment is listed by every profile that includes it, and by none itself', async t => {
  const shared = fragment('  include: [ deep/base.yaml ]\n  processes: [ { exe: /bin/health } ]\n');
  const texts = {
    'p/shop/web.yaml': profile('  include: [ ../shared/all.yaml ]\n  processes: [ { exe: /bin/web } ]\n'),
    'p/shop/api.yaml': profile('  include: [ ../shared/all.yaml, ../shared/deep/base.yaml ]\n', 'shop/api'),
    'p/shared/all.yaml': shared,
    'p/shared/deep/base.yaml': `${fragment('  processes: [ { exe: /bin/init } ]\n')}---\n${fragment('  settings: { user: root, pids: 5 }\n')}`,
  };
  const [web, api] = drafts(texts);
  t.same(said(web!.entries), ['/bin/init', 'user=root', 'pids=5', '/bin/health', '/bin/web']);
  t.same(said(api!.entries), ['/bin/init', 'user=root', 'pids=5', '/bin/health'], 'each fragment once, on whatever ways');
  t.same(includesOf({ file: 'p/shop/web.yaml', text: texts['p/shop/web.yaml'] }), ['../shared/all.yaml']);
});

t.test('what cannot be included is told where it is asked for', async t => {
  const own = profile('  include:\n    - a.yaml\n');
  const rows: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
    ['missing', { 'p/w.yaml': own }, ['p/w.yaml:6:7 "a.yaml" is no file of the folder that was given']],
    [
      'a profile',
      { 'w.yaml': own, 'a.yaml': profile('  mode: alert\n', 'shop/api') },
      ['w.yaml:6:7 "a.yaml" is of kind "Profile": only a "Fragment" can be included'],
    ],
    [
      'a circle',
      { 'w.yaml': own, 'a.yaml': fragment('  include: [ b.yaml ]\n'), 'b.yaml': fragment('  include: [ ./x/../a.yaml ]\n') },
      ['b.yaml:4:14 includes itself: w.yaml → a.yaml → b.yaml → a.yaml'],
    ],
    ['itself', { './w.yaml': profile('  include: [ w.yaml ]\n') }, ['./w.yaml:5:14 includes itself: ./w.yaml → w.yaml']],
    [
      'a file with mistakes',
      { 'w.yaml': own, 'a.yaml': fragment('  proceses: []\n') },
      ['a.yaml:4:3 unknown key "proceses" (did you mean "processes"?)'],
    ],
    ['a broken file', { 'w.yaml': own, 'a.yaml': 'kind: [\n' }, ['w.yaml:6:7 "a.yaml" has mistakes of its own', 'a.yaml:2:1 ']],
    ['a mode in a fragment', { 'a.yaml': fragment('  mode: alert\n') }, ['a.yaml:4:3 unknown key "mode"']],
    ...['/etc/a.yaml', '~/a.yaml', 'https://x/a.yaml', 'a.txt', 'a\\b.yaml'].map(
      path =>
        [
          path,
          { 'w.yaml': profile(`  include: [ '${path}' ]\n`) },
          ['w.yaml:5:14 include[0] must be a relative path of a .yaml file'],
        ] as const,
    ),
    [
      'too deep',
      {
        'w.yaml': profile('  include: [ f0.yaml ]\n'),
        ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}.yaml`, fragment(`  include: [ f${i + 1}.yaml ]\n`)])),
        'f12.yaml': fragment('  processes: []\n'),
      },
      [
        'f7.yaml:4:14 leads more than 8 files deep: w.yaml → f0.yaml → f1.yaml → f2.yaml → f3.yaml → f4.yaml → f5.yaml → f6.yaml → f7.yaml → f8.yaml',
      ],
    ],
  ];
  for (const [what, texts, expected] of rows) {
    const found = wrong(texts);
    t.equal(found.length, expected.length, `${what}: ${found.join(' | ')}`);
    for (const [i, line] of expected.entries()) t.ok(found[i]?.startsWith(line), `${what}: ${found[i]}`);
  }
});

t.test('fragments that multiply are bounded', async t => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`f${i}.yaml`, fragment(`  processes: [ { exe: /bin/p${i} } ]\n`)]),
  );
  const include = (from: number, to: number) =>
    `  include: [ ${Array.from({ length: to - from }, (_, i) => `f${from + i}.yaml`).join(', ')} ]\n`;
  const groups = Object.fromEntries([0, 60, 120, 180, 240].map(from => [`g${from}.yaml`, fragment(include(from, from + 60))]));
  const found = wrong({ ...many, ...groups, 'w.yaml': profile('  include: [ g0.yaml, g60.yaml, g120.yaml, g180.yaml, g240.yaml ]\n') });
  t.equal(found.length, 1, 'told once');
  t.match(found[0], /made of more than 256 fragments, or of more than \d+ bytes/);
});

t.test('a variable is what the document, the overlay or who includes it says', async t => {
  const texts = {
    'w.yaml': profile(`  include: [ db.yaml ]
  variables: { DB: db.staging, PORT: 5432, UNUSED: }
  processes:
    - { exe: "/opt/\${DB}/bin\${PORT}", user: "\${PORT}" }
    - { exe: "/bin/$\${DB}" }
  overlays:
    production:
      mode: alert
      variables: { DB: db.prod }
`),
    'db.yaml': fragment(
      '  variables: { DB: , PORT: 1 }\n  network: { outbound: [ { protocol: tcp, to: "dns:${DB}", port: "${PORT}" } ] }\n',
    ),
  };
  const [staging] = drafts(texts);
  t.same(said(staging!.entries), ['dns:db.staging:5432', '/opt/db.staging/bin5432', '/bin/${DB}']);
  t.match(staging!.entries[1], { user: [5432] }, 'a number stays a number');
  t.equal(staging!.mode, undefined);
  const [production] = drafts(texts, 'production');
  t.same(said(production!.entries), ['dns:db.prod:5432', '/opt/db.prod/bin5432', '/bin/${DB}']);
  t.equal(production!.mode, 'alert');
});

t.test('a variable without a value, or that nobody declares, is told at its place', async t => {
  const exe = (text: string) => `  processes: [ { exe: "${text}" } ]\n`;
  const rows: readonly (readonly [string, string, string])[] = [
    ['  variables: { A: }\n', exe('/bin/${A}'), '6:23 variable "A" has no value: give it one under "variables", or in an overlay'],
    ['  variables: { BASE: x }\n', exe('/bin/${BSE}'), '6:23 variable "BSE" is not declared under "variables" (did you mean "BASE"?)'],
    ['', exe('/bin/${A}'), '5:23 variable "A" is not declared under "variables"'],
    ['', exe('/bin/${'), '5:23 a variable is written "${NAME}"; "${" itself is written "$${"'],
    ['', exe('/bin/${a b}'), '5:23 a variable is written "${NAME}"; "${" itself is written "$${"'],
    ['  variables: { A: relative }\n', exe('${A}'), '6:23 "exe" must be an absolute path'],
    ['  variables: { "1": x }\n', exe('/bin/x'), '5:16 "1" must be a name of letters, digits and "_"'],
    ['  variables: { A: [ x ] }\n', exe('/bin/x'), '5:19 "A" must be text, a number, true or false, or nothing'],
  ];
  for (const [variables, processes, expected] of rows) t.same(wrong({ 'w.yaml': profile(variables + processes) }), [`w.yaml:${expected}`]);
  const long = { 'w.yaml': profile(`  variables: { A: ${'x'.repeat(4000)} }\n${exe('/${A}${A}')}`) };
  t.same(wrong(long), ['w.yaml:6:23 with its variables the text has 8001 characters, more than 4096']);
  const bomb = profile(`  variables: { A: ${'x'.repeat(4000)} }\n  processes:\n${'    - { exe: "/${A}" }\n'.repeat(2000)}`);
  t.match(wrong({ 'w.yaml': bomb }), [/with its variables the document has more than 4194304 characters/]);
});

t.test('an overlay adds to lists, and outweighs what can only be said once', async t => {
  const texts = {
    'w.yaml': profile(`  mode: alert
  images: [ { repository: a } ]
  processes: [ { exe: /bin/a } ]
  settings: { user: root, memory: 1Gi }
  sessions: { allow: [ { command: a } ] }
  protect: { respond: { high: [ notify ], low: [ notify ] } }
  recycle: { maxAge: 24h, method: in-place }
  overlays:
    production:
      mode: protect
      include: [ f.yaml ]
      images: [ { repository: a }, { repository: b } ]
      processes: [ { exe: /bin/b }, { exe: /bin/a, expires: 2030-01-01T00:00:00Z } ]
      settings: { memory: [ 2Gi, 3Gi ] }
      sessions: { allow: [ { command: b } ] }
      protect: { respond: { high: [ recycle ] } }
      recycle: { maxAge: 1h }
    quiet: { processes: [ { exe: /bin/quiet } ] }
`),
    'f.yaml': fragment('  settings: { user: www, pids: 9 }\n'),
    'other.yaml': profile('  mode: alert\n', 'shop/other'),
  };
  const [web, other] = drafts(texts, 'production');
  t.same(said(web!.entries), ['/bin/a', 'user=www', 'pids=9', '/bin/b', `memory=${2 ** 31}`, `memory=${3 * 2 ** 30}`]);
  t.match(web!.entries[0], { expiresAt: '2030-01-01T00:00:00.000Z' }, 'what is said later of the same line holds');
  t.match(web, {
    mode: 'protect',
    images: [{ repository: 'a' }, { repository: 'b' }],
    sessions: { allow: [{ command: 'a' }, { command: 'b' }] },
    protect: { respond: { high: ['recycle'], low: ['notify'] } },
    recycle: { maxAgeMs: 3_600_000, method: 'in-place' },
  });
  t.equal(other!.mode, 'alert', 'a document without that overlay is as it is');
  t.same(wrong(texts, 'prodction'), ['w.yaml:3:23 no document has an overlay "prodction" (did you mean "production"?)']);
  t.same(wrong({ 'w.yaml': profile('  mode: alert\n') }, 'x'), ['w.yaml:3:23 no document has an overlay "x" (there are no overlays)']);
});

t.test('lint looks at a document as it is in each environment', async t => {
  const text = profile(`  variables: { TO: }
  network: { outbound: [ { protocol: tcp, to: "\${TO}" } ] }
  processes: [ { exe: /bin/a, parent: start } ]
  overlays:
    a: { variables: { TO: any } }
    b: { variables: { TO: 10.0.0.0/7 } }
    c: { variables: { TO: 300.0.0.1 }, proceses: [] }
`);
  const found = (environment?: string) => lintSet([{ file: 'w.yaml', text }], noon, environment).map(one => `${one.line} ${one.message}`);
  t.same(found('b'), ['11 unknown key "proceses" (did you mean "processes"?)']);
  const mended = text.replace(', proceses: []', '');
  const all = lintSet([{ file: 'w.yaml', text: mended }], noon).map(one => `${one.severity} ${one.line} ${one.message}`);
  t.same(
    all,
    [
      "warning 6 admits any destination on every port, a cloud's metadata address too",
      'error 6 "to" must be "any", "workload:<name>", "dns:<name>", an address, a CIDR or the path of a socket',
      'warning 6 10.0.0.0/7 is nearly every destination',
    ].sort((a, b) => all.indexOf(a) - all.indexOf(b)),
  );
  t.equal(all.length, 3);
  t.match(lintSet([{ file: 'w.yaml', text: mended.slice(0, mended.indexOf('  overlays:')) }], noon), [{ code: 'unset-variable', line: 6 }]);
});

t.test('an exported profile says itself, whatever looks like a variable in it', async t => {
  const paths = ['/tmp/${HOME}', '/tmp/$${A}', '/tmp/$$${', '/tmp/$x', '/tmp/${'];
  const entries = paths.map(exe => entryFrom({ kind: 'process', exe, source: 'learned' }));
  const { documents, findings } = parseDocuments(exportDocument(aProfile(entries)), 'w.yaml');
  t.same(findings, []);
  t.same(said(documents[0]!.draft.entries).sort(), [...paths].sort());
});

t.test('a file that is put together is known as such', async t => {
  const rows = [
    [profile('  include: [ a.yaml ]\n'), true],
    [profile('  variables: {}\n'), true],
    [profile('  overlays: { a: {} }\n'), true],
    [profile('  processes: [ { exe: /bin/include } ]\n'), false],
    ['', false],
  ] as const;
  for (const [text, expected] of rows) t.equal(isComposed({ file: 'w.yaml', text }), expected, text);
});
