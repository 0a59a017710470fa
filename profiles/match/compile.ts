import type { Behaviour, Connect, Exec, ImageUse, Inbound, Listen, Send, Setting, Socket, Write } from '../../proto/behaviour.js';
import { admitting } from '../exception.js';
import type { Entry, InboundEntry, ListenEntry, OutboundEntry, ProcessEntry, Profile, SettingEntry } from '../profile.js';
import type { GrowingMatcher, Phase, Verdict } from '../verdict.js';
import { compare } from './compare.js';
import { admission } from './comparison.js';
import { EndpointIndex } from './endpoint-index.js';
import { ImageIndex, type IsSigned, nobodySigned } from './image.js';
import { firstLive, isLive, type Ready, ready } from './live.js';
import { deviation } from './nearest.js';
import { ProgramIndex } from './program-index.js';
import { refusing } from './refusing.js';
import { admittedBy } from './setting.js';
import { slot } from './slot.js';
import { WriteIndex } from './write-index.js';

/** What the verdict names as its entry where our own probes act: they are neither judged nor learned. */
export const ownProbe = 'recycler';
const ownProbeAllowed: Verdict = { kind: 'allowed', entry: ownProbe };

/** A profile made ready to judge. The cost of a verdict that allows does not grow with the number of entries. */
export function compile(
  profile: Pick<Profile, 'entries' | 'images' | 'exceptions'> & Partial<Pick<Profile, 'alwaysAsk'>>,
  isSigned: IsSigned = nobodySigned,
): GrowingMatcher {
  return refusing(profile, lines => new Compiled(lines, isSigned));
}

class Compiled implements GrowingMatcher {
  readonly #programs = new ProgramIndex();
  /** Those that may run while a container starts, and at no other time. */
  #starting: ProgramIndex | undefined;
  readonly #processes: Ready<ProcessEntry>[] = [];
  readonly #byName = new Map<string, Ready<ProcessEntry>[]>();
  readonly #outbound = new EndpointIndex<OutboundEntry>();
  /** Those that list the peer by a name that was asked for. */
  readonly #names = new EndpointIndex<OutboundEntry>();
  readonly #outbounds: Ready<OutboundEntry>[] = [];
  readonly #listen = new EndpointIndex<ListenEntry>();
  readonly #inbound = new EndpointIndex<InboundEntry>();
  readonly #writes = new WriteIndex();
  readonly #settings = new Map<string, Map<string, Ready[]>>();
  readonly #settingList: Ready<SettingEntry>[] = [];
  readonly #images: ImageIndex;
  #count = 0;
  #settledAt = 0;

  constructor(profile: Pick<Profile, 'entries' | 'images' | 'exceptions'>, isSigned: IsSigned) {
    this.#images = new ImageIndex(profile.images, isSigned);
    this.grow(admitting(profile));
  }

