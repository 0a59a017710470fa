import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { parse, stringify } from 'yaml';
import { compiled } from '../support/actor.js';
import { type Case, deviations, fieldsOf, Scene, workload } from '../support/deviations.js';
import { Following } from '../support/following.js';
import { root } from '../support/root.js';
import { type Line, Stack, type StackOptions, until } from '../support/stack.js';

type Told =
  | 'seen'
  | 'unknown'
  | 'none'
  | { readonly sampled: readonly string[]; readonly severity?: string; readonly beside?: readonly string[] };
interface Row {
  readonly case: string;
  readonly held: Told;
  readonly brief: Told;
  readonly user: Told;
}

const rows: readonly Row[] = parse(readFileSync(join(root, 'test/e2e/sampling.yaml'), 'utf8'));
const cases = deviations();
const everyMs = 400;
/** At least two samples fall into it, also where the machine is busy. */
const holdMs = 4 * everyMs;
/** Somebody who owns nothing here and may use the engine's socket. */
const nobody = { uid: 65_534, gid: statSync('/var/run/docker.sock').gid };
const files = mkdtempSync(join(tmpdir(), 'kg-sampling-'));
t.teardown(() => rmSync(files, { recursive: true, force: true }));
const learnedByEbpf = join(files, 'ebpf.yaml');
const learnedBySamples = join(files, 'samples.yaml');

const lingering = compiled('lingering', `#include <unistd.h>\nint main(void) { usleep(${holdMs * 1_000}); return 0; }`);
const scene = await Scene.make(`kgsam${process.pid}`, { '/bin/other2': { from: lingering }, '/bin/other3': { from: lingering } });
t.teardown(() => scene.remove());

/** Files are looked at beside every sensor, and told of by other tests. */
const quiet = { KNOWNGOOD_WALK: 'off', KNOWNGOOD_CANARY: 'off' };
const sampling = (env: Readonly<Record<string, string>> = {}) => ({
  label: scene.label,
  args: ['--sensor', 'sampling'],
  env: { ...quiet, KNOWNGOOD_SAMPLE: `${everyMs}ms`, ...env },
});

t.test('every row of the table of deviations is in the table of samples', async t => {
  t.same(
    rows.map(row => row.case),
    cases.map(one => one.case),
  );
  for (const { held, brief, user, case: title } of rows) {
    const none = cases.find(one => one.case === title)!.expect === 'none';
    for (const told of [held, brief, user]) t.equal(told === 'none', none, title);
  }
});

t.test('where there is no eBPF samples are taken, and it is said why, and what would help', { timeout: 240_000 }, async t => {
  const within = (mount: string) => ['unshare', '-m', 'sh', '-c', `${mount} && exec "$@"`, 'sh'];
  const table: readonly (readonly [string, Pick<StackOptions, 'under' | 'as'>, RegExp])[] = [
    [
      'no BTF',
      { under: within('mount -t tmpfs none /sys/kernel/btf') },
      /does not describe its types .*: use a kernel with CONFIG_DEBUG_INFO_BTF/,
    ],
    [
      'no cgroup2',
      { under: within(`umount -l $(awk '/ - cgroup2 / { print $5 }' /proc/self/mountinfo)`) },
      /no cgroup2 hierarchy is mounted: mount -t cgroup2/,
    ],
    [
      'no libbpf',
      { under: within(`mount --bind /dev/null $(ldconfig -p | awk '/libbpf.so.1 / { print $NF; exit }')`) },
      /libbpf.so.1 is not on this host: install it/,
    ],
    ['no root', { as: nobody }, /the eBPF sensor needs root: run knowngood as root/],
    ['root without its powers', { under: ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] }, /run the agent as root, or with CAP_BPF/],
  ];
  for (const [title, surroundings, why] of table) {
    const stack = await Stack.start({ label: `${scene.label}-none`, ...surroundings });
    try {
      const [{ hosts }] = (await stack.kg('status', '--wait', 'ready')).lines;
      t.match(hosts, [{ sensor: 'sampling', visibility: { exec: { sees: 'partly', why }, send: { sees: 'no' } } }], title);
      t.match(readFileSync(join(stack.stateDir, 'log', 'agent.log'), 'utf8'), why, `${title}: in the log`);
    } finally {
      await stack.stop();
    }
  }
});

t.test('learned by eBPF', { timeout: 120_000 }, async t => {
  await learn(t, 'ebpf', { label: scene.label, args: ['--sensor', 'ebpf'], env: quiet }, 0, learnedByEbpf);
  t.match(parse(readFileSync(learnedByEbpf, 'utf8')), { metadata: { learned: { sensor: 'ebpf' } } });
});

t.test('judged by samples: what lasts', { timeout: 240_000 }, async t => {
  await judgeBySamples(t, 'held', sampling(), holdMs);
});

t.test('judged by samples: what has ended before the next one', { timeout: 240_000 }, async t => {
  await judgeBySamples(t, 'brief', sampling({ KNOWNGOOD_SAMPLE: '1h' }), 0);
});

t.test('judged by samples of a user who is not root, for whom auto chose them', { timeout: 240_000 }, async t => {
  const home = mkdtempSync(join(files, 'home-'));
  execFileSync('chown', [`${nobody.uid}:${nobody.gid}`, files, home]);
  await judgeBySamples(t, 'user', { ...sampling(), args: [], as: nobody }, holdMs);
});

