import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { type Judgement, judge } from '../../../controller/judge/judge.js';
import { alwaysAsk } from '../../../profiles/always-ask.js';
import { entryOf } from '../../../profiles/entry.js';
import { compile } from '../../../profiles/match/compile.js';
import type { Profile } from '../../../profiles/profile.js';
import { couldTell } from '../../../profiles/sensor-sight.js';
import type { Behaviour } from '../../../proto/behaviour.js';
import type { Origin, SensorKind } from '../../../proto/records.js';
import { aConnect, anExec, anImage, anyBehaviour, aProfile, noon } from '../../support/behaviours.js';

/** A behaviour as eBPF tells of it, and as samples do: some of its fields are gone, and of a program always who started it. */
interface Views {
  readonly live: Behaviour;
  readonly sampled: Behaviour;
}
const mayBeGone: Readonly<Record<string, readonly string[]>> = {
  exec: ['exe', 'file', 'applet', 'script', 'scriptFile', 'user', 'session', 'loaders'],
  connect: ['exe', 'user', 'session'],
  listen: ['exe', 'session'],
  inbound: [],
};
const anyViews: fc.Arbitrary<Views> = fc
  .tuple(
    anyBehaviour.filter(({ kind }) => kind in mayBeGone),
    fc.array(fc.nat(7), { maxLength: 4 }),
  )
  .map(([live, drops]) => ({ live, sampled: without(live, drops) }));

function without(live: Behaviour, drops: readonly number[]): Behaviour {
  const fields = mayBeGone[live.kind]!;
  const gone = new Set(['parent', 'name', 'hash', ...drops.map(drop => fields[drop])]);
  if (gone.has('script')) gone.add('scriptFile');
  if (gone.has('exe')) for (const field of ['applet', 'script', 'scriptFile', 'file']) gone.add(field);
  return Object.fromEntries(Object.entries(live).filter(([field]) => !gone.has(field))) as unknown as Behaviour;
}

function judged(profile: Profile, behaviour: Behaviour, origin: Origin): { readonly judgement: Judgement; readonly after: Profile } {
  const evidence = { argv: [], argvTruncated: false, origin };
  const { judgements, learned } = judge(profile, compile(profile), [{ behaviour, evidence, image: anImage }], noon);
  return { judgement: judgements[0]!, after: { ...profile, entries: [...profile.entries, ...learned.entries] } };
}

/** What a profile made of them, one after the other, and the profile, locked. */
function learnedFrom(behaviours: readonly Behaviour[], sensor: SensorKind) {
  let profile = aProfile([], { learned: { sensor } });
  const judgements = behaviours.map(behaviour => {
    const { judgement, after } = judged(profile, behaviour, sensor === 'ebpf' ? 'live' : 'sampled');
    profile = after;
    return judgement;
  });
  return { judgements, locked: { ...profile, mode: 'alert', complete: true } as const satisfies Profile };
}

t.test('what eBPF has learned is no deviation in samples, whatever they cannot see', async t => {
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyViews, { minLength: 1, maxLength: 8 }), views => {
        const { judgements, locked } = learnedFrom(
          views.map(({ live }) => live),
          'ebpf',
        );
        for (const [at, { sampled }] of views.entries()) {
          if (judgements[at]!.kind !== 'allowed') continue;
          const { kind } = judged(locked, sampled, 'sampled').judgement;
          assert.ok(kind === 'allowed' || kind === 'unknown', `${kind}: ${JSON.stringify(sampled)}`);
        }
      }),
      { numRuns: 3_000 },
    ),
  );
});

t.test('what samples have learned admits whatever it really was, and the same samples again', async t => {
  let admitted = 0;
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(fc.array(anyViews, { minLength: 1, maxLength: 8 }), views => {
        const { judgements, locked } = learnedFrom(
          views.map(({ sampled }) => sampled),
          'sampling',
        );
        for (const [at, { live, sampled }] of views.entries()) {
          const { kind } = judgements[at]!;
          if (kind !== 'allowed' && kind !== 'unknown') continue;
          const again = judged(locked, sampled, 'sampled').judgement.kind;
          assert.ok(again === 'allowed' || again === 'unknown', `again ${again}: ${JSON.stringify(sampled)}`);
          // What is hostile alerts whatever was learned.
          if (kind !== 'allowed' || alwaysAsk(live) === 'hostile') continue;
          admitted++;
          assert.equal(judged(locked, live, 'live').judgement.kind, 'allowed', `${JSON.stringify(sampled)} was ${JSON.stringify(live)}`);
        }
      }),
      { numRuns: 3_000 },
    ),
  );
  t.ok(admitted > 3_000, `${admitted} of them were learned and came again`);
});

