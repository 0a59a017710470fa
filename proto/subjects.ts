import { createHash } from 'node:crypto';

/** Every name on the wire of one stack. `stack` is 1–32 of [a-z0-9-]. */
export class Names {
  constructor(readonly stack: string) {
    if (!/^[a-z0-9][a-z0-9-]{0,31}$/.test(stack)) throw new Error(`stack id "${stack}" must be 1-32 of a-z, 0-9 and -`);
  }
  readonly #stream = (what: string) => `KG_${this.stack}_${what}`;
  get observations() {
    return this.#stream('OBSERVATIONS');
  }
  get alerts() {
    return this.#stream('ALERTS');
  }
  get orders() {
    return this.#stream('ORDERS');
  }
  get reports() {
    return this.#stream('REPORTS');
  }
  get inventory() {
    return `kg_${this.stack}_inventory`;
  }
  get profiles() {
    return `kg_${this.stack}_profiles`;
  }
  /** What hosts hold the layers of images against. */
  get images() {
    return `kg_${this.stack}_images`;
  }
  /** Tokens and logins, by their hashes. */
  get access() {
    return `kg_${this.stack}_access`;
  }
  /** Which hosts were asked to stand down. */
  get standing() {
    return `kg_${this.stack}_standing`;
  }
  /** Who changed what. */
  get audit() {
    return `kg_${this.stack}_audit`;
  }
  /** What profiles were while several are written together. */
  get undo() {
    return `kg_${this.stack}_undo`;
  }
  /** Alerts that belong together, and what people did about them. */
  get incidents() {
    return `kg_${this.stack}_incidents`;
  }
  /** How far reports were told. */
  get told() {
    return `kg_${this.stack}_told`;
  }
  /** What each sink was told. */
  get toldSinks() {
    return this.#stream('TOLD');
  }
  toldSinksOf(sink?: string) {
    return `kg.${this.stack}.told.${sink === undefined ? '*' : token(sink)}`;
  }
  get sightings() {
    return `kg_${this.stack}_sightings`;
  }
  /** `host` undefined = the wildcard over all hosts. */
  observationsOf(host?: string) {
    return `kg.${this.stack}.obs.${host === undefined ? '*' : token(host)}`;
  }
  alertsOf(workload?: string) {
    return `kg.${this.stack}.alert.${workload === undefined ? '*' : token(workload)}`;
  }
  ordersOf(host?: string) {
    return `kg.${this.stack}.order.${host === undefined ? '*' : token(host)}`;
  }
  reportsOf(host?: string) {
    return `kg.${this.stack}.report.${host === undefined ? '*' : token(host)}`;
  }
  /** Request-reply to one agent: settle, plan. Core NATS, never stored. */
  askOf(host: string) {
    return `kg.${this.stack}.ask.${token(host)}`;
  }
}

/**
 * A workload or host name as one NATS token and KV key: what is safe stays readable, and a hash keeps two names apart.
 * At most 80 characters; no `.` `*` `>` space or control.
 */
export function token(name: string): string {
  const readable = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 63);
  return `${readable}-${createHash('sha256').update(name, 'utf8').digest('hex').slice(0, 16)}`;
}

const dayMs = 86_400_000;

/** The bucket of heartbeats: agents and the controller make it alike, whoever comes first. */
export function inventoryBucket(names: Names) {
  return { name: names.inventory, history: 1, ttlMs: dayMs };
}