t.test('learned by samples, judged by eBPF: what was seen is allowed, and what was not is told', { timeout: 240_000 }, async t => {
  await learn(t, 'samples', sampling(), holdMs, learnedBySamples);
  t.match(parse(readFileSync(learnedBySamples, 'utf8')), { metadata: { learned: { sensor: 'sampling' } } });
  const judging = await Judging.start(t, 'judged', { label: scene.label, args: ['--sensor', 'ebpf'], env: quiet }, 0, learnedBySamples);
  await judging.silent('what was learned', async () => t.same(await scene.doAllowed(judging.subject), []));
  const one = (title: string) => cases.find(candidate => candidate.case === title)!;
  for (const title of ['a program dropped into the writable layer and run', 'a TCP destination, IPv4', 'a listener'])
    await judging.told(one(title), 'seen', 'ebpf');
  const missed = one('a program of the image that is not listed, started by the workload');
  await judging.silent('what samples may have missed', () => scene.act(missed, judging.subject));
  const [{ alwaysAsk }] = await judging.stack.ok('profile', 'show', workload);
  t.match(alwaysAsk, [{ behaviour: /\/bin\/other1/, cause: 'ambient' }], 'is on the list of what a person decides');
});

/** A stack learns everything that is allowed, each line held so long, and writes the locked profile. */
async function learn(t: Test, name: string, options: StackOptions, hold: number, file: string) {
  const stack = await Stack.start(options);
  const subject = await scene.subject(name);
  try {
    await subject.tell('hold', hold);
    await scene.client.tell('hold', hold);
    t.same(await scene.doAllowed(subject), []);
    await stack.settled();
    await stack.ok('mode', workload, 'alert');
    t.same(await stack.ok('alerts'), [], 'learning raised nothing');
    await stack.ok('profile', 'export', workload, '-o', file);
    const profile = parse(readFileSync(file, 'utf8'));
    // The folder by which a subject is told what to do is another for each.
    profile.spec.settings = undefined;
    writeFileSync(file, stringify(profile));
  } finally {
    await scene.client.tell('hold', 0);
    await subject.remove();
    await stack.stop();
  }
}

/** Every row as its column says, under a profile that eBPF has learned. */
async function judgeBySamples(t: Test, column: 'held' | 'brief' | 'user', options: StackOptions, hold: number) {
  const judging = await Judging.start(t, column, options, hold, learnedByEbpf);
  await judging.silent('what eBPF has learned', async () => t.same(await scene.doAllowed(judging.subject), []));
  const toldAs = (one: Case) => rows.find(row => row.case === one.case)![column];
  const isTold = (one: Case) => typeof toldAs(one) === 'object' || toldAs(one) === 'seen';
  const untold = cases.filter(one => !isTold(one));
  await judging.silent(`nothing is told of ${untold.length} rows`, async () => {
    for (const one of untold) await scene.act(one, judging.subject);
  });
  for (const one of cases.filter(isTold)) await judging.told(one, toldAs(one), 'sampling');
  const before = judging.alerts.ids.length;
  await judging.subject.tell('listen', 8_998);
  await judging.stack.settled();
  await until('an alert at the end', 5_000, () => judging.alerts.since(before)[0]);
}

class Judging {
  private constructor(
    readonly t: Test,
    readonly stack: Stack,
    readonly subject: Awaited<ReturnType<Scene['subject']>>,
    readonly alerts: Following,
    readonly waits: boolean,
  ) {}

  static async start(t: Test, name: string, options: StackOptions, hold: number, profile: string): Promise<Judging> {
    const stack = await Stack.start(options);
    t.teardown(() => stack.stop());
    await stack.ok('profile', 'apply', profile);
    const subject = await scene.subject(name);
    t.teardown(() => subject.remove());
    for (const actor of [subject, scene.client, scene.peer]) await actor.tell('hold', hold);
    t.teardown(() => Promise.all([scene.client, scene.peer].map(actor => actor.tell('hold', 0))));
    const alerts = new Following(stack);
    t.teardown(() => alerts.stop());
    return new Judging(t, stack, subject, alerts, hold > 0);
  }

  async silent(what: string, act: () => Promise<unknown>) {
    const before = this.alerts.ids.length;
    await act();
    await this.stack.settled();
    this.t.same(
      this.alerts.since(before).map(alert => alert.sentence),
      [],
      what,
    );
  }

  async told(one: Case, told: Told, sensor: string) {
    const { case: title, expect } = one;
    const before = this.alerts.ids.length;
    await scene.act(one, this.subject);
    if (!this.waits) await this.stack.settled();
    const first = () => this.alerts.since(before)[0];
    await until(`the alert of: ${title}`, 5_000, first).catch(error => this.t.fail(error.message));
    await this.stack.settled();
    const all = this.alerts.since(before);
    const alert = all.find(other => expect !== 'none' && other.kind === expect['kind']) ?? all[0];
    const more = all.filter(other => other !== alert);
    const beside = typeof told === 'object' ? (told.beside ?? []) : [];
    this.t.same(
      more.map(other => other.kind),
      beside,
      `${title}: one alert, not ${more.map(other => other.sentence).join(' ')}`,
    );
    if (alert && expect !== 'none') this.#check(title, alert, expect, typeof told === 'object' ? told : { sampled: [] }, sensor);
  }

  #check(title: string, alert: Line, expect: Readonly<Record<string, unknown>>, told: Exclude<Told, string>, sensor: string) {
    const found = fieldsOf(alert);
    const expected = { ...expect, ...(told.severity !== undefined && { severity: told.severity }) };
    for (const [field, value] of Object.entries(expected)) {
      if (told.sampled.includes(field)) this.t.equal(found[field], undefined, `${title}: ${field} is not seen`);
      else this.t.same(found[field], scene.filled(value), `${title}: ${field}`);
    }
    const origin = sensor === 'sampling' ? 'sampled' : 'live';
    this.t.match(alert, { status: 'open', workload, container: { id: this.subject.id }, sensor, evidence: { origin } }, title);
  }
}
