import type { Report } from '../proto/fleet.js';
import type { Parts } from './agent.js';
import type { Container } from './container/container.js';
import type { Fleet } from './fleet.js';
import type { Images } from './image/images.js';
import { Orders } from './orders.js';
import { EvidenceStore } from './recycle/evidence-store.js';
import { takeAbandoned } from './recycle/front/abandoned.js';
import { anewReport, notMadeReport, type Told } from './recycle/front/anew.js';
import { Fronts } from './recycle/front/fronts.js';
import { frontImage } from './recycle/front/image.js';
import { FrontKeeper, type FrontMemory, type MadeAnew, type NotMade } from './recycle/front/keeper.js';
import { point } from './recycle/front/netns.js';
import { Outsides } from './recycle/front/outsides.js';
import { forgetLogs } from './recycle/kept-logs.js';
import { Listened, type ListenedMemory } from './recycle/listened.js';
import { Paces } from './recycle/pace/pace.js';
import type { Openings } from './session/openings.js';
import type { Standing } from './standing.js';
import type { Watch } from './watch.js';

export interface RecyclingOptions {
  readonly parts: Pick<Parts, 'config' | 'engine' | 'proc' | 'identity' | 'canary' | 'nowUs' | 'log'>;
  readonly fleet: Fleet;
  /** Put together after this: asked for only once it runs. */
  readonly watch: () => Watch;
  readonly images: () => Images;
  readonly openings: Openings;
  readonly standing: Standing;
  readonly report: (report: Report) => void | Promise<void>;
}

/** The other half of an agent, put together: what carries out orders, what keeps fronts, and what is kept of whom was replaced. */
export class Recycling {
  readonly evidence: EvidenceStore;
  readonly fronts: Fronts;
  readonly listened: Listened;
  readonly orders: Orders;
  readonly paces: Paces;

  constructor(readonly options: RecyclingOptions) {
    const { identity, config, engine, proc, nowUs, log } = options.parts;
    this.paces = new Paces({ engine, proc });
    this.listened = new Listened((identity.recall('listened') as ListenedMemory | undefined) ?? {}, memory =>
      identity.remember('listened', memory),
    );
    this.evidence = new EvidenceStore({
      stateDir: config.stateDir,
      recipient: config.evidenceFor,
      mostBytes: config.evidenceBytes,
      nowMs: () => nowUs() / 1_000,
      say: words => log.warn(words),
    });
    void this.evidence.look();
    this.orders = this.#orders();
    this.fronts = this.#fronts();
  }

  /** Samples how busy containers are. */
  sample(): void {
    this.paces.use.sample([...this.options.fleet.present].map(({ container }) => container));
  }

  /** Removes kept logs whose time is over. */
  tidy(): void {
    const { config, nowUs } = this.options.parts;
    void forgetLogs(config.stateDir, nowUs() / 1_000);
  }

  #orders(): Orders {
    const { parts, fleet, watch, images, openings, standing, report } = this.options;
    const { config, engine, proc, canary, nowUs } = parts;
    return new Orders({
      engine,
      proc,
      stateDir: config.stateDir,
      host: config.host,
      stack: config.stack,
      nowUs,
      find: id => {
        const known = fleet.get(id);
        return known && { container: known.container, workload: known.assignment.workload, generation: known.generation };
      },
      program: canary,
      listenedPorts: workload => this.listened.portsOf(workload),
      keptOpen: id => {
        const here = fleet.here(id);
        return here ? openings.keptOpen(here) : [];
      },
      observations: id => watch().lastOf(id),
      report,
      evidence: this.evidence,
      lookAtImage: image => images().look(image, 'quick'),
      paces: this.paces,
      standing: () => standing.word,
    });
  }

  #fronts(): Fronts {
    const { parts, fleet, watch } = this.options;
    const { config, engine, nowUs, log } = parts;
    const isBusy = (place?: string) => this.orders.isBusy(place);
    return new Fronts({
      present: () => [...fleet.present].map(known => known.container),
      isBusy,
      outsides: new Outsides(engine, config.stack),
      keeper: this.#keeper(),
      takeAbandoned: all => takeAbandoned(engine, config.stack, all, isBusy),
      taken: place => log.info({ place }, 'its front was taken away: somebody removed what stood behind it'),
      peerOf: (address, front, atUs) => {
        const networks = front.addresses.map(one => one.network);
        const peer = fleet.peerAt(address, networks, atUs);
        if (peer.kind === 'not-yet') return undefined;
        return peer.kind === 'workload' ? `workload:${peer.workload}` : front.published.length > 0 ? 'any' : address;
      },
      tell: (container, described, atUs) => void watch().tell(container, described, atUs),
      gap: gap => watch().gap(gap),
      nowUs,
      trouble: (place, error) => log.warn({ place }, `its front cannot be looked at: ${error.message}`),
    });
  }

  #tellAnew(place: string, made: MadeAnew): void {
    const { log } = this.options.parts;
    log.warn({ place, downMs: made.downMs }, 'somebody removed its front: it was made anew, and passes on as before');
    this.#tellOfFront(place, made.backend, told => anewReport(place, made, told));
  }

  #tellNotMade(place: string, left: NotMade): void {
    this.options.parts.log.error({ place, why: left.why }, 'somebody removed its front, and nobody is reached by it now');
    this.#tellOfFront(place, left.backend, told => notMadeReport(place, left, told));
  }

  #tellOfFront(place: string, backend: Container, reportOf: (told: Told) => Report): void {
    const { parts, fleet, report } = this.options;
    const { config, log, nowUs } = parts;
    const known = fleet.get(backend.id);
    if (known === undefined) return;
    const { assignment, generation } = known;
    const told = { host: config.host, workload: assignment.workload, generation, endedAtUs: nowUs() };
    // Sent until it is stored; what an agent that stops could not send is in its log.
    Promise.resolve(report(reportOf(told))).catch(error =>
      log.warn({ place }, `what became of its front could not be told: ${(error as Error).message}`),
    );
  }

  #keeper(): FrontKeeper {
    const { config, engine, identity, canary, nowUs, log } = this.options.parts;
    return new FrontKeeper({
      engine,
      stack: config.stack,
      memory: (identity.recall('fronts') as FrontMemory | undefined) ?? {},
      onMemory: memory => {
        try {
          identity.remember('fronts', memory);
        } catch (error) {
          // As long as this agent runs it knows.
          log.warn(`what fronts are made from could not be written: ${(error as Error).message}`);
        }
      },
      frontImage: () => frontImage(engine, config.stack, canary),
      point,
      atPlace: (place, work) => this.orders.atPlace(place, work),
      isBusy: place => this.orders.isBusy(place),
      nowUs,
      madeAnew: (place, made) => this.#tellAnew(place, made),
      notMade: (place, left) => this.#tellNotMade(place, left),
      trouble: (place, error) => log.warn({ place }, error.message),
    });
  }
}
