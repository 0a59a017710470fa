import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Heartbeat } from '../proto/fleet.js';

type Beat = Pick<
  Heartbeat,
  'seen' | 'lost' | 'repeats' | 'pending' | 'letGo' | 'sealedSeq' | 'ackedSeq' | 'containers' | 'gaps' | 'version' | 'sensor'
>;

/** What an agent tells a Prometheus server on its own host. */
export class AgentMetrics {
  readonly #registry = new Registry();
  #server: Server | undefined;

  /** `beat`: what the agent knows of itself, asked at each scrape. */
  constructor(beat: () => Beat) {
    const registers = [this.#registry];
    const gauge = (name: string, help: string, of: (now: Beat) => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect: function () {
          this.set(of(beat()));
        },
      });
    const counter = (name: string, help: string, of: (now: Beat) => number) =>
      new Counter({
        name,
        help,
        registers,
        collect: function () {
          this.reset();
          this.inc(of(beat()));
        },
      });
    new Gauge({
      name: 'knowngood_agent_build_info',
      help: 'Which version this is, and how it looks; always 1',
      labelNames: ['version', 'sensor'],
      registers,
      collect() {
        const { version, sensor } = beat();
        this.set({ version, sensor }, 1);
      },
    });
    counter('knowngood_agent_seen_total', 'Events that the sensor saw', ({ seen }) => seen);
    counter('knowngood_agent_lost_total', 'Events that happened and were not seen', ({ lost }) => lost);
    counter('knowngood_agent_repeats_total', 'Events that were known already', ({ repeats }) => repeats);
    counter('knowngood_agent_let_go_total', 'What could not be kept', ({ letGo }) => letGo);
    gauge('knowngood_agent_pending', 'Observations that wait for what is not known yet', ({ pending }) => pending);
    gauge('knowngood_agent_outbox_batches', 'Batches that the broker has not taken yet', ({ sealedSeq, ackedSeq }) => sealedSeq - ackedSeq);
    gauge('knowngood_agent_containers', 'Containers that are watched', ({ containers }) => containers.filter(one => one.running).length);
    gauge('knowngood_agent_gaps', 'Stretches that were not seen, of those that are told now', ({ gaps }) => gaps.length);
  }

  /** Listens on this host only. EDGE: the network. Rejects where the port is taken. */
  start(port: number): Promise<void> {
    const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, answer) => {
      if (request.method !== 'GET' || request.url !== '/metrics') return void answer.writeHead(404).end('there is only /metrics here\n');
      this.#registry.metrics().then(
        text => answer.writeHead(200, { 'content-type': this.#registry.contentType }).end(text),
        error => answer.writeHead(500).end(`${error.message}\n`),
      );
    });
    this.#server = server;
    // Of any Node.js process. Only here: it wakes this one a hundred times a second to see how late it comes.
    collectDefaultMetrics({ register: this.#registry });
    return new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', () => done()));
  }

  get port(): number {
    const address = this.#server?.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  stop(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }
}
