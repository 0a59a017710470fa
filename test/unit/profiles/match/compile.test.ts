import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { type EntrySpec, entryFrom, entryOf } from '../../../../profiles/entry.js';
import { compare } from '../../../../profiles/match/compare.js';
import { admission } from '../../../../profiles/match/comparison.js';
import { compile, ownProbe } from '../../../../profiles/match/compile.js';
import type { ApprovedImage, Entry } from '../../../../profiles/profile.js';
import type { Verdict } from '../../../../profiles/verdict.js';
import type { Behaviour, ImageUse } from '../../../../proto/behaviour.js';
import { aConnect, anExec, anImage, anyBehaviour, anyPartlySeen, aProfile, noon } from '../../../support/behaviours.js';

const meta = { source: 'person' } as const;
const hour = 3_600_000;

function judge(entries: readonly Entry[], behaviour: Behaviour, image = anImage, at = noon): Verdict {
  return compile(aProfile(entries)).verdict(behaviour, image, at);
}
function kindOf(entries: readonly Entry[], behaviour: Behaviour): string {
  return judge(entries, behaviour).kind;
}

function made(behaviour: Behaviour): Entry {
  const entry = entryOf(behaviour, { source: 'learned' });
  assert.ok(entry, 'a behaviour seen in full makes an entry');
  return entry;
}

/** The meaning of a profile, without any table: every entry is asked. */
function judgeOneByOne(entries: readonly Entry[], behaviour: Behaviour, image: string, at: number): Verdict['kind'] {
  const admitted = entries
    .filter(
      entry => (entry.expiresAt === undefined || at < Date.parse(entry.expiresAt)) && (entry.image === undefined || entry.image === image),
    )
    .flatMap(entry => compare(entry, behaviour) ?? [])
    .map(admission);
  return admitted.includes('yes') ? 'allowed' : admitted.includes('unseen') ? 'unknown' : 'deviation';
}

/** Narrow entries made from behaviours, with lists widened, emptied or left out, limits in time and image, ranges and names. */
const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    anyBehaviour,
    fc.array(
      fc.tuple(fc.constantFrom('applet', 'script', 'parent', 'user', 'exe', 'port', 'file', 'scriptFile', 'loaders', 'hash'), fc.nat(3)),
      { maxLength: 4 },
    ),
    fc.constantFrom(undefined, '2026-01-01T11:00:00.000Z', '2026-01-01T13:00:00.000Z', 'not a time'),
    fc.constantFrom(undefined, anImage, 'sha256:other'),
    fc.constantFrom(undefined, 'any', '10.0.0.0/24', '10.0.0.0/8', '2001:db8::/32', 'dns:api.example.com'),
  )
  .filter(([behaviour]) => entryOf(behaviour, meta) !== undefined)
  .map(([behaviour, edits, expiresAt, image, peer]) => {
    const spec: Record<string, unknown> = { ...entryOf(behaviour, meta), ...(expiresAt && { expiresAt }), ...(image && { image }) };
    for (const [field, how] of edits) edit(spec, field, how);
    if (peer && spec['kind'] === 'outbound') spec['to'] = peer;
    if (peer && !peer.startsWith('dns:') && spec['kind'] === 'inbound') spec['from'] = peer;
    return entryFrom(spec as unknown as EntrySpec);
  });

function edit(spec: Record<string, unknown>, field: string, how: number): void {
  if (spec['kind'] === 'process' && field !== 'exe' && field !== 'port') {
    const wide: Record<string, unknown> = {
      applet: ['', 'sh'],
      script: ['', 'inline', '/entry.sh'],
      parent: ['start', '/bin/sh'],
      user: [0, 101],
      file: ['image', 'drift', 'mount'],
      scriptFile: ['image', 'drift'],
      loaders: ['LD_PRELOAD'],
      hash: ['abc'],
    };
    if (how === 0) delete spec[field];
    else spec[field] = how === 1 ? [] : wide[field];
  } else if (spec['kind'] === 'outbound' || (spec['kind'] === 'listen' && field === 'exe')) {
    if (field === 'exe' || field === 'port') delete spec[field];
  }
}

