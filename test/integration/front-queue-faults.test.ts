import t from 'tap';
import { FrontKills } from '../support/front-kills.js';
import { patient } from '../support/patience.js';

t.test(
  'queue: an agent that is killed after any step of adopting, recycling or releasing leaves nothing that the next does not put right',
  { timeout: patient(840_000) },
  async t => {
    const kills = await FrontKills.start({
      prefix: 'kgkillqueue',
      method: 'queue',
      kills: { adopt: [3, 4, 7, 8, 9, 10, 11, 12], recycle: [2, 5, 6, 7, 8, 9, 10, 11, 12], release: [5, 7] },
    });
    t.teardown(() => kills.stop());
    await kills.run(t);
  },
);
