import t from 'tap';
import { type Found, Processes } from '../../../../../agent/sensor/sampling/processes.js';
import type { StatLine } from '../../../../../agent/sensor/sampling/stat-line.js';

const box = 'a'.repeat(64);
const inside: Found = { container: box, namespacePid: 9, namespaces: 2 };
const outside: Found = { container: undefined, namespacePid: 0, namespaces: 0 };

/** A process whose program is `image`; `unread` where that may not be read. */
function line(pid: number, image: string, more: Partial<StatLine> = {}): StatLine {
  const { image: _, ...unread } = { image: '' };
  const seen = image === 'unread' ? unread : { image };
  return { pid, ppid: 1, sid: pid, comm: 'x', tty: false, over: false, startTicks: pid, ...seen, ...more };
}

function told(samples: readonly (readonly StatLine[])[], find: (pid: number) => Found = () => inside): readonly (readonly number[])[] {
  const processes = new Processes(find);
  return samples.map(lines => processes.sample(lines).map(({ pid }) => pid));
}

t.test('a program is told when it is new, once', async t => {
  const table: readonly (readonly [string, readonly (readonly StatLine[])[], readonly (readonly number[])[]])[] = [
    ['it goes on', [[line(5, 'a')], [line(5, 'a')], [line(5, 'a')]], [[5], [], []]],
    ['another begins', [[line(5, 'a')], [line(5, 'a'), line(6, 'b')]], [[5], [6]]],
    ['another in the same process', [[line(5, 'a')], [line(5, 'b')]], [[5], [5]]],
    ['the pid of one that ended', [[line(5, 'a')], [line(5, 'b', { startTicks: 99 })]], [[5], [5]]],
    ['the pid of one that ended, after a sample without it', [[line(5, 'a')], [], [line(5, 'b', { startTicks: 99 })]], [[5], [], [5]]],
    ['a fork', [[line(5, 'a')], [line(5, 'a'), line(6, 'a')]], [[5], []]],
    ['a fork that then runs another', [[line(5, 'a')], [line(5, 'a'), line(6, 'a')], [line(5, 'a'), line(6, 'b')]], [[5], [], [6]]],
    ['a fork whose parent ended', [[line(5, 'a')], [line(6, 'a')], [line(7, 'a')]], [[5], [], []]],
    ['several forks at once, of one that was never seen', [[line(8, 'a'), line(7, 'a'), line(9, 'a')]], [[7]]],
    ['one that is a zombie', [[line(5, 'a', { over: true })]], [[]]],
    ['one of unread memory', [[line(5, 'unread')], [line(5, 'unread')]], [[5], []]],
    ['another name where the memory is unread', [[line(5, 'unread')], [line(5, 'unread', { comm: 'y' })]], [[5], [5]]],
  ];
  for (const [title, samples, expected] of table) t.same(told(samples), expected, title);
});

t.test('one of the host is none of ours until it is moved into a container', async t => {
  const found = new Map([[5, outside]]);
  const processes = new Processes(pid => found.get(pid) ?? outside);
  t.same(processes.sample([line(5, 'runc')]), []);
  found.set(5, inside);
  t.match(processes.sample([line(5, 'runc')]), [{ pid: 5, container: box }], 'with the program that moved in');
  t.match(processes.members, [{ pid: 5, container: box, namespacePid: 9 }]);
  found.set(6, outside);
  for (let i = 0; i < 5; i++) processes.sample([line(6, 'b')]);
  found.set(6, inside);
  t.same(processes.sample([line(6, 'b')]), [], 'what has long run outside is not looked at again');
  t.match(processes.sample([line(6, 'c')]), [{ pid: 6 }], 'until it runs another program');
});

t.test('containers do not share what was told', async t => {
  t.same(
    told([[line(5, 'a'), line(6, 'a')]], pid => ({ ...inside, container: String(pid) })),
    [[5, 6]],
  );
});

t.test('what could not be read whole is told with the next sample', async t => {
  const processes = new Processes(() => inside);
  const [member] = processes.sample([line(5, 'a')]);
  processes.forget(member!);
  t.match(processes.sample([line(5, 'a')]), [{ pid: 5 }]);
});
