import type { Answer } from '../proto/alerts.js';
import { type Bus, BusError } from '../proto/bus.js';
import { decodeAnswer, encodeAsk, isMalformed } from '../proto/codec.js';
import type { Heartbeat, ImageLook } from '../proto/fleet.js';
import type { ImageCheck } from '../proto/image-check.js';
import { repositoryOf } from '../proto/image-name.js';
import type { Names } from '../proto/subjects.js';
import { isAllowedNow } from './alert/close.js';
import type { AlertLog } from './alert/log.js';
import type { Alerts } from './alert/read-model.js';
import type { Alert } from './alert/state.js';
import { tellExchanged } from './alert/tell-exchanged.js';
import type { Hosts } from './hosts.js';
import type { KeptSets } from './kept-sets.js';
import { isRefusal, type Refusal, refusal } from './refusal.js';
import type { Signed, SignedLists } from './signed-lists.js';
import type { ProfileStore } from './store/store.js';

export interface ImageDeskOptions {
  readonly bus: Bus;
  readonly names: Names;
  readonly hosts: Hosts;
  readonly store: ProfileStore;
  readonly alerts: Alerts;
  readonly log: AlertLog;
  readonly lists: SignedLists;
  readonly kept: KeptSets;
  readonly now: () => number;
}

interface Verifying {
  readonly deep: boolean;
  /** A person says that what a host holds an image against now is what it should be. */
  readonly accept: boolean;
  readonly timeoutMs: number;
}

/** An image on a host; `image` is its id, or what it is called where only that is known. */
interface OnHost {
  readonly host: string;
  readonly image: string;
  readonly name?: string;
}

/** Are the images in use what they were? Asks the hosts, and closes what was told of one that is so again. */
export class ImageDesk {
  /** Of what was exchanged: said once. */
  readonly #told = new Set<string>();
  readonly #held = new WeakSet<Heartbeat>();

  constructor(readonly options: ImageDeskOptions) {}