t.test('the compiled tables say of every behaviour, seen in full or in part, what asking every entry says', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), fc.oneof(anyBehaviour, anyPartlySeen), (entries, behaviour) => {
        assert.equal(judge(entries, behaviour).kind, judgeOneByOne(entries, behaviour, anImage, noon));
      }),
      { numRuns: 3000 },
    ),
  );
});

t.test('a matcher that grew, asked in between, says what one says that had every entry from the start', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEntry, { selector: entry => entry.id, maxLength: 12 }),
        fc.nat(12),
        anyBehaviour,
        (entries, at, behaviour) => {
          const grown = compile(aProfile(entries.slice(0, at)));
          grown.verdict(behaviour, anImage, noon);
          grown.grow(entries.slice(at));
          assert.deepEqual(grown.verdict(behaviour, anImage, noon), judge(entries, behaviour));
        },
      ),
      { numRuns: 1000 },
    ),
  );
});

t.test('the tables agree with asking every entry also where one program has many entries and long lists', async t => {
  const scripts = Array.from({ length: 40 }, (_, i) => `/s/${i}`);
  const entries: Entry[] = scripts.map(script =>
    entryFrom({ kind: 'process', exe: '/bin/sh', applet: [''], script: [script], parent: ['start'], user: [0], ...meta }),
  );
  entries.push(entryFrom({ kind: 'process', exe: '/bin/sh', script: scripts, user: Array.from({ length: 20 }, (_, i) => i + 1), ...meta }));
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(
        fc.constantFrom(...scripts, '/s/other', 'inline'),
        fc.nat(22),
        fc.constantFrom('start', '/bin/x'),
        fc.constantFrom('main', 'exec'),
        (script, user, parent, session) => {
          const behaviour = anExec({ exe: '/bin/sh', script, scriptFile: 'image', user, parent, session: session as 'main' });
          assert.equal(judge(entries, behaviour).kind, judgeOneByOne(entries, behaviour, anImage, noon));
        },
      ),
      { numRuns: 500 },
    ),
  );
});

t.test('an entry made from a behaviour admits it, and what it says holds field by field', async t => {
  const nginx = made(anExec());
  t.same(judge([nginx], anExec()), { kind: 'allowed', entry: nginx.id });
  t.same(judge([nginx], anExec({ session: 'health' })), { kind: 'allowed', entry: nginx.id }, 'a health check is a program like others');
  const table: readonly (readonly [string, Parameters<typeof anExec>[0], Verdict])[] = [
    ['another user', { user: 101 }, { kind: 'deviation', nearest: nginx.id, differs: ['user'] }],
    ['another parent', { parent: '/bin/sh' }, { kind: 'deviation', nearest: nginx.id, differs: ['parent'] }],
    ['a file from the writable layer', { file: 'drift' }, { kind: 'deviation', nearest: nginx.id, differs: ['file'] }],
    ['a file whose origin is unknown', { file: 'unknown' }, { kind: 'deviation', nearest: nginx.id, differs: ['file'] }],
    ['a preloaded library', { loaders: ['LD_PRELOAD'] }, { kind: 'deviation', nearest: nginx.id, differs: ['loaders'] }],
    ['only its owner changed', { file: 'metadata-changed' }, { kind: 'allowed', entry: nginx.id }],
    ['the same name elsewhere', { exe: '/tmp/nginx' }, { kind: 'deviation', nearest: nginx.id, differs: ['exe'] }],
    ['another program', { exe: '/bin/id' }, { kind: 'deviation', differs: ['exe'] }],
    ['by a person, whose parent says nothing', { session: 'exec', parent: '/bin/bash' }, { kind: 'allowed', entry: nginx.id }],
    ['by a person as another user', { session: 'exec', user: 101 }, { kind: 'deviation', nearest: nginx.id, differs: ['user'] }],
    ['by our own probe', { session: 'recycler', exe: '/bin/id' }, { kind: 'allowed', entry: ownProbe }],
  ];
  for (const [name, differs, verdict] of table) t.same(judge([nginx], anExec(differs)), verdict, name);
});

