import { Client } from './client.js';
import { readRunning, tokenOf } from './settings.js';
import { cut } from './table.js';
import { visibilityInWords } from './words.js';
/** What `up` says when all is up: what it sees, where its state lives, and what to type next. */
export async function firstSight(context, ready, asked) {
  const { colour } = context.out;
  const row = (name, text) => `  ${name.padEnd(10)} ${cut(text, context.out.how.columns - 13)}`;
  const lines = ['', `${colour.bold('knowngood')} ${context.world.version} is up`, ''];
  let containers;
  if (asked.controller) {
    const client = new Client({
      url: readRunning(ready.stateDir, 'controller')?.url ?? ready.url,
      token: tokenOf(context.world.env, ready.stateDir),
      timeoutMs: 12_000,
      signal: context.world.signal,
    });
    try {
      const status = await client.get('/status', { wait: 'ready', timeoutMs: 10_000 });
      for (const host of status.hosts) {
        lines.push(row('host', [host.host, host.kernel, host.engine].filter(Boolean).join(', ')), row('sees', visibilityInWords(host)));
      }
      const workloads = await client.items('/workloads');
      containers = workloads.reduce((sum, one) => sum + one.containers.length, 0);
      lines.push(row('watches', watched(workloads, containers)));
    } catch (error) {
      lines.push(row('watches', `not told yet (${error instanceof Error ? error.message : String(error)})`));
    }
    lines.push(row('API', ready.url));
  }
  lines.push(row('state', `${ready.stateDir} (logs in log/)`), '');
  const next =
    containers === 0
      ? [
          ['npm run demo', 'no container runs: see the whole story on one of ours'],
          ['docker run …', 'or start yours; it is learned from its first program on'],
        ]
      : [
          ['npx knowngood workloads', 'what is watched and how far it is learned'],
          ['npx knowngood mode <workload> alert', 'from then on every deviation is an alert'],
          ['npx knowngood alerts --follow', 'the alerts as they come'],
        ];
  if (asked.controller && asked.agent) {
    lines.push(...next.map(([command = '', does = '']) => `  ${colour.cyan(command.padEnd(38))} ${colour.dim(does)}`));
    lines.push(`  ${colour.cyan('Ctrl-C'.padEnd(38))} ${colour.dim('stops it; what was learned stays')}`);
  }
  context.out.note(lines.join('\n'));
}
function watched(workloads, containers) {
  if (containers === 0) return 'no container runs yet, or none is selected';
  const names = workloads.filter(one => one.containers.length > 0).map(one => `${one.workload} (${one.mode})`);
  return `${containers} container${containers === 1 ? '' : 's'}: ${names.join(', ')}`;
}
