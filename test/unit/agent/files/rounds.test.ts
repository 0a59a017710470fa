import t from 'tap';
import { Rounds } from '../../../../agent/files/rounds.js';
import { seeded } from '../../../support/seeded.js';

const everyMs = 30_000;
const rounds = (random = () => 0.5, share = 0.02) => new Rounds({ everyMs, share, random });

t.test('each container is walked soon after it came, and then about every so often', async t => {
  const turns = rounds();
  turns.begin('a', 0);
  t.same(turns.next(0), { waitMs: 1_950 });
  t.same(turns.next(1_950), { container: 'a' });
  turns.walked('a', 1, 1_950);
  t.same(turns.next(1_950), { waitMs: 30_000 });
  turns.begin('a', 5_000);
  t.same(turns.next(5_000), { waitMs: 26_950 }, 'one that is told again keeps its turn');
  turns.end('a');
  t.equal(turns.next(1e9), undefined);
});

t.test('a hundred containers are spread over the time between two walks', async t => {
  const turns = rounds(seeded(1));
  for (let i = 0; i < 100; i++) turns.begin(`c${i}`, 0);
  const at: number[] = [];
  for (let now = 0; now < 120_000; ) {
    const next = turns.next(now)!;
    if ('waitMs' in next) now += next.waitMs;
    else {
      at.push(now);
      turns.walked(next.container, 1, now);
    }
  }
  const later = at.filter(ms => ms > 60_000 && ms <= 90_000).length;
  t.ok(later > 85 && later < 115, `${later} walks in 30 s`);
  const perSecond = Math.max(...at.filter(ms => ms > 60_000).map(ms => at.filter(other => Math.abs(other - ms) < 500).length));
  t.ok(perSecond < 20, `${perSecond} in the fullest second`);
});

t.test('what walks take is held to a share of a processor: a dear one delays the rest, and that is told', async t => {
  const turns = rounds();
  turns.begin('dear', 0);
  turns.begin('cheap', 1_000);
  t.same(turns.next(1_950), { container: 'dear' });
  turns.walked('dear', 2_000, 1_950);
  t.same(turns.next(3_000), { waitMs: 98_000 + 1_950 - 3_000 });
  t.equal(turns.behindMs(90_000), 90_000 - 2_950);
});

t.test('one that is asked for at once does not wait for that, but not again and again either', async t => {
  const turns = rounds();
  turns.begin('a', 0);
  turns.walked('a', 400, 1_000);
  turns.soon('a', 1_100);
  t.same(turns.next(1_100), { waitMs: 3_900 }, 'ten times what the last one took');
  t.same(turns.next(5_000), { container: 'a' });
  turns.walked('a', 1, 5_000);
  turns.soon('a', 5_600);
  t.same(turns.next(5_600), { container: 'a' });
  turns.soon('unknown', 5_600);
  t.same(turns.next(5_600), { container: 'a' });
});