t.test('a script counts as what runs: its name and where its file comes from', async t => {
  const script = anExec({ exe: '/bin/dash', script: '/entry.sh', scriptFile: 'image' });
  const entry = made(script);
  t.equal(kindOf([entry], script), 'allowed');
  t.same(judge([entry], { ...script, scriptFile: 'drift' }), { kind: 'deviation', nearest: entry.id, differs: ['scriptFile'] });
  t.same(judge([entry], { ...script, script: '/other.sh' }), { kind: 'deviation', nearest: entry.id, differs: ['script'] });
  t.same(judge([entry], { ...script, script: 'inline' }), { kind: 'deviation', nearest: entry.id, differs: ['script'] });
});

t.test('what a sensor could not see is unknown, unless an entry admits it without', async t => {
  const entry = made(anExec());
  for (const field of ['parent', 'user', 'applet', 'script', 'file', 'loaders'] as const) {
    const { [field]: _, ...partly } = anExec();
    t.same(judge([entry], partly), { kind: 'unknown', field }, field);
  }
  const { parent: _, ...partly } = anExec();
  const wide = entryFrom({ kind: 'process', exe: '/usr/sbin/nginx', ...meta });
  t.same(judge([entry, wide], partly), { kind: 'allowed', entry: wide.id });
  t.equal(kindOf([entry], { ...partly, user: 7 }), 'deviation', 'one known difference is enough');
});

t.test('an empty list admits nothing, seen or unseen', async t => {
  const entry = entryFrom({ kind: 'process', exe: '/usr/sbin/nginx', user: [], ...meta });
  t.equal(kindOf([entry], anExec()), 'deviation');
  const { user: _, ...partly } = anExec();
  t.equal(kindOf([entry], partly), 'deviation');
  t.equal(kindOf([], anExec()), 'deviation');
});

t.test('an entry that has expired or is for another image admits nothing, and the alert says so', async t => {
  const base = { kind: 'process', exe: '/usr/sbin/nginx', ...meta } as const;
  const expiring = entryFrom({ ...base, expiresAt: '2026-01-01T12:00:00.000Z' });
  t.same(judge([expiring], anExec(), anImage, noon - 1), { kind: 'allowed', entry: expiring.id });
  t.same(judge([expiring], anExec(), anImage, noon), { kind: 'deviation', nearest: expiring.id, differs: ['expiresAt'] });
  t.equal(
    judge([entryFrom({ ...base, expiresAt: 'tomorrow' })], anExec(), anImage, noon - 24 * hour).kind,
    'deviation',
    'an expiry nobody can read is over',
  );
  const limited = entryFrom({ ...base, image: anImage });
  t.equal(judge([limited], anExec()).kind, 'allowed');
  t.same(judge([limited], anExec(), 'sha256:2'), { kind: 'deviation', nearest: limited.id, differs: ['image'] });
});

t.test('a star in a path that was seen stays a star', async t => {
  const seen: Behaviour = { kind: 'write', path: '/tmp/star *', executable: false };
  const entry = made(seen);
  t.equal(kindOf([entry], seen), 'allowed');
  t.equal(kindOf([entry], { ...seen, path: '/tmp/star boom' }), 'deviation');
  const star = entryOf(anExec({ exe: '/tmp/*', script: '/srv/*' }), { source: 'learned' });
  t.equal(kindOf(star ? [star] : [], anExec({ exe: '/tmp/x', script: '/srv/*' })), 'deviation');
  t.equal(kindOf(star ? [star] : [], anExec({ exe: '/tmp/*', script: '/srv/x' })), 'deviation');
});

