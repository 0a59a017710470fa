import type { Order, Report } from '../../proto/fleet.js';
import type { Container } from '../container/container.js';
import type { Inspected } from '../container/inspected.js';
import type { Entry } from './journal.js';
import type { Plan } from './plan.js';

export interface Begun {
  readonly container: Container;
  readonly said: Inspected;
  readonly workload: string;
  readonly generation: number;
  readonly startedAtUs: number;
}

/** The journal's first word on an order that will be carried out. */
export function beginning(order: Order, { document, recipe }: Extract<Plan, { kind: 'recycle' }>, begun: Begun): Entry {
  const { container, said, workload, generation, startedAtUs } = begun;
  return {
    schema: 1,
    order,
    method: document.method,
    phase: 'prepare',
    touched: false,
    workload,
    place: recipe.place,
    old: {
      id: container.id,
      image: container.image,
      generation,
      autoRemove: container.autoRemove,
      ...(container.upperDir === undefined ? {} : { upperDir: container.upperDir }),
      restartPolicy: {
        Name: said.HostConfig.RestartPolicy?.Name ?? 'no',
        MaximumRetryCount: said.HostConfig.RestartPolicy?.MaximumRetryCount ?? 0,
      },
    },
    candidate: { name: recipe.candidate },
    ...(recipe.front === undefined ? {} : { front: recipe.front }),
    ...(recipe.swarm === undefined ? {} : { swarm: recipe.swarm }),
    ...(recipe.proxy === undefined ? {} : { proxy: recipe.proxy }),
    body: recipe.create.body,
    connects: recipe.create.connects,
    wanted: recipe.wanted,
    stopSeconds: recipe.stopSeconds,
    steps: [],
    failedProbes: 0,
    startedAtUs,
    told: false,
  };
}

/** Of an order that ended before anything was begun. */
export function ended(order: Order, report: Report): Entry {
  return {
    schema: 1,
    order,
    method: report.method,
    phase: 'ended',
    touched: false,
    workload: order.workload,
    place: report.name,
    old: { id: order.container, image: report.image, generation: order.generation, autoRemove: false, restartPolicy: { Name: 'no' } },
    candidate: { name: '' },
    body: {},
    connects: [],
    wanted: { ports: [], also: [], healthcheck: [] },
    stopSeconds: 0,
    steps: report.steps,
    failedProbes: 0,
    startedAtUs: report.startedAtUs,
    report,
    told: false,
  };
}