t.test('samples tell of what no entry comes near, and learn no wider line beside a narrow one', async t => {
  const { locked } = learnedFrom([anExec(), aConnect()], 'ebpf');
  const { parent: _, ...sampled } = anExec();
  const kindOf = (behaviour: Behaviour) => judged(locked, behaviour, 'sampled').judgement.kind;
  t.equal(kindOf(sampled), 'unknown', 'its parent is listed, and was not seen');
  t.equal(kindOf({ ...sampled, exe: '/bin/other' }), 'deviation');
  t.equal(kindOf({ ...sampled, user: 33 }), 'deviation');
  t.equal(kindOf({ kind: 'exec', session: 'main' }), 'unknown', 'a program without a name');
  const { exe: _exe, name: _name, ...call } = aConnect();
  t.equal(kindOf(call), 'unknown');
  t.equal(kindOf({ ...call, port: 6380 }), 'deviation');
  const learning: Profile = { ...locked, mode: 'learn', complete: false };
  t.equal(judged(learning, sampled, 'sampled').after.entries.length, 2, 'nothing is added for what may be the narrow one');
  t.equal(judged(learning, { ...sampled, exe: '/bin/other' }, 'sampled').after.entries.length, 3);
  t.match(entryOf({ kind: 'exec', exe: '/bin/x', user: 0 }, { source: 'learned' }, 'sampled'), {
    file: ['image', 'metadata-changed', 'mount', 'unknown'],
    scriptFile: ['image', 'metadata-changed', 'mount', 'unknown'],
    loaders: ['any'],
    user: [0],
  });
  t.equal(entryOf({ kind: 'exec', user: 0 }, { source: 'learned' }, 'sampled'), undefined, 'which program it is, is never left open');
});

t.test('programs and calls that samples may have missed are put on the list of what a person decides, not told one by one', async t => {
  const { locked } = learnedFrom([anExec()], 'sampling');
  const check = anExec({ exe: '/bin/date', session: 'health' });
  const { locked: serving } = learnedFrom([anExec(), { kind: 'listen', protocol: 'tcp', port: 80, exe: '/usr/sbin/nginx' }], 'sampling');
  const call: Behaviour = { kind: 'inbound', protocol: 'tcp', port: 80, peer: '172.18.0.9' };
  const table: readonly (readonly [string, Profile, Behaviour, Origin, Judgement['kind']])[] = [
    ['a program of the image', locked, check, 'live', 'asked'],
    ['one that samples see', locked, check, 'sampled', 'deviation'],
    ['where eBPF has learned', { ...locked, learned: { sensor: 'ebpf' } }, check, 'live', 'deviation'],
    ['in a session of somebody', locked, { ...check, session: 'exec' }, 'live', 'deviation'],
    ['one that the image does not have', locked, { ...check, file: 'drift' }, 'live', 'deviation'],
    ['one on a mount', locked, { ...check, file: 'mount' }, 'live', 'deviation'],
    ['a script that the image does not have', locked, { ...check, script: '/tmp/x', scriptFile: 'mount' }, 'live', 'deviation'],
    ['a tool of intruders', locked, { ...check, exe: '/usr/bin/nmap' }, 'live', 'deviation'],
    ['a call of a port that is served', serving, call, 'live', 'asked'],
    ['one that samples see', serving, call, 'sampled', 'deviation'],
    ['of a port that nobody was seen to serve', serving, { ...call, port: 9 }, 'live', 'deviation'],
    ['where eBPF has learned', { ...serving, learned: { sensor: 'ebpf' } }, call, 'live', 'deviation'],
    ['a call of itself', serving, aConnect({ peer: '127.0.0.1', port: 80 }), 'live', 'asked'],
    ['of a port of its own that nobody was seen to serve', serving, aConnect({ peer: '127.0.0.1', port: 9 }), 'live', 'deviation'],
    ['a call of others', serving, aConnect({ port: 80 }), 'live', 'deviation'],
  ];
  for (const [title, profile, behaviour, origin, kind] of table) t.equal(judged(profile, behaviour, origin).judgement.kind, kind, title);
  const evidence = { argv: [], argvTruncated: false, origin: 'live' as const };
  t.same(judge(locked, compile(locked), [{ behaviour: check, evidence, image: anImage }], noon).learned, {
    entries: [],
    images: [],
    ambient: [check],
    proposed: [],
  });
});

t.test('what samples never see is unknown to a profile that they taught, unless a person must be asked', async t => {
  const { locked } = learnedFrom([anExec()], 'sampling');
  const lookup: Behaviour = { kind: 'send', protocol: 'udp', peer: '127.0.0.11', port: 53, name: '', exe: '/usr/sbin/nginx' };
  const local: Behaviour = { ...lookup, kind: 'connect', protocol: 'unix', peer: '/run/other.sock' };
  const engine: Behaviour = { ...local, peer: '/var/run/docker.sock' };
  const kinds = (profile: Profile) => [lookup, local, engine].map(behaviour => judged(profile, behaviour, 'live').judgement.kind);
  t.same(kinds(locked), ['unknown', 'unknown', 'deviation']);
  t.same(kinds({ ...locked, learned: { sensor: 'ebpf' } }), ['deviation', 'deviation', 'deviation']);
  t.same(
    [lookup, local, aConnect(), anExec()].map(behaviour => couldTell(locked, behaviour)),
    [false, false, true, true],
  );
});
