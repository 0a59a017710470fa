import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { Identity } from '../../../agent/identity.js';
import { Standing } from '../../../agent/standing.js';

const down = { down: true, atUs: 2, by: 'ada', why: 'look' };

t.test('how a host stands is kept over restarts, and a late word changes nothing', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'kg-standing-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const begin = () => {
    const identity = new Identity(folder);
    return new Standing({ recall: () => identity.recall('standing'), remember: told => identity.remember('standing', told) });
  };
  const first = begin();
  t.same([first.word, first.told], ['up', undefined]);
  t.same(first.tell(down), down);
  t.same([begin().word, begin().told], ['down', down]);
  t.same(first.tell({ ...down, down: false, atUs: 1 }), down, 'what was said before');
  t.equal(begin().tell({ ...down, down: false, atUs: 3 }).down, false);
  t.equal(begin().word, 'up');
});

t.test('where nothing can be written it stands down all the same and says so; it does not stand up', async t => {
  const full = () => {
    throw new Error('no space left on device');
  };
  const standing = new Standing({ recall: () => undefined, remember: full });
  t.throws(() => standing.tell(down), /no space/);
  t.equal(standing.word, 'down');
  t.throws(() => standing.tell({ ...down, down: false, atUs: 3 }), /no space/);
  t.equal(standing.word, 'down');
});
