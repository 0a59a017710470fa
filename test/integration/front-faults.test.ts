import t from 'tap';
import { besideIt, FrontKills } from '../support/front-kills.js';
import { patient } from '../support/patience.js';

t.test(
  'an agent that is killed after any step of adopting, recycling or releasing leaves nothing that the next does not put right',
  { timeout: patient(840_000) },
  async t => {
    const kills = await FrontKills.start({ prefix: 'kgkillfront', method: 'front', kills: besideIt });
    t.teardown(() => kills.stop());
    await kills.run(t);
  },
);