  grow(entries: readonly Entry[]): void {
    for (const entry of entries) this.#add(entry);
    this.#count += entries.length;
    if (this.#count > 2 * this.#settledAt) this.#settle();
  }

  #settle(): void {
    this.#settledAt = this.#count;
    for (const index of [this.#programs, this.#starting, this.#outbound, this.#names, this.#listen, this.#inbound]) index?.settle();
  }

  verdict(behaviour: Behaviour, image: string, nowMs: number, phase: Phase = 'steady'): Verdict {
    switch (behaviour.kind) {
      case 'exec':
        return this.#exec(behaviour, image, nowMs, phase);
      case 'connect':
      case 'send':
        return this.#call(behaviour, image, nowMs);
      case 'socket':
        return this.#socket(behaviour, image, nowMs);
      case 'listen':
        return this.#listener(behaviour, image, nowMs);
      case 'inbound':
        return this.#caller(behaviour, image, nowMs);
      case 'write':
        return this.#write(behaviour, image, nowMs);
      case 'settings':
        return this.#setting(behaviour, image, nowMs);
      case 'image':
        return this.#image(behaviour);
    }
  }

  #add(entry: Entry): void {
    switch (entry.kind) {
      case 'process': {
        const one = ready(entry);
        if (entry.phase === 'startup') {
          this.#starting ??= new ProgramIndex();
          this.#starting.add(one);
          return;
        }
        this.#programs.add(one);
        this.#processes.push(one);
        slot(this.#byName, nameOf(entry.exe), () => []).push(one);
        return;
      }
      case 'outbound': {
        const one = ready(entry);
        this.#outbounds.push(one);
        const isName = entry.to.startsWith('dns:');
        (isName ? this.#names : this.#outbound).add(one, entry.protocol, entry.port, isName ? entry.to.slice(4) : entry.to, entry.exe);
        return;
      }
      case 'listen':
        this.#listen.add(ready(entry), entry.protocol, entry.port, 'any', entry.exe);
        return;
      case 'inbound':
        this.#inbound.add(ready(entry), entry.protocol, entry.port, entry.from, undefined);
        return;
      case 'write':
        this.#writes.add(ready(entry));
        return;
      case 'setting': {
        const one = ready(entry);
        this.#settingList.push(one);
        const byValue = slot(this.#settings, entry.setting, () => new Map());
        for (const value of admittedBy(entry)) slot(byValue, value, () => []).push(one);
      }
    }
  }

  #exec(exec: Exec, image: string, nowMs: number, phase: Phase): Verdict {
    if (exec.session === 'recycler') return ownProbeAllowed;
    const found = this.#programs.find(exec, image, nowMs);
    if (found !== undefined) return found;
    const starting = this.#starting && whileStarting(this.#starting, exec, image, nowMs, phase);
    if (starting !== undefined) return starting;
    const listed = exec.exe === undefined ? this.#processes : this.#programs.of(exec.exe);
    const hashed = exec.hash === undefined && exec.exe !== undefined && this.#programs.asksHash(exec.exe);
    const unknown = hashed || hasUnseen(exec) ? open(exec, listed, image, nowMs) : undefined;
    if (unknown !== undefined) return unknown;
    return deviation(exec, listed.length > 0 ? listed : (this.#byName.get(nameOf(exec.exe ?? '')) ?? []), image, nowMs);
  }

  #call(call: Connect | Send, image: string, nowMs: number): Verdict {
    const { session, protocol, port, peer, name, exe } = call;
    if (session === 'recycler') return ownProbeAllowed;
    if (protocol === undefined) return this.#rest(call, this.#outbounds, image, nowMs);
    const found =
      this.#outbound.find(protocol, port, peer, exe, image, nowMs) ??
      (name ? this.#names.find(protocol, port, name, exe, image, nowMs) : undefined);
    if (found !== undefined) return found;
    const namesHere = port === undefined ? undefined : this.#names.listed(protocol, port);
    const named = namesHere !== undefined || this.#names.listed(protocol, undefined) !== undefined;
    const seen = port !== undefined && peer !== undefined && exe !== undefined && (name !== undefined || !named);
    if (!seen) return this.#rest(call, this.#outbounds, image, nowMs);
    const here = this.#outbound.listed(protocol, port);
    const everyPort = this.#outbound.listed(protocol, undefined);
    return deviation(call, inTurn(here, everyPort, namesHere, this.#outbounds), image, nowMs);
  }

  #socket(socket: Socket, image: string, nowMs: number): Verdict {
    const { session, protocol, exe } = socket;
    if (session === 'recycler') return ownProbeAllowed;
    const found = protocol && this.#outbound.find(protocol, undefined, undefined, exe, image, nowMs);
    return found || this.#rest(socket, this.#outbounds, image, nowMs);
  }

  #listener(listen: Listen, image: string, nowMs: number): Verdict {
    const { session, protocol, port, exe } = listen;
    if (session === 'recycler') return ownProbeAllowed;
    const found = protocol === undefined ? undefined : this.#listen.find(protocol, port, undefined, exe, image, nowMs);
    return found ?? this.#rest(listen, this.#listen.all, image, nowMs);
  }

  #caller(inbound: Inbound, image: string, nowMs: number): Verdict {
    const { protocol, port, peer } = inbound;
    const found = protocol === undefined ? undefined : this.#inbound.find(protocol, port, peer, undefined, image, nowMs);
    if (found !== undefined) return found;
    const seen = protocol !== undefined && port !== undefined;
    return this.#rest(inbound, seen ? (this.#inbound.listed(protocol, port) ?? []) : this.#inbound.all, image, nowMs);
  }

  #write(write: Write, image: string, nowMs: number): Verdict {
    const { path } = write;
    const found = path === undefined ? undefined : this.#writes.find({ ...write, path }, image, nowMs);
    if (found !== undefined) return found;
    return hasUnseen(write) ? this.#rest(write, this.#writes.all, image, nowMs) : deviation(write, [], image, nowMs);
  }

  #setting(setting: Setting, image: string, nowMs: number): Verdict {
    const byValue = setting.setting === undefined ? undefined : this.#settings.get(setting.setting);
    const found = setting.value === undefined ? undefined : firstLive(byValue?.get(setting.value), image, nowMs);
    return found ?? this.#rest(setting, this.#settingList, image, nowMs);
  }

  #image(use: ImageUse): Verdict {
    return this.#images.verdict(use);
  }

  #rest(behaviour: Behaviour, candidates: readonly Ready[], image: string, nowMs: number): Verdict {
    const unknown = hasUnseen(behaviour) ? open(behaviour, candidates, image, nowMs) : undefined;
    return unknown ?? deviation(behaviour, candidates, image, nowMs);
  }
}

