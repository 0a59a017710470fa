import { entryFrom } from '../profiles/entry.js';
import { compile } from '../profiles/match/compile.js';

const image = `sha256:${'a'.repeat(64)}`;
const nowMs = Date.UTC(2026, 0, 1);
const entrySizes = [10, 100, 1000, 10_000];
/** Behaviours in one pass, each with strings of its own as they come from the wire; the same number for every size. */
const streamLength = 4000;
/** Measures verdicts per second for 10 … 10,000 entries; rounds are interleaved, the best of `rounds` counts for each size. */
export function measureVerdicts(rounds = 7, roundMs = 100) {
  const few = makeStream(makeEntries(entrySizes[0] ?? 10));
  const runs = entrySizes.map(size => {
    const entries = makeEntries(size);
    const matcher = compile({ revision: 1, images: [], entries });
    return { size, same: new Run(matcher, few), spread: new Run(matcher, makeStream(entries)) };
  });
  for (let round = 0; round < rounds; round++) {
    for (const { same } of runs) same.measure(roundMs);
    for (const { spread } of runs) spread.measure(roundMs);
  }
  const sizes = runs.map(({ size, same, spread }) => ({
    entries: size,
    perSecond: Math.round(same.best),
    perSecondSpread: Math.round(spread.best),
    verdicts: same.verdicts + spread.verdicts,
    allowed: same.allowed + spread.allowed,
  }));
  const [fewest, most] = [sizes[0], sizes.at(-1)];
  if (!fewest || !most) throw new Error('no sizes to measure');
  return { sizes, growth: fewest.perSecond / most.perSecond, growthSpread: fewest.perSecondSpread / most.perSecondSpread };
}
class Run {
  matcher;
  stream;
  best = 0;
  verdicts = 0;
  allowed = 0;
  constructor(matcher, stream) {
    this.matcher = matcher;
    this.stream = stream;
  }
  measure(ms) {
    let allowed = 0;
    let verdicts = 0;
    const began = process.hrtime.bigint();
    const until = began + BigInt(ms * 1e6);
    let ended = began;
    while (ended < until) {
      for (const behaviour of this.stream) if (this.matcher.verdict(behaviour, image, nowMs).kind === 'allowed') allowed++;
      verdicts += this.stream.length;
      ended = process.hrtime.bigint();
    }
    this.best = Math.max(this.best, verdicts / (Number(ended - began) / 1e9));
    this.verdicts += verdicts;
    this.allowed += allowed;
  }
}
/** A profile of this size: half programs (a fifth of them one interpreter with many scripts), the rest network, some of it ranges. */
function makeEntries(size) {
  const meta = { source: 'learned' };
  return Array.from({ length: size }, (_, i) => {
    const exe = `/usr/lib/app/bin/program-${i % 1000}`;
    const deep = Math.floor(i / 1000);
    switch (i % 10) {
      case 0:
        return entryFrom({
          kind: 'process',
          exe: '/usr/bin/python3.13',
          applet: [''],
          script: [`/srv/app/job-${i}.py`],
          parent: ['start'],
          user: [0],
          ...meta,
        });
      case 1:
      case 2:
      case 3:
      case 4:
        return entryFrom({ kind: 'process', exe, applet: [''], script: [''], parent: [`/usr/sbin/parent-${deep}`], user: [33], ...meta });
      case 5:
      case 6:
        return entryFrom({ kind: 'outbound', protocol: 'tcp', to: `workload:shop/service-${i}`, port: 443, exe, ...meta });
      case 7:
        return entryFrom({ kind: 'outbound', protocol: 'tcp', to: `10.${(i >> 8) & 255}.${i & 255}.0/24`, port: 5432, ...meta });
      case 8:
        return entryFrom({ kind: 'listen', protocol: 'tcp', port: 1 + (i % 65_535), exe, ...meta });
      default:
        return entryFrom({ kind: 'inbound', protocol: 'tcp', port: 1 + (i % 65_535), from: `workload:shop/caller-${i}`, ...meta });
    }
  });
}
/** Allowed behaviours spread over the whole profile, always in the same proportion of kinds. */
function makeStream(entries) {
  return Array.from({ length: streamLength }, (_, i) => {
    const tens = entries.length / 10;
    const entry = entries[(Math.floor((i * tens) / streamLength) * 10 + (i % 10)) % entries.length];
    if (!entry) throw new Error('an empty profile cannot be measured');
    return JSON.parse(JSON.stringify(behaviourOf(entry)));
  });
}
function behaviourOf(entry) {
  switch (entry.kind) {
    case 'process':
      return {
        kind: 'exec',
        exe: entry.exe,
        file: 'image',
        applet: '',
        script: entry.script?.[0] ?? '',
        scriptFile: 'image',
        parent: entry.parent?.[0] ?? 'start',
        user: entry.user?.[0] ?? 0,
        session: 'main',
        loaders: [],
      };
    case 'outbound': {
      const peer = entry.to.endsWith('/24') ? entry.to.replace('.0/24', '.77') : entry.to;
      return {
        kind: 'connect',
        protocol: entry.protocol,
        peer,
        port: entry.port ?? 1,
        name: '',
        exe: entry.exe ?? '/bin/x',
        user: 33,
        session: 'main',
      };
    }
    case 'listen':
      return { kind: 'listen', protocol: entry.protocol, port: entry.port, exe: entry.exe ?? '/bin/x', session: 'main' };
    case 'inbound':
      return { kind: 'inbound', protocol: entry.protocol, port: entry.port, peer: entry.from };
    case 'write':
      return { kind: 'write', path: entry.path, executable: false };
    case 'setting':
      return { kind: 'settings', setting: entry.setting, value: entry.value };
  }
}
// In a process of its own: what ran before in this one would be compiled into the same functions.
if (process.argv[1] === import.meta.filename) {
  const [rounds, roundMs] = process.argv.slice(2).map(Number);
  process.stdout.write(`${JSON.stringify(measureVerdicts(rounds, roundMs))}\n`);
}
