import t from 'tap';
import type { EngineEvent } from '../../../../agent/container/container.js';
import { Life } from '../../../../agent/container/life.js';

const healthcheck = ['/bin/sh', '-c', 'curl -f localhost'];
let atUs = 0;
const event = (rest: { readonly kind: EngineEvent['kind'] } & Record<string, unknown>, container = 'c1') =>
  ({ container, atUs: ++atUs, ...rest }) as EngineEvent;
const start = (container?: string) => event({ kind: 'start' }, container);
const die = (exitCode: number) => event({ kind: 'die', exitCode });
const kill = (signal: number) => event({ kind: 'kill', signal });
const exec = (command: string) => event({ kind: 'exec-start', command });

function livedOf(events: readonly EngineEvent[], beside = false, life = new Life()) {
  return events.flatMap(one =>
    life.of(one, { container: { id: one.container, healthcheck, state: 'running', startedAtUs: 0 }, workload: 'shop/web', beside }),
  );
}

t.test('what the engine tells of a container, as what its workload lived through', async t => {
  const rows: readonly (readonly [what: string, events: readonly EngineEvent[], lived: readonly string[]])[] = [
    ['it began and ended by itself', [start(), die(0)], ['start', 'stop']],
    ['it was stopped: the end that was asked for is no crash', [start(), kill(15), die(143), start()], ['start', 'stop', 'start']],
    ['it was killed', [start(), kill(9), die(137), start()], ['start', 'stop', 'start']],
    ['its health check says how it does', [event({ kind: 'healthy' }), event({ kind: 'unhealthy' })], ['healthy', 'health-failure']],
    ['it crashed, and came back', [start(), die(1), start()], ['start', 'start', 'crash-restart']],
    ['it crashed, and another came in its place', [start('c1'), die(1), start('c2')], ['start', 'start', 'crash-restart']],
    ['it crashed and did not come back', [start(), die(139)], ['start']],
    ['after a reload an end is still a crash', [kill(1), die(1), start()], ['reload', 'start', 'crash-restart']],
    [
      'a stop of an earlier life says nothing of this one',
      [kill(15), die(0), start(), die(1), start()],
      ['stop', 'start', 'start', 'crash-restart'],
    ],
    ['it was told to reload', [kill(1), kill(10), kill(12)], ['reload', 'reload', 'reload']],
    ['a person came in', [exec('sh')], ['session']],
    ['and reloaded it', [exec('nginx -s reload')], ['session', 'reload']],
    ['its own health check is nobody', [exec('/bin/sh -c curl -f localhost')], []],
    ['its health check failed', [event({ kind: 'unhealthy' })], ['health-failure']],
    ['nothing of this', [event({ kind: 'create' }), event({ kind: 'pause' }), event({ kind: 'rename' }), event({ kind: 'destroy' })], []],
  ];
  for (const [what, events, lived] of rows) t.same(livedOf(events), lived, what);
  t.same(livedOf([start()], true), ['start', 'scale-up'], 'one more beside another');
});

t.test('what the engine tells again after a break is not lived through again', async t => {
  const life = new Life();
  const events = [start(), kill(1), die(1), start()];
  t.same(livedOf(events, false, life), ['start', 'reload', 'start', 'crash-restart']);
  t.same(livedOf(events, true, life), [], 'not even as something else: by now another runs beside it');
  life.forget('c1');
  t.same(livedOf([exec('sh')], false, life), ['session']);
});
