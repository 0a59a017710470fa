import t from 'tap';
import { type Turn, Turns } from '../../../agent/turns.js';
import type { Action } from '../../../proto/fleet.js';

/** Orders that go on until they are let: what happened, in order. */
class Rehearsal {
  readonly turns = new Turns();
  readonly did: string[] = [];
  readonly #go = new Map<string, () => void>();
  readonly #leave = new Map<string, () => void>();

  order(name: string, place: string, action: Action = 'recycle', ahead: Turn<string>['ahead'] = async () => undefined): Promise<string> {
    return this.turns.order(place, action, { ahead, work: leave => this.#work(name, leave) });
  }
  goOn(name: string, place: string, action: Action = 'recycle'): Promise<string> {
    return this.turns.goOn(place, action, leave => this.#work(name, leave));
  }
  keep(name: string, place: string): Promise<string> {
    return this.turns.at(place, () => this.#work(name, () => undefined));
  }
  end(name: string): Promise<void> {
    this.#go.get(name)!();
    return settled();
  }
  leave(name: string): Promise<void> {
    this.#leave.get(name)!();
    return settled();
  }

  async #work(name: string, leave: () => void): Promise<string> {
    this.did.push(name);
    this.#leave.set(name, leave);
    await new Promise<void>(resolve => this.#go.set(name, resolve));
    return name;
  }
}

/** Whatever can go on by itself has. */
const settled = () => new Promise<void>(resolve => setImmediate(resolve));

async function full(): Promise<Rehearsal> {
  const host = new Rehearsal();
  void host.order('a', 'place-a');
  void host.order('b', 'place-b');
  await settled();
  return host;
}

t.test('two at once on a host; who waits for room goes in the order in which they came', async t => {
  const host = await full();
  for (const name of ['c', 'd', 'e']) void host.order(name, `place-${name}`);
  await settled();
  t.same(host.did, ['a', 'b']);
  await host.end('b');
  t.same(host.did, ['a', 'b', 'c']);
  host.end('a');
  void host.order('f', 'place-f');
  await settled();
  t.same(host.did, ['a', 'b', 'c', 'd'], 'one that comes as room is given up is not before them');
  await host.end('c');
  await host.end('d');
  t.same(host.did, ['a', 'b', 'c', 'd', 'e', 'f']);
});

t.test('while an order waits for room its place is nobody’s', async t => {
  const host = await full();
  void host.order('c', 'place-c');
  await settled();
  t.notOk(host.turns.isBusy('place-c'));
  t.ok(host.turns.isBusy('place-a'));
  void host.keep('front', 'place-c');
  await settled();
  t.same(host.did, ['a', 'b', 'front'], 'who keeps it goes on');
  await host.end('a');
  t.same(host.did, ['a', 'b', 'front'], 'the order has room and waits for its place');
  await host.end('front');
  t.same(host.did, ['a', 'b', 'front', 'c']);
  for (const name of ['b', 'c']) await host.end(name);
  t.notOk(host.turns.isBusy());
});

t.test('one that was not begun gives way to who contains, also where it has its room by then', async t => {
  const host = await full();
  void host.order('c', 'place-c');
  void host.order('contain c', 'place-c', 'contain');
  await settled();
  t.same(host.did, ['a', 'b', 'contain c']);
  await host.end('a');
  t.same(host.did, ['a', 'b', 'contain c'], 'one after the other at each place');
  void host.order('let c go', 'place-c', 'uncontain');
  await host.end('contain c');
  t.same(host.did, ['a', 'b', 'contain c', 'let c go']);
  await host.end('let c go');
  t.same(host.did, ['a', 'b', 'contain c', 'let c go', 'c']);
  void host.order('contain again', 'place-c', 'contain');
  await settled();
  t.equal(host.did.length, 5, 'for what was begun it waits');
  await host.end('c');
  t.equal(host.did[5], 'contain again');
});

t.test('orders of one place take one room, whatever holds it up', async t => {
  const host = new Rehearsal();
  void host.keep('front', 'place-a');
  await settled();
  void host.order('a1', 'place-a');
  void host.order('a2', 'place-a');
  void host.order('b', 'place-b');
  await settled();
  t.same(host.did, ['front', 'b'], 'there is room for another place');
  await host.end('front');
  t.same(host.did, ['front', 'b', 'a1']);
  await host.end('a1');
  t.same(host.did, ['front', 'b', 'a1', 'a2']);
});

t.test('what it comes to is asked ahead only where nothing but room is missing', async t => {
  const host = await full();
  const asked: string[] = [];
  const ahead = (name: string, over?: string) => async () => {
    asked.push(name);
    return over;
  };
  t.equal(await host.order('c', 'place-c', 'recycle', ahead('c', 'refused')), 'refused', 'told at once');
  void host.order('d', 'place-d', 'recycle', ahead('d'));
  void host.order('a again', 'place-a', 'recycle', ahead('a again', 'what is half done there is no reason'));
  void host.order('contain e', 'place-e', 'contain', ahead('contain e'));
  await settled();
  t.same(asked, ['c', 'd']);
  t.same(host.did, ['a', 'b', 'contain e']);
  await host.end('a');
  t.same(host.did, ['a', 'b', 'contain e', 'd'], 'and asked no more while it waits');
});

t.test('what was begun before waits for no room, keeps its place, and takes up what it had', async t => {
  const host = await full();
  const waiting = host.order('c', 'place-c');
  void host.goOn('begun', 'place-c');
  await settled();
  t.same(host.did, ['a', 'b', 'begun']);
  t.ok(host.turns.isBusy('place-c'));
  void host.order('d', 'place-d');
  await host.end('a');
  t.same(host.did, ['a', 'b', 'begun'], 'two are still at work');
  await host.end('b');
  t.same(host.did, ['a', 'b', 'begun'], 'the next has room, and waits for its place');
  await host.end('begun');
  t.same([...host.did].sort(), ['a', 'b', 'begun', 'c', 'd']);
  await host.end('c');
  t.equal(await waiting, 'c');
});

t.test('room is given up once: when it is over, though nobody can be told yet; or when it fails', async t => {
  const host = await full();
  const failing = new Turns();
  void host.order('c', 'place-c');
  void host.order('d', 'place-d');
  await host.leave('a');
  t.same(host.did, ['a', 'b', 'c']);
  t.ok(host.turns.isBusy('place-a'), 'its place is kept until it is told');
  await host.end('a');
  t.same(host.did, ['a', 'b', 'c']);
  for (let n = 0; n < 5; n++) {
    const broken = failing.order('place', 'recycle', { ahead: async () => undefined, work: () => Promise.reject(new Error('broken')) });
    await t.rejects(broken, { message: 'broken' });
  }
  t.notOk(failing.isBusy());
});