  /** One line for each image and host; of a workload those that it runs from now. */
  async verify(reference: string, { deep, accept, timeoutMs }: Verifying): Promise<readonly Readonly<Record<string, unknown>>[] | Refusal> {
    const known = this.#inUse(reference);
    if (known.length === 0 && this.options.store.get(reference))
      return refusal('no-container', `no container of ${reference} is running`, 'start one, or name an image');
    const wanted = known.length > 0 ? known : this.#everywhere(reference);
    const lines = await Promise.all(wanted.map(async one => ({ one, look: await this.#look(one, deep, timeoutMs) })));
    // Asked everywhere, a host that does not have it says nothing of it.
    const there = lines.filter(({ look }) => known.length > 0 || !isRefusal(look) || look.refused !== 'no-image');
    const silent = lines.flatMap(({ one, look }) => (isRefusal(look) && look.refused === 'unreachable' ? [one.host] : []));
    if (there.length === 0)
      return refusal('no-image', `there is no image or workload "${reference}" on any host`, 'list them with "knowngood workloads"');
    if (silent.length === there.length)
      return refusal('unreachable', `no agent that was asked answers: ${silent.join(', ')}`, 'see "knowngood status", then try again');
    const { kept } = this.options;
    for (const { one, look } of there)
      if (!isRefusal(look)) {
        await kept.saw(one.host, { image: look.image, found: look.kind, ...(look.set === undefined ? {} : { set: look.set }) });
        if (accept && look.kind === 'same') await kept.accept(one.host, look.image);
      }
    return there.map(({ one, look }) =>
      isRefusal(look) ? unanswered(one, look) : lineOf(one, look, this.#signerOf(one, look), kept.exchanged(one.host, look.image)),
    );
  }

  /** Alerts of images that are what they were again are over. */
  async tick(): Promise<void> {
    const { alerts, hosts, kept, log, now } = this.options;
    this.options.lists.look();
    for (const { beat } of hosts.all()) {
      if (this.#held.has(beat)) continue;
      this.#held.add(beat);
      for (const look of beat.images ?? []) await this.#hold(beat, look);
    }
    for (const alert of alerts.all()) {
      if (alert.status === 'open' && alert.facts.reason === 'new-image') await this.#closeSigned(alert);
      if (alert.status !== 'open' || alert.facts.reason !== 'image-tampered') continue;
      const { image } = alert.container;
      const looks = hosts
        .all()
        .flatMap(({ beat }) => beat.images?.filter(one => one.image === image).map(one => ({ ...one, host: beat.host })) ?? []);
      const isWell = looks.some(({ host, found, atUs }) => host === alert.host && found === 'same' && atUs > alert.lastSeenUs);
      if (!isWell || looks.some(({ found, host }) => found === 'changed' || kept.exchanged(host, image) !== undefined)) continue;
      const why = `its layers on ${alert.host} are what they were again`;
      await log.publish({
        id: alert.id,
        change: 'resolved',
        atUs: Math.round(now() * 1_000),
        workload: alert.workload,
        by: 'knowngood',
        why,
      });
    }
  }

  /** What its host holds an image against is held against what it was. */
  async #hold(beat: Heartbeat, look: ImageLook): Promise<void> {
    const { alerts, hosts, kept, log, now, store } = this.options;
    await kept.saw(beat.host, look);
    const why = kept.exchanged(beat.host, look.image);
    const key = `${beat.host} ${look.image}`;
    if (why === undefined) this.#told.delete(key);
    if (why === undefined || this.#told.has(key)) return;
    this.#told.add(key);
    const placed = hosts.containers().filter(one => one.host === beat.host && one.container.image === look.image);
    const ofEach = new Map(placed.map(one => [one.container.workload, one]));
    for (const [workload, one] of ofEach) {
      const profile = store.get(workload);
      const raise = profile && tellExchanged(alerts, one, beat, profile.revision, why, now());
      if (raise) await log.publish(raise);
    }
  }

  /** A list that came later may name an image that was told. */
  async #closeSigned(alert: Alert): Promise<void> {
    const { store, lists, log, now } = this.options;
    const { container, workload } = alert;
    const profile = store.get(workload);
    const by = lists.of(container.image, repositoryOf(container.imageName))?.by;
    if (profile === undefined || by === undefined || !isAllowedNow(alert, profile, store.matcher(workload), now())) return;
    const why = `${by} has signed its image`;
    await log.publish({ id: alert.id, change: 'allowed', atUs: Math.round(now() * 1_000), workload, by: 'knowngood', why });
  }

  #signerOf({ name }: OnHost, { image }: ImageCheck): Signed | undefined {
    return this.options.lists.of(image, repositoryOf(name ?? ''));
  }

  /** Of a workload, or of containers that were started from an image of this id (or its first 12 digits and more) or name. */
  #inUse(reference: string): readonly OnHost[] {
    const { hosts } = this.options;
    const ofWorkload = hosts.running(reference);
    const digits = reference.replace(/^sha256:/, '');
    const isMeant = (image: string, name: string) =>
      image === reference ||
      (digits.length >= 12 && image.startsWith(`sha256:${digits}`)) ||
      name === reference ||
      name === `${reference}:latest`;
    const placed =
      ofWorkload.length > 0 ? ofWorkload : hosts.containers().filter(({ container: { image, imageName } }) => isMeant(image, imageName));
    const found = new Map(
      placed.map(({ host, container: { image, imageName } }) => [`${host} ${image}`, { host, image, name: imageName }]),
    );
    return [...found.values()];
  }

  #everywhere(reference: string): readonly OnHost[] {
    return this.options.hosts.all().map(({ beat }) => ({ host: beat.host, image: reference, name: reference }));
  }

  async #look({ host, image }: OnHost, deep: boolean, timeoutMs: number): Promise<ImageCheck | Refusal> {
    const { bus, names, hosts } = this.options;
    const silent = refusal('unreachable', `the agent on ${host} does not answer`, 'see "knowngood status"');
    if (hosts.isSilent(host)) return silent;
    let answer: Answer;
    try {
      const said = decodeAnswer(await bus.request(names.askOf(host), encodeAsk({ kind: 'layers', image, deep }), timeoutMs));
      if (isMalformed(said)) return refusal('internal', `the agent on ${host} cannot tell`, 'upgrade the older of the two');
      answer = said;
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      if (error.code !== 'timeout') return silent;
      return refusal('timeout', `the agent on ${host} was not done in time`, 'give it longer with --timeout 10m');
    }
    if (answer.kind === 'layers') return JSON.parse(answer.json) as ImageCheck;
    const message = answer.kind === 'refused' ? answer.message : 'it cannot tell';
    if (answer.kind === 'refused' && answer.code === 'no-image') return refusal('no-image', message, 'name another');
    return refusal('internal', message, 'upgrade the older of the two');
  }
}

function lineOf(
  { host, name }: OnHost,
  look: ImageCheck,
  signed: Signed | undefined,
  exchanged: string | undefined,
): Readonly<Record<string, unknown>> {
  const { image: id, kind, why, deep, checked, firstSeen, bad, badCount, set, takenAtUs, names, bytes, ms } = look;
  // Of what was first seen here, a signer who says what the layers hold knows more than this host does.
  const isOther = signed?.layers !== undefined && set !== undefined && signed.layers !== set;
  const unlike = `its layers on ${host} are not those that ${signed?.by} signed: this host first saw them when they were changed already`;
  const other = exchanged ?? (isOther ? unlike : undefined);
  return {
    image: name ?? id,
    id,
    host,
    signed: signed !== undefined,
    ...(signed === undefined ? {} : { by: signed.by }),
    layers: { checked, bad, badCount, firstSeen, deep, names, bytes, ms, ...(set === undefined ? {} : { set }) },
    ...(takenAtUs === undefined ? {} : { knownSince: new Date(takenAtUs / 1_000).toISOString() }),
    ok: kind === 'same' && other === undefined,
    ...((other ?? why) === undefined ? {} : { why: other ?? why }),
  };
}

/** Nobody could say: that is not well. */
function unanswered({ host, image, name }: OnHost, { message }: Refusal): Readonly<Record<string, unknown>> {
  return { image: name ?? image, id: image, host, signed: false, layers: { checked: 0, bad: [] }, ok: false, why: message };
}
