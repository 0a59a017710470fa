import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { diff } from '../../../../profiles/diff.js';
import { parseDocuments, profileOf } from '../../../../profiles/document/document.js';
import { exportDocument } from '../../../../profiles/document/export.js';
import { inFormOf } from '../../../../profiles/document/form.js';
import { entryOf } from '../../../../profiles/entry.js';
import { anyBehaviour, aProfile } from '../../../support/behaviours.js';

const stamp = { by: '', at: '', why: '' };
const read = (text: string) => {
  const { documents, findings } = parseDocuments(text, 'a.yaml');
  assert.deepEqual(
    findings.filter(one => one.severity === 'error'),
    [],
  );
  return profileOf(documents[0]!.draft, stamp);
};

const byHand = `# Owned by the shop's people.
apiVersion: knowngood.dev/v1
kind: Profile
metadata:
  workload: shop/web # the front
spec:
  # alert until the launch
  mode: alert

  processes:
    # the server itself
    - exe: /usr/sbin/nginx
      user: [ 101, 0 ]
      script: ""
    - { exe: /bin/gone } # to be taken out
    - { exe: /bin/check, expires: 2026-02-01T00:00:00Z } # weekly
  settings:
    memory: 512Mi # as it was measured
    capabilities: [ NET_BIND_SERVICE ]
`;

t.test('what somebody has written keeps its comments, its order and its spelling', async t => {
  const draft = parseDocuments(byHand, 'a.yaml').documents[0]!.draft;
  t.equal(inFormOf(byHand, exportDocument(draft)), byHand, 'that says the same is left as it is, to the letter');
  const next = `apiVersion: knowngood.dev/v1
kind: Profile
metadata: { workload: shop/web }
spec:
  mode: protect
  processes:
    - { exe: /bin/new }
    - { exe: /bin/check, expires: 2026-03-01T00:00:00Z }
    - { exe: /usr/sbin/nginx, script: "", user: [ 0, 101 ] }
  storage: { writes: [ /run/x ] }
  settings: { memory: 1Gi, capabilities: [ NET_BIND_SERVICE, CHOWN ] }
  protect: { respond: { high: [ recycle ] } }
`;
  t.equal(
    inFormOf(byHand, next),
    `# Owned by the shop's people.
apiVersion: knowngood.dev/v1
kind: Profile
metadata:
  workload: shop/web # the front
spec:
  # alert until the launch
  mode: protect

  processes:
    # the server itself
    - exe: /usr/sbin/nginx
      user: [ 101, 0 ]
      script: ""
    - { exe: /bin/check, expires: 2026-03-01T00:00:00Z } # weekly
    - { exe: /bin/new }
  settings:
    memory: 1Gi # as it was measured
    capabilities: [ NET_BIND_SERVICE, CHOWN ]
  storage: { writes: [ /run/x ] }
  protect: { respond: { high: [ recycle ] } }
`,
  );
});

t.test('what cannot be kept is written anew', async t => {
  const next = exportDocument(aProfile([], { mode: 'alert' }));
  const anchored = `${byHand.replace('[ NET_BIND_SERVICE ]', '&a [ NET_BIND_SERVICE ]')}    capAdd: *a\n`;
  for (const before of ['', 'no document', 'apiVersion: [', `${byHand}---\n${byHand.replace('shop/web', 'shop/api')}`, anchored])
    t.equal(inFormOf(before, next), next);
});

t.test('the form of another document never changes what is said', async t => {
  const anyText = fc
    .record({
      behaviours: fc.array(anyBehaviour, { maxLength: 8 }),
      mode: fc.constantFrom('learn' as const, 'alert' as const),
      expiresAt: fc.constantFrom(undefined, '2026-01-01T00:00:00.000Z'),
      source: fc.constantFrom('learned' as const, 'person' as const),
      learned: fc.constantFrom({}, { sensor: 'ebpf' as const }),
      images: fc.constantFrom([], [{ repository: 'a' }], [{ repository: 'b', signed: true }, { repository: 'a' }]),
      sessions: fc.constantFrom(undefined, { allow: [{ command: 'b' }, { command: 'a' }] }, { allow: [{ command: 'a' }] }),
      respond: fc.constantFrom({}, { high: ['recycle' as const, 'notify' as const] }, { high: ['notify' as const] }),
    })
    .map(({ behaviours, expiresAt, source, sessions, respond, ...rest }) => {
      const entries = behaviours.flatMap(one => entryOf(one, { source, ...(expiresAt && { expiresAt }) }) ?? []);
      const unique = [...new Map(entries.map(entry => [entry.id, entry])).values()];
      return exportDocument(aProfile(unique, { ...rest, ...(sessions && { sessions }), protect: { respond, block: {} } }));
    });
  const marked = (text: string) => text.replaceAll(/^( +- .*)$/gm, '$1 # mine');
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(anyText, anyText, (before, next) => {
        const text = inFormOf(marked(before), next);
        const [was, is, meant] = [read(before), read(text), read(next)];
        assert.deepEqual(diff(is, meant), []);
        assert.deepEqual(new Map(is.entries.map(one => [one.id, one.source])), new Map(meant.entries.map(one => [one.id, one.source])));
        assert.deepEqual(is.learned, meant.learned);
        assert.equal(inFormOf(text, next), text);
        // Settings are keys, not items: those lists have no marks.
        const kinds = (ids: ReadonlySet<string>) => was.entries.filter(one => one.kind !== 'setting' && ids.has(one.id)).length;
        const kept = kinds(new Set(is.entries.map(one => one.id)));
        assert.ok((text.match(/# mine/g)?.length ?? 0) >= kept, 'every line that is still there has kept its comment');
      }),
      { numRuns: 400 },
    ),
  );
});
