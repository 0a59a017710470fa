import { Client } from './client.js';
import type { Context } from './context.js';
import { readRunning, tokenOf } from './settings.js';
import type { Status, Workload } from './shapes.js';
import type { Ready } from './supervise.js';
import { table, wrap } from './table.js';
import { fetchOf } from './trusting.js';
import { samplingInWords, visibilityInWords } from './words.js';

/** What `up` says when all is up: what it sees, where its state lives, and what to type next. */
export async function firstSight(context: Context, ready: Ready, asked: { readonly agent: boolean; readonly controller: boolean }) {
  const { colour } = context.out;
  const { columns } = context.out.how;
  const row = (name: string, text: string) =>
    wrap(text, columns - 13)
      .map((line, at) => `  ${(at === 0 ? name : '').padEnd(10)} ${line}`)
      .join('\n');
  const lines = ['', `${colour.bold('knowngood')} ${context.world.version} is up`, ''];
  let containers: number | undefined;
  if (asked.controller) {
    const client = new Client({
      url: readRunning(ready.stateDir, 'controller')?.url ?? ready.url,
      token: tokenOf(context.world.env, ready.stateDir),
      timeoutMs: 12_000,
      signal: context.world.signal,
      fetch: fetchOf(context.world.env),
    });
    try {
      const status = await client.get<Status>('/status', { wait: 'ready', timeoutMs: 10_000 });
      for (const host of status.hosts) {
        lines.push(
          row(
            'host',
            [host.host, host.kernel && `Linux ${host.kernel}`, host.engine && `Docker ${host.engine}`].filter(Boolean).join(', '),
          ),
          row('sees', visibilityInWords(host)),
        );
        const sampling = samplingInWords(host);
        if (sampling !== undefined) lines.push(row('sensor', sampling));
      }
      const workloads = await client.items<Workload>('/workloads');
      containers = workloads.reduce((sum, one) => sum + one.containers.length, 0);
      lines.push(row('watches', watched(workloads, containers)));
    } catch (error) {
      lines.push(row('watches', `not told yet (${error instanceof Error ? error.message : String(error)})`));
    }
    lines.push(row('console', ready.url));
  }
  lines.push(row('state', `${ready.stateDir} (logs in log/)`), '');
  const next =
    containers === 0
      ? [
          ['npm run demo', 'no container runs: see the whole story on one of ours'],
          ['docker run …', 'or start yours; it is learned from its first program on'],
        ]
      : [
          ['knowngood workloads', 'what is watched, and how far it is learned'],
          ['knowngood mode WORKLOAD alert', 'from then on every deviation is an alert'],
          ['knowngood alerts --follow', 'the alerts as they come'],
        ];
  if (asked.controller && asked.agent) {
    const rows = [...next, ['Ctrl-C', 'stops it; what was learned stays']].map(([command = '', does = '']) => [
      `  ${colour.cyan(command)}`,
      colour.dim(does),
    ]);
    if (containers !== 0) lines.push('  in a second terminal (in a clone: npx --no-install knowngood …)');
    lines.push(table([], rows, columns));
  }
  context.out.note(lines.join('\n'));
}

function watched(workloads: readonly Workload[], containers: number): string {
  if (containers === 0) return 'no container runs yet, or none is selected';
  const names = workloads.filter(one => one.containers.length > 0).map(one => `${one.workload} (${one.mode})`);
  return `${containers} container${containers === 1 ? '' : 's'}: ${names.join(', ')}`;
}
