import t from 'tap';
import { FrontKills } from '../support/front-kills.js';
import { hostRulesOf } from '../support/host-rules.js';
import { Outsider } from '../support/outsider.js';
import { patient } from '../support/patience.js';

const outsider = await Outsider.start('kgkillout', '10.99.9');
t.teardown(() => outsider.stop());
const ports = { adopt: 18_384, recycle: 18_385, release: 18_386 };
const at = (place: string) => `${outsider.hostAddress}:${Object.entries(ports).find(([phase]) => place.endsWith(phase))![1]}`;

t.test(
  'host-dnat: an agent that is killed after any step leaves no rule of the host, and nothing else, that the next does not put right',
  { timeout: patient(840_000) },
  async t => {
    const kills = await FrontKills.start({
      prefix: 'kgkilldirect',
      method: 'host-dnat',
      kills: { adopt: [6, 8, 10, 11, 12], recycle: [3, 6, 7, 8, 9, 11, 12], release: [5, 6, 7, 8] },
      publish: { adopt: `${at('adopt')}:8080`, recycle: `${at('recycle')}:8080`, release: `${at('release')}:8080` },
      async wrong(how, { name, stack }, address) {
        const rules = await hostRulesOf(stack);
        if (how === 'alone') return rules;
        const asked = await outsider.asks(`http://${at(name)}/who`).catch((error: Error) => error.message);
        return [
          ...(asked === `${outsider.address}.` ? [] : [`from outside: ${asked}`]),
          ...(rules.length <= 3 && rules[0]?.includes(`dnat to ${address}:8080`) ? [] : [`${address}: ${rules.join('\n')}`]),
        ];
      },
    });
    t.teardown(() => kills.stop());
    await kills.run(t);
  },
);
