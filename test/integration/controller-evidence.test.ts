import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { ProcFs } from '../../agent/proc.js';
import { evidenceId } from '../../agent/recycle/evidence.js';
import { EvidenceStore } from '../../agent/recycle/evidence-store.js';
import { anExec } from '../support/behaviours.js';
import { until } from '../support/stack.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

const dayMs = 86_400_000;
const us = Date.now() * 1_000;
const container = aContainer({ n: 1 });
const dropped = anExec({ exe: '/tmp/x', file: 'drift', parent: '/usr/sbin/nginx' });
const asked = { by: 'a person' };

t.test(
  'what an open incident holds is kept past its time, over restarts and without a controller; then it goes',
  { timeout: 120_000 },
  async t => {
    const { agent, controller, settled } = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert' });
    const stateDir = mkdtempSync(join(tmpdir(), 'kg-holds-'));
    t.teardown(() => rmSync(stateDir, { recursive: true, force: true }));
    const upperDir = join(stateDir, 'upper');
    mkdirSync(upperDir);
    writeFileSync(join(upperDir, 'tool'), 'left behind');
    // By this host's clock the thirty days of all of it are over.
    const nowMs = () => Date.now() + 40 * dayMs;
    const host = agent('host-a');
    host.evidence = new EvidenceStore({ stateDir, nowMs });
    await host.beat([aRunning(container)]);
    await host.tell([container], [aFirst(container, dropped, us)]);
    await settled();
    const [{ alerts }] = (await controller.ok('GET', '/incidents')).items;

    const keep = async (order: string, about: { readonly alert?: string; readonly container: string }) => {
      const id = evidenceId(order);
      const [at, expiresAt] = [Date.now(), Date.now() + 30 * dayMs].map(ms => new Date(ms).toISOString()) as [string, string];
      await host.evidence!.keep({
        proc: new ProcFs(),
        about: {
          ...{ id, order, workload: 'shop/web', host: 'host-a', at, expiresAt },
          ...(about.alert === undefined ? {} : { alert: about.alert }),
          container: { id: about.container, name: 'web-1', image: 'i' },
        },
        live: { processes: [], sockets: [] },
        observations: [],
        upperDir,
      });
      return id;
    };
    const ofAlert = await keep('1', { alert: alerts[0], container: 'f'.repeat(64) });
    const ofContainer = await keep('2', { container: container.id });
    const ofNone = await keep('3', { container: 'e'.repeat(64) });
    const ofStranger = await keep('4', { alert: 'never-heard-of', container: 'd'.repeat(64) });
    const isKept = (id: string) => existsSync(join(stateDir, 'evidence', id));
    const gone = (id: string) => until(`${id} to go`, 15_000, async () => !isKept(id) || undefined);
    const holds = async () => {
      const { items } = await controller.ok('GET', '/evidence');
      return new Map(items.map(({ id, heldBy }: { id: string; heldBy?: string[] }) => [id, heldBy]));
    };

    t.same(
      await holds(),
      new Map([
        [ofAlert, ['INC-1']],
        [ofContainer, ['INC-1']],
        [ofNone, undefined],
        [ofStranger, undefined],
      ]),
    );
    t.match((await controller.ok('GET', `/evidence?id=${ofNone}`)).items, [{ id: ofNone }]);

    const used = async (mostBytes: number) => {
      await host.evidence!.look();
      await host.beat([aRunning(container)], { evidence: { ...host.evidence!.held!, mostBytes } });
      return until('it to be told', 10_000, async () => {
        const { evidence } = (await controller.ok('GET', '/status')).hosts[0];
        return evidence?.mostBytes === mostBytes ? evidence : undefined;
      });
    };
    const { bytes } = host.evidence.held!;
    t.ok(bytes > 4 * 'left behind'.length, `${bytes} bytes are kept`);
    t.same(await used(bytes * 2), { bytes, mostBytes: bytes * 2, room: 'enough' });
    t.same(await used(Math.ceil(bytes * 1.2)), { bytes, mostBytes: Math.ceil(bytes * 1.2), room: 'little' });
    t.same(await used(bytes), { bytes, mostBytes: bytes, room: 'none' });

    await controller.ok('POST', '/incidents/INC-1/acknowledge', asked);
    await gone(ofNone);
    t.same([isKept(ofAlert), isKept(ofContainer)], [true, true], 'acknowledged is not closed');
    t.ok(isKept(ofStranger), 'of an alert that nobody knows: kept');

    await controller.kill();
    const later = await keep('5', { container: 'c'.repeat(64) });
    host.evidence = new EvidenceStore({ stateDir, nowMs });
    await new Promise(done => setTimeout(done, 3_000));
    t.ok(isKept(later), 'without a controller nothing goes');
    await controller.again();
    await host.beat([aRunning(container)]);
    await gone(later);
    t.same([isKept(ofAlert), isKept(ofContainer)], [true, true], 'the next controller holds it, and so does the next agent');

    await controller.ok('POST', '/incidents/INC-1/resolve', { ...asked, why: 'looked into' });
    await gone(ofAlert);
    await gone(ofContainer);
    t.ok(isKept(ofStranger));
  },
);
