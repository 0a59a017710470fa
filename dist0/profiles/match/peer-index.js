import { maskAddress, parseAddress, parseCidr } from './address.js';
import { firstLive, isLive } from './live.js';
import { slot } from './slot.js';

/** So few are sooner asked one by one. */
const maxInLine = 4;
/** Entries for one peer and port, by program. */
export class ByProgram {
  #all = [];
  /** Made when there are more than a few. */
  #byExe;
  add(one, exe) {
    this.#all.push({ one, exe });
    if (this.#byExe !== undefined) slot(this.#byExe, exe, () => []).push(one);
    else if (this.#all.length > maxInLine) {
      this.#byExe = new Map();
      for (const known of this.#all) slot(this.#byExe, known.exe, () => []).push(known.one);
    }
  }
  find(exe, image, nowMs) {
    if (this.#byExe === undefined) {
      for (const known of this.#all) {
        if ((known.exe === undefined || known.exe === exe) && isLive(known.one, image, nowMs)) return known.one.allowed;
      }
      return undefined;
    }
    const found = exe === undefined ? undefined : firstLive(this.#byExe.get(exe), image, nowMs);
    return found ?? firstLive(this.#byExe.get(undefined), image, nowMs);
  }
}
/** Entries of one protocol and port, by who is at the other side. The cost depends on how many prefix lengths are used, not on how many ranges. */
export class PeerIndex {
  all = [];
  #exact = new Map();
  /** Prefix length → masked address → entries. */
  #v4 = new Map();
  #v6 = new Map();
  #any = new ByProgram();
  add(one, peer, exe) {
    this.all.push(one);
    const cidr = peer.includes('/') ? parseCidr(peer) : undefined;
    const entries = peer === 'any' ? this.#any : cidr ? this.#range(cidr) : slot(this.#exact, peer, newByProgram);
    entries.add(one, exe);
  }
  find(peer, exe, image, nowMs) {
    if (peer !== undefined) {
      const found = this.#exact.get(peer)?.find(exe, image, nowMs) ?? this.#inRange(peer, exe, image, nowMs);
      if (found !== undefined) return found;
    }
    return this.#any.find(exe, image, nowMs);
  }
  #range(cidr) {
    if (cidr.family === 4) {
      const ofLength = slot(this.#v4, cidr.bits, () => new Map());
      return slot(ofLength, cidr.value, newByProgram);
    }
    const ofLength = slot(this.#v6, cidr.bits, () => new Map());
    return slot(ofLength, wordsKey(cidr.words), newByProgram);
  }
  #inRange(peer, exe, image, nowMs) {
    if (this.#v4.size === 0 && this.#v6.size === 0) return undefined;
    const address = parseAddress(peer);
    if (address === undefined) return undefined;
    for (const bits of (address.family === 4 ? this.#v4 : this.#v6).keys()) {
      const masked = maskAddress(address, bits);
      const entries = masked.family === 4 ? this.#v4.get(bits)?.get(masked.value) : this.#v6.get(bits)?.get(wordsKey(masked.words));
      const found = entries?.find(exe, image, nowMs);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
function wordsKey(words) {
  return words.join(',');
}
function newByProgram() {
  return new ByProgram();
}
