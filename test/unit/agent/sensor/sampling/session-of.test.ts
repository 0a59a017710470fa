import t from 'tap';
import { type Kin, sessionsOf } from '../../../../../agent/sensor/sampling/session-of.js';

function kin(pid: number, ppid: number, sid: number, more: Partial<Kin> = {}): Kin {
  return { pid, ppid, sid, startTicks: pid, namespacePid: pid, namespaces: 2, ...more };
}
const first = kin(10, 1, 10, { namespacePid: 1 });
/** Somebody's `docker exec`. */
const opener = kin(20, 2, 20);

t.test('whose session a process belongs to, as far as it is proven', async t => {
  const table: readonly (readonly [string, readonly Kin[], Readonly<Record<number, string>>])[] = [
    ['pid 1 and its child', [first, kin(11, 10, 10)], { 10: 'main', 11: 'main' }],
    ['a daemon of its own session under pid 1 may have come from anywhere', [first, kin(11, 10, 11)], { 11: 'unseen' }],
    ['and its children with it', [first, kin(11, 10, 11), kin(12, 11, 11)], { 12: 'unseen' }],
    ['one that made its own session below one of ours', [first, kin(11, 10, 10), kin(12, 11, 12)], { 12: 'main' }],
    ['an exec and its child', [first, opener, kin(21, 20, 20)], { 20: 'exec', 21: 'exec' }],
    ['a child of an exec with a session of its own', [first, opener, kin(21, 20, 21)], { 21: 'exec' }],
    ['an orphan of an exec whose opener lives', [first, opener, kin(21, 10, 20)], { 21: 'exec' }],
    ['an orphan of an exec whose opener is gone', [first, kin(21, 10, 20)], { 21: 'unseen' }],
    [
      'a pid namespace inside: its first process is none of the container',
      [first, kin(11, 10, 11, { namespacePid: 1, namespaces: 3 })],
      { 10: 'main', 11: 'unseen' },
    ],
    [
      'no pid namespace of its own: the host may have adopted whom it likes',
      [kin(10, 1, 10, { namespaces: 1 }), kin(11, 10, 10, { namespaces: 1 })],
      { 10: 'unseen', 11: 'unseen' },
    ],
    ['a loop, as of two readings', [first, kin(5, 6, 5), kin(6, 5, 6)], { 5: 'unseen', 6: 'unseen' }],
    ['pid 1 is not among them', [opener, kin(21, 20, 20)], { 20: 'unseen', 21: 'unseen' }],
  ];
  for (const [title, processes, expected] of table) {
    const sessions = sessionsOf(processes);
    for (const [pid, whose] of Object.entries(expected)) {
      const tag = sessions.of(Number(pid))?.tag;
      t.equal(tag === undefined ? 'unseen' : tag.main ? 'main' : 'exec', whose, `${title}: ${pid}`);
    }
  }
});

t.test('two sessions have two names', async t => {
  const sessions = sessionsOf([first, opener, kin(30, 2, 30)]);
  t.equal(new Set([10, 20, 30].map(pid => sessions.of(pid)?.tag.id)).size, 3);
});
