import { createServer, type Server } from 'node:net';
import t, { type Test } from 'tap';
import type { Report } from '../../proto/fleet.js';
import { FrontStage } from '../support/front-stage.js';
import { hostRulesOf } from '../support/host-rules.js';
import { docker } from '../support/image.js';
import { patient } from '../support/patience.js';

/** Somebody else takes a container's published port while it has given it up. */
const stage = await FrontStage.start({ prefix: 'kgport', internal: false });
const { host } = stage;
t.teardown(() => stage.stop());
t.setTimeout(patient(240_000));
const firstPort = 18_480;
let ports = 0;

interface Place {
  readonly name: string;
  readonly port: number;
  readonly id: string;
}

async function serving(name: string): Promise<Place> {
  const port = firstPort + ports++;
  await stage.web(name, '-p', `127.0.0.1:${port}:8080`, '--restart', 'unless-stopped');
  await answers(port);
  return { name, port, id: (await stage.inspect(name)).Id };
}

/** Takes the port right before whoever is to have it next is started, and gives it back after so long, or not before it is told to. */
function takenFrom({ name, port }: Place, isWhose: (said: Said) => boolean, freeAfterMs?: number): () => Promise<void> {
  let server: Server | undefined;
  const free = async () => {
    await new Promise<void>(done => (server === undefined ? done() : server.close(() => done())));
    server = undefined;
  };
  const beforeStart = async (id: string) => {
    if (!isWhose(await stage.inspect(id))) return;
    stage.faults.delete(name);
    server = createServer(socket => socket.destroy());
    await new Promise<void>((done, failed) => server!.once('error', failed).listen(port, '127.0.0.1', done));
    if (freeAfterMs !== undefined) setTimeout(() => void free(), freeAfterMs);
  };
  // With a step to look at, the fault is kept until it says that it was the right one.
  stage.faults.set(name, { beforeStart, afterStep: () => undefined });
  t.teardown(free);
  return free;
}

type Said = Awaited<ReturnType<FrontStage['inspect']>>;

async function answers(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    const said = await fetch(`http://127.0.0.1:${port}/`).then(
      answer => answer.text(),
      (error: Error) => error.message,
    );
    if (said === 'here.') return;
    if (tries > 50) throw new Error(`127.0.0.1:${port} does not answer: ${said}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

const volumes = async () => (await docker('volume', 'ls', '-q')).split('\n');
const detailOf = (report: Report, step: string) => report.steps.filter(one => one.step === step && !one.ok).at(-1)?.detail ?? '';

/** The old one holds its place as it did before anybody touched it, and nothing else is there of it. */
async function isAsBefore(t: Test, place: Place): Promise<void> {
  const said = await stage.inspect(place.name);
  t.equal(said.Id, place.id, 'the old one has its place');
  t.match(said.HostConfig.RestartPolicy, { Name: 'unless-stopped' }, 'with its restart policy');
  t.match(said.State, { Running: true });
  await answers(place.port);
  await nothingElse(t, place);
}

async function nothingElse(t: Test, { name, id }: Place): Promise<void> {
  t.same(await stage.namesOf(name), [name], 'nothing is left but the old one');
  t.equal((await stage.inspect(name)).Id, id);
  t.same(await hostRulesOf(host.stack), [], 'and no rule of the host');
}

const methods = [
  { title: 'in place', order: {}, starts: 'start', isWhose: () => true },
  ...(['front', 'queue'] as const).map(method => ({
    title: `while it gets a front (${method})`,
    order: { action: 'adopt' as const, method },
    starts: 'start front',
    isWhose: (said: Said) => said.Config.Labels['knowngood.front'] !== undefined,
  })),
];

for (const [at, { title, order, starts, isWhose }] of methods.entries()) {
  t.test(`${title}: a port that is taken and soon free again`, async t => {
    const place = await serving(`kgport-soon-${at}`);
    const before = new Set(await volumes());
    takenFrom(place, isWhose, 1_000);
    const report = await host.recycle(place.name, order);
    t.equal(report.outcome, 'undone', JSON.stringify(report.steps));
    t.match(detailOf(report, starts), /address already in use|port is already allocated/, 'it says which step failed, and why');
    t.match(report.steps.at(-1), { step: 'put back', ok: true }, 'and that the old one is back');
    t.equal(report.newId, undefined);
    t.ok(report.downtimeMs >= 1_000, `down for ${report.downtimeMs} ms`);
    t.comment(`${title}: free after 1 s, down for ${report.downtimeMs} ms`);
    await isAsBefore(t, place);
    t.same(
      (await volumes()).filter(one => !before.has(one)),
      [],
    );
    const again = await host.recycle(place.name, order);
    t.equal(again.outcome, 'done', 'and another time it is done');
    await answers(place.port);
    await docker('rm', '-fv', ...(await stage.namesOf(place.name)));
  });

  t.test(`${title}: a port that stays taken`, async t => {
    const place = await serving(`kgport-long-${at}`);
    const free = takenFrom(place, isWhose);
    const report = await host.recycle(place.name, order);
    t.equal(report.outcome, 'failed', JSON.stringify(report.steps));
    t.match(detailOf(report, starts), /address already in use|port is already allocated/);
    const said = detailOf(report, 'put back');
    t.match(said, /address already in use|port is already allocated/, 'it says why it cannot be put back');
    t.match(said, new RegExp(`nobody serves as ${place.name} .*docker start ${place.name}`), 'and how to get it back');
    t.ok(report.downtimeMs >= 5_000, `down for ${report.downtimeMs} ms`);
    t.comment(`${title}: given up after ${report.downtimeMs} ms: ${said}`);
    await nothingElse(t, place);
    t.match((await stage.inspect(place.name)).HostConfig.RestartPolicy, { Name: 'unless-stopped' });
    await free();
    await docker('start', place.name);
    await isAsBefore(t, place);
    await docker('rm', '-fv', place.name);
  });
}