t.test('written paths, by the table of cases', async t => {
  const table: readonly (readonly [pattern: string, path: string, verdict: string])[] = [
    ['/run/nginx.pid', '/run/nginx.pid', 'allowed'],
    ['/run/nginx.pid', '/run/nginx.pid2', 'deviation'],
    ['/run/nginx.pid', '/run/nginx', 'deviation'],
    ['/var/*/log', '/var/a/log', 'allowed'],
    ['/var/*/log', '/var/a/b/log', 'deviation'],
    ['/etc/**', '/etc/a/b/c', 'allowed'],
    ['/etc/ssl/**', '/etc/ssl/certs/x.pem', 'allowed'],
    ['/etc/ssl/**', '/etc/ssl', 'deviation'],
    ['/etc/ssl/**', '/etc/sslx/y', 'deviation'],
    ['/etc/*', '/etc/hosts', 'allowed'],
    ['/etc/*', '/etc/ssl/x', 'deviation'],
    ['/etc/*/*', '/etc/ssl/x', 'allowed'],
    ['/etc/*/*', '/etc/x', 'deviation'],
    ['/etc/passwd/', '/etc/passwd', 'allowed'],
    ['/etc/passwd', '/etc/passwd/', 'deviation'],
    ['/tmp/**', '/tmp/', 'allowed'],
    ['/tmp/**', '/tmp/a/', 'allowed'],
    ['/tmp/*', '/tmp/', 'deviation'],
    ['/tmp/*', '/tmp/a/', 'deviation'],
    ['/tmp/app-*/**', '/tmp/app-1/', 'allowed'],
    ['/tmp/app-*/**', '/tmp/', 'deviation'],
    ['/tmp/a', '/tmp/a/', 'deviation'],
    ['/**', '/', 'allowed'],
    ['/*', '/', 'deviation'],
    ['/etc/../etc/./passwd', '/etc/passwd', 'allowed'],
    ['/tmp/*', '/tmp/.hidden', 'allowed'],
    ['/tmp/**', '/tmp/.a/.b', 'allowed'],
    ['/tmp/**', '/x', 'deviation'],
    ['/**', '/any/thing', 'allowed'],
    ['/tmp/a(1)*', '/tmp/a(1)b', 'allowed'],
    ['/tmp/a(1)*', '/tmp/a1b', 'deviation'],
    ['/tmp/{a,b}', '/tmp/b', 'allowed'],
    ['/tmp/[!a]*', '/tmp/b', 'allowed'],
    ['/tmp/[!a]*', '/tmp/a', 'deviation'],
    ['/tmp/\\*', '/tmp/*', 'allowed'],
    ['/tmp/\\*', '/tmp/x', 'deviation'],
    ['/tmp/\\\\x41', '/tmp/\\x41', 'allowed'],
  ];
  for (const [pattern, path, verdict] of table) {
    const entry = entryFrom({ kind: 'write', path: pattern, ...meta });
    t.equal(kindOf([entry], { kind: 'write', path, executable: false }), verdict, `${pattern} and ${path}`);
  }
});

t.test('destinations, by the table of cases', async t => {
  const outbound = (to: string, port?: number, exe?: string) =>
    entryFrom({ kind: 'outbound', protocol: 'tcp', to, ...(port && { port }), ...(exe && { exe }), ...meta });
  const redis = aConnect();
  const table: readonly (readonly [Entry, Parameters<typeof aConnect>[0], string])[] = [
    [outbound('workload:shop/redis', 6379), {}, 'allowed'],
    [outbound('workload:shop/redis', 6379), { peer: 'workload:shop/redis2' }, 'deviation'],
    [outbound('workload:shop/redis', 6379), { port: 6380 }, 'deviation'],
    [outbound('workload:shop/redis', 6379), { protocol: 'udp' }, 'deviation'],
    [outbound('workload:shop/redis'), { port: 6380 }, 'allowed'],
    [outbound('any', 6379), { peer: '203.0.113.9' }, 'allowed'],
    [outbound('any', 6379, '/bin/other'), {}, 'deviation'],
    [outbound('1.1.1.1', 80), { peer: '1.1.1.1', port: 80 }, 'allowed'],
    [outbound('1.1.1.1', 80), { peer: '1.1.1.2', port: 80 }, 'deviation'],
    [outbound('10.0.0.0/8', 6379), { peer: '10.255.3.4' }, 'allowed'],
    [outbound('10.0.0.0/8', 6379), { peer: '11.0.0.1' }, 'deviation'],
    [outbound('0.0.0.0/0', 6379), { peer: '8.8.8.8' }, 'allowed'],
    [outbound('0.0.0.0/0', 6379), { peer: '2001:db8::1' }, 'deviation'],
    [outbound('2001:db8::/33', 6379), { peer: '2001:db8:7fff::1' }, 'allowed'],
    [outbound('2001:db8::/33', 6379), { peer: '2001:db8:8000::1' }, 'deviation'],
    [outbound('dns:api.example.com', 443), { port: 443, peer: '203.0.113.7', name: 'api.example.com' }, 'allowed'],
    [outbound('dns:api.example.com', 443), { port: 443, peer: '203.0.113.7', name: 'evil.example.com' }, 'deviation'],
    [outbound('dns:api.example.com', 443), { port: 443, peer: '203.0.113.7', name: '' }, 'deviation'],
  ];
  for (const [entry, differs, verdict] of table) {
    t.equal(
      kindOf([entry], { ...redis, ...differs }),
      verdict,
      `${entry.kind === 'outbound' ? entry.to : ''} and ${JSON.stringify(differs)}`,
    );
  }
  const { name: _, ...unnamed } = aConnect({ port: 443, peer: '203.0.113.7' });
  t.same(judge([outbound('dns:api.example.com', 443)], unnamed), { kind: 'unknown', field: 'name' });
  t.equal(kindOf([outbound('dns:api.example.com', 80)], unnamed), 'deviation', 'a name on another port leaves nothing open');
});

