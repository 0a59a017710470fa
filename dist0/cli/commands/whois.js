import { segment } from '../client.js';
import { exit } from '../exit.js';
import { example } from './example.js';
export const registerWhois = (program, run) => {
  program
    .command('whois')
    .argument('<container>', 'id, the first 12 digits of it, or name')
    .description('which workload a container belongs to, and which rule says so')
    .addHelpText('after', example('whois web-1', 'tells the workload of the container web-1'))
    .action(
      run(async (context, container) => {
        const found = await context.client().get(`/whois/${segment(container)}`);
        context.out.one(found, () =>
          [
            `${found.container.slice(0, 12)} belongs to ${context.out.colour.bold(found.workload)}`,
            `  because   ${found.rule}`,
            `  class     ${found.class}${found.environment === undefined ? '' : `, environment ${found.environment}`}${found.owner === undefined ? '' : `, owner ${found.owner}`}`,
            ...(found.labelsIgnored.length > 0 ? [`  ignored   labels of the image: ${found.labelsIgnored.join(', ')}`] : []),
          ].join('\n'),
        );
        return exit.done;
      }),
    );
};