/** What lines for a start alone say. A session and a health check are no part of it. */
function whileStarting(starting: ProgramIndex, exec: Exec, image: string, nowMs: number, phase: Phase): Verdict | undefined {
  if (exec.exe === undefined) return undefined;
  const inTree = exec.session === 'main' || exec.session === undefined;
  if (!inTree) return undefined;
  const found = starting.find(exec, image, nowMs) ?? (hasUnseen(exec) ? open(exec, starting.of(exec.exe), image, nowMs) : undefined);
  if (found?.kind !== 'allowed' || (phase === 'startup' && exec.session === 'main')) return found;
  return phase === 'startup' ? { kind: 'unknown', field: 'session' } : { kind: 'deviation', nearest: found.entry, differs: ['phase'] };
}

/** `allowed` or `unknown` by comparing one by one: only where a field was not seen, for the tables need every field. */
function open(behaviour: Behaviour, candidates: readonly Ready[], image: string, nowMs: number): Verdict | undefined {
  let unseen: string | undefined;
  for (const one of candidates) {
    if (!isLive(one, image, nowMs)) continue;
    const comparison = compare(one.entry, behaviour);
    if (comparison === undefined) continue;
    const admitted = admission(comparison);
    if (admitted === 'yes') return one.allowed;
    if (admitted === 'unseen') unseen ??= comparison.unseen[0];
  }
  return unseen === undefined ? undefined : { kind: 'unknown', field: unseen };
}

function hasUnseen(behaviour: Behaviour): boolean {
  switch (behaviour.kind) {
    case 'exec':
      return (
        behaviour.exe === undefined ||
        behaviour.file === undefined ||
        behaviour.applet === undefined ||
        behaviour.script === undefined ||
        behaviour.parent === undefined ||
        behaviour.user === undefined ||
        behaviour.loaders === undefined ||
        (behaviour.script.startsWith('/') && behaviour.scriptFile === undefined)
      );
    case 'connect':
    case 'send':
      return true;
    case 'socket':
      return behaviour.protocol === undefined || behaviour.exe === undefined;
    case 'listen':
      return behaviour.protocol === undefined || behaviour.port === undefined || behaviour.exe === undefined;
    case 'inbound':
      return behaviour.protocol === undefined || behaviour.port === undefined || behaviour.peer === undefined || behaviour.peer === 'any';
    case 'write':
      return behaviour.path === undefined || behaviour.under === undefined || behaviour.executable === undefined;
    case 'settings':
      return behaviour.setting === undefined || behaviour.value === undefined;
    case 'image':
      return false;
  }
}

function* inTurn(...lists: readonly (readonly Ready[] | undefined)[]): Generator<Ready> {
  for (const list of lists) if (list) yield* list;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