t.test('callers: a published port is called by anybody, a workload only by itself', async t => {
  const from = (who: string) => entryFrom({ kind: 'inbound', protocol: 'tcp', port: 80, from: who, ...meta });
  const call = (peer: string): Behaviour => ({ kind: 'inbound', protocol: 'tcp', port: 80, peer });
  t.equal(kindOf([from('any')], call('any')), 'allowed');
  t.equal(kindOf([from('any')], call('workload:shop/proxy')), 'allowed');
  t.equal(kindOf([from('workload:shop/proxy')], call('workload:shop/proxy')), 'allowed');
  t.equal(kindOf([from('workload:shop/proxy')], call('any')), 'deviation');
  t.equal(kindOf([from('10.0.0.0/8')], call('10.1.2.3')), 'allowed');
  t.same(judge([from('10.0.0.0/8')], call('any')), { kind: 'unknown', field: 'peer' });
});

t.test('a socket that names no peer needs an entry for anywhere, and images their approval', async t => {
  const raw: Behaviour = { kind: 'socket', protocol: 'raw', exe: '/bin/ping', session: 'main' };
  const entry = entryOf(raw, { source: 'person' });
  t.equal(kindOf(entry ? [entry] : [], raw), 'allowed');
  t.equal(kindOf([entryFrom({ kind: 'outbound', protocol: 'raw', to: '10.0.0.0/8', exe: '/bin/ping', ...meta })], raw), 'deviation');
  const use: ImageUse = { kind: 'image', id: anImage, repository: 'shop/web' };
  const asked = (images: readonly ApprovedImage[], differs: Partial<ImageUse> = {}) =>
    compile(aProfile([], { images })).verdict({ ...use, ...differs }, anImage, noon).kind;
  t.equal(asked([]), 'deviation');
  t.equal(asked([{ id: anImage }]), 'allowed');
  t.equal(asked([{ repository: 'shop/web' }]), 'allowed');
  t.equal(asked([{ id: 'sha256:2', repository: 'shop/web' }]), 'deviation', 'an approved id is not widened by its repository');
  const digest = `sha256:${'d'.repeat(64)}`;
  const pulled = { digests: [`sha256:${'c'.repeat(64)}`, digest] };
  t.equal(asked([{ digest }], pulled), 'allowed', 'whatever it is called');
  t.equal(asked([{ repository: 'shop/web', digest }], pulled), 'allowed');
  t.equal(asked([{ repository: 'shop/api', digest }], pulled), 'deviation', 'both are asked for');
  t.equal(asked([{ repository: 'shop/web', digest }], { digests: [] }), 'deviation', 'one that was built here has no digest');
  t.equal(asked([{ repository: 'shop/web', digest }]), 'unknown', 'an older agent tells of none');
  t.equal(asked([{ digest, signed: true }], pulled), 'allowed');
  t.equal(asked([{ repository: 'shop/web', signed: true }], pulled), 'deviation', 'nobody here has seen a signature');
  t.equal(asked([{ repository: 'shop/web', signed: false }], pulled), 'allowed');
  t.equal(asked([{}], pulled), 'deviation');
});
