import t from 'tap';
import { layoutOf } from '../../../console/pages/map/layout.js';
import { rowsOf, talkersOf, type Way } from '../../../console/pages/map/map-page.js';

const way = (from: string, to: string, alerts = 0): Way => ({ from, to, by: ['tcp 80'], listedBy: alerts > 0 ? [] : ['caller'], alerts });

t.test('who calls stands left of whom it calls, also by the longest way', async t => {
  const { nodes, lines, columns, height } = layoutOf([way('web', 'api'), way('api', 'db'), way('web', 'db'), way('job', 'db')]);
  const columnOf = Object.fromEntries(nodes.map(one => [one.workload, one.column]));
  t.same(columnOf, { web: 0, job: 0, api: 1, db: 2 });
  t.equal(columns, 3);
  const places = nodes.map(one => `${one.column}/${one.y}`);
  t.equal(new Set(places).size, nodes.length, 'no two stand in one place');
  t.ok(nodes.every(one => one.y > 0 && one.y < height));
  const passing = lines.filter(one => one.via.length > 0);
  t.same(
    passing.map(({ way: { from, to }, via }) => [from, to, via.map(one => one.column)]),
    [
      ['web', 'db', [1]],
      ['job', 'db', [1]],
    ],
    'they pass a column',
  );
  const api = nodes.find(one => one.workload === 'api')!;
  for (const { via } of passing) t.ok(Math.abs(via[0]!.y - api.y) >= 26, 'beside who stands there');
});

t.test('a circle, and one that calls itself, have their places too', async t => {
  const { nodes } = layoutOf([way('a', 'b'), way('b', 'c'), way('c', 'a'), way('d', 'd')]);
  t.same(nodes.map(one => one.workload).sort(), ['a', 'b', 'c', 'd']);
  t.ok(nodes.every(one => one.column >= 0 && one.column < 3));
  t.same(layoutOf([]), { nodes: [], lines: [], columns: 0, height: 0 });
});

t.test('the list has everybody once, below the name of its group, what is unlisted first', async t => {
  const place = (workload: string, environment: string) => ({ workload, environment });
  const known = [place('web', 'production'), place('api', 'production'), place('try', 'staging')] as never;
  const talkers = talkersOf([way('web', 'api'), way('try', 'api', 1), way('gone', 'web')], known);
  t.same(
    talkers.map(({ workload, group, unlisted }) => [workload, group, unlisted]),
    [
      ['gone', '', 0],
      ['api', 'production', 1],
      ['web', 'production', 0],
      ['try', 'staging', 1],
    ],
  );
  t.same(
    rowsOf(talkers).map(row => ('size' in row ? `${row.group} ${row.size}` : row.workload)),
    [' 1', 'gone', 'production 2', 'api', 'web', 'staging 1', 'try'],
  );
});
