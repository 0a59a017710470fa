import t from 'tap';
import { anExec } from '../support/behaviours.js';
import { setStage } from '../support/stage.js';
import { aContainer, aFirst, aRunning } from '../support/synthetic-agent.js';

t.test('who connects again is told what ended since', { timeout: 90_000 }, async t => {
  const stage = await setStage(t, { KNOWNGOOD_DEFAULT_MODE: 'alert', KNOWNGOOD_CROWD: '100' });
  const { controller } = stage;
  const agent = stage.agent('host-a');
  const web = aContainer({ n: 1 });
  await agent.beat([aRunning(web)]);
  const deviate = async (exe: string) => {
    await agent.tell([web], [aFirst(web, anExec({ exe }), Date.now() * 1_000)]);
    await stage.settled();
  };
  /** The events of one connection until there were so many: of each its id, the thing's own, and how it stands. */
  const followed = async (path: string, count: number, lastId?: string) => {
    const over = new AbortController();
    const answer = await fetch(`${controller.url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${controller.token}`, ...(lastId !== undefined && { 'last-event-id': lastId }) },
      signal: over.signal,
    });
    const events: { readonly eventId: string; readonly id: string; readonly status: string }[] = [];
    let text = '';
    const decoder = new TextDecoder();
    for await (const part of answer.body!) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        if (field('data') === undefined) continue;
        const event = JSON.parse(field('data')!);
        t.equal(await controller.unlikeEvent(path, event), undefined, 'an event is what its schema tells');
        const { id, status } = event;
        events.push({ eventId: field('id')!, id, status });
      }
      if (events.length >= count) break;
    }
    over.abort();
    return events;
  };
  const standing = (events: Awaited<ReturnType<typeof followed>>) => new Map(events.map(({ id, status }) => [id, status]));

  for (const exe of ['/bin/a', '/bin/b', '/bin/c']) await deviate(exe);
  const first = await followed('/alerts/follow', 3);
  t.same(
    first.map(({ status }) => status),
    ['open', 'open', 'open'],
  );
  for (const { eventId } of first) t.ok(Math.abs(Number(eventId) - Date.now()) < 60_000, `${eventId} is a time`);
  const lastId = first.at(-1)!.eventId;
  const [gone, goneLater, left] = first.map(({ id }) => id);
  await controller.ok('POST', '/alerts/dismiss', { ids: [gone], by: 'ana', why: 'a drill' });
  t.same(
    [...standing(await followed('/alerts/follow', 2)).keys()].sort(),
    [goneLater, left].sort(),
    'who says nothing is told what is open',
  );
  t.same(
    standing(await followed('/alerts/follow', 3, lastId)),
    new Map([
      [gone, 'dismissed'],
      [goneLater, 'open'],
      [left, 'open'],
    ]),
  );

  await t.test('also by a controller that was started meanwhile, and of incidents', async t => {
    await controller.kill('SIGTERM');
    await controller.again();
    await controller.ok('POST', '/alerts/dismiss', { ids: [goneLater], by: 'ana', why: 'a drill' });
    const again = standing(await followed('/alerts/follow', 3, lastId));
    t.same(
      again,
      new Map([
        [gone, 'dismissed'],
        [goneLater, 'dismissed'],
        [left, 'open'],
      ]),
    );
    const [incident] = await followed('/incidents/follow', 1);
    await controller.ok('POST', `/incidents/${incident!.id.replace('INC-', '')}/resolve`, { by: 'ana', why: 'done' });
    t.same([...standing(await followed('/incidents/follow', 1, incident!.eventId))], [[incident!.id, 'resolved']]);
  });

  await t.test('what is no time of ours is no id', async t => {
    await deviate('/bin/d');
    for (const wrong of ['', 'alert-7', '-1', '99999999999999999999', `${Date.now() + 3_600_000}`])
      t.same([...standing(await followed('/alerts/follow', 1, wrong)).values()], ['open'], wrong);
  });
});
