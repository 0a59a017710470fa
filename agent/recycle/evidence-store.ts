import { createHash, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Answer, Ask } from '../../proto/alerts.js';
import { contentName, manifestName, openSealed, Sealing, sealedForOf, sealKeyId } from '../../proto/sealed.js';
import { evidenceBounds, type Keeping, type KeptNow, keepEvidence } from './evidence.js';
import { findPiece, type Kept, listEvidence, type Piece, readPiece, removeEvidence, removeHalves, wholePiece } from './evidence-folder.js';
import { ownKey, readOwnKey } from './evidence-key.js';
import { manifestBytes, roomFor, Words } from './evidence-room.js';
import type { LayerBounds } from './layer.js';

/** A part must fit a message, with room for what is around it. */
const partBytes = 512 * 1024;
const mostListed = 1_000;

export interface EvidenceStoreOptions {
  readonly stateDir: string;
  /** Who can open what is kept from now on: the public half of a key that is not on this host. Absent = a key of this host's own. */
  readonly recipient?: KeyObject | undefined;
  /** What all of it together may take; contents are no longer kept past it. */
  readonly mostBytes?: number;
  /** Since the epoch, this host's clock. */
  readonly nowMs?: () => number;
  /** What whoever runs this host should hear. */
  readonly say?: (words: string) => void;
}

/** 4 GiB: sixty intruders who each left as much as is kept of one. */
export const evidenceMostBytes = 2 ** 32;

type What = Pick<Keeping, 'proc' | 'about' | 'live' | 'observations' | 'upperDir'>;
type KeptOrThere = { readonly said: readonly string[] } & (
  | ({ readonly isNew: true } & KeptNow)
  | ({ readonly isNew: false } & Pick<KeptNow, 'summary' | 'sha256'>)
);

type Of<K extends Ask['kind']> = Extract<Ask, { readonly kind: K }>;

/** What this host keeps of containers that it retired: sealed as it is written, opened only where the key is this host's own. */
export class EvidenceStore {
  readonly #words = new Words();
  /** For what is being kept just now. */
  #reserved = 0;
  /** As it was read last. */
  #known: ReadonlyMap<string, Kept> = new Map();
  /** Said once. */
  #unreadable: ReadonlySet<string> = new Set();
  #bytes: number | undefined;

  constructor(readonly options: EvidenceStoreOptions) {}

  /** Bytes on disk as they were looked at last, and the bound of them; undefined before the first look. */
  get held(): { readonly bytes: number; readonly mostBytes: number } | undefined {
    return this.#bytes === undefined ? undefined : { bytes: this.#bytes, mostBytes: this.options.mostBytes ?? evidenceMostBytes };
  }

  /** Removes what was being kept when an agent was killed. To be called before anything is kept. Never rejects. */
  tidy(): Promise<void> {
    return removeHalves(this.options.stateDir);
  }

  /** Looks at what lies there and was not looked at yet. Never rejects: a folder that is not there is empty. */
  async look(): Promise<void> {
    await this.#listed(this.#known);
  }

  /**
   * Makes room first: of what is free the oldest goes. `said`: what there is to tell of that, in words. What lies there whole of the same id is given back and
   * stays as it is: whoever asks once more was restarted meanwhile, and may see less by now.
   */
  async keep(what: What, bounds: LayerBounds = evidenceBounds): Promise<KeptOrThere> {
    const { stateDir, recipient, mostBytes: most = evidenceMostBytes } = this.options;
    const there = await wholePiece(stateDir, what.about.id);
    if (there !== undefined) return { isNew: false, summary: there, sha256: there.sha256, said: [] };
    // No recycle waits for the reading of what earlier ones left.
    const { kept, unreadable } = await this.#listed(this.#known);
    const used = [...kept, ...unreadable].reduce((sum, { stored }) => sum + stored, this.#reserved);
    const nowMs = this.#nowMs();
    const room = roomFor(bounds.bytes, { kept, used, most }, id => this.#words.isFree(id, nowMs));
    const full = `${join(stateDir, 'evidence')} holds ${used} of ${most} bytes, and nothing else of it may go`;
    if (room.none) throw new Error(`nothing is kept: ${full}: close incidents, take evidence away, or raise KNOWNGOOD_EVIDENCE_BYTES`);
    for (const id of room.remove) await removeEvidence(stateDir, id);
    const reserved = room.contents + manifestBytes;
    this.#reserved += reserved;
    this.#forget(what.about.id);
    try {
      const sealing = new Sealing(recipient ?? (await ownKey(stateDir)));
      const made = await keepEvidence({ ...what, stateDir, sealing, bounds: { ...bounds, bytes: room.contents } });
      const isShort = made.summary.truncated && room.contents < bounds.bytes;
      const said = [
        ...(room.remove.length > 0 ? [`${room.remove.join(', ')} went for it, which no incident holds`] : []),
        ...(isShort ? [`no more than ${room.contents} bytes of content had room: ${full}`] : []),
      ];
      if (said.length > 0) this.options.say?.(`evidence ${what.about.id}: ${said.join('; ')}`);
      return { isNew: true, ...made, said };
    } finally {
      this.#reserved -= reserved;
      void this.look();
    }
  }

  /** What no incident holds any more goes when its time is over; never what nobody spoke of. */
  async told({ words }: Of<'evidence-words'>): Promise<Answer> {
    const { stateDir, say } = this.options;
    const nowMs = this.#nowMs();
    this.#words.tell(words, nowMs);
    const { kept, unreadable } = await this.#listed();
    const over = kept.filter(({ id, expiresAt }) => Date.parse(expiresAt) < nowMs && this.#words.isFree(id, nowMs));
    for (const { id } of over) await removeEvidence(stateDir, id);
    if (over.length > 0) void this.look();
    for (const { id } of unreadable)
      if (!this.#unreadable.has(id))
        say?.(`evidence ${id} cannot be read: it is kept, and not listed; look into ${join(stateDir, 'evidence', id)}`);
    this.#unreadable = new Set(unreadable.map(({ id }) => id));
    return { kind: 'evidence-told', removed: over.map(({ id }) => id) };
  }

  /** What is kept on this host, newest first, without what is in it. */
  async list({ id, workloads, sinceMs, limit, oldest = false }: Of<'evidence-list'>): Promise<Answer> {
    const { kept } = await this.#listed();
    const asked = kept.filter(
      one =>
        (id === undefined || one.id === id) &&
        (workloads.length === 0 || workloads.includes(one.workload)) &&
        (sinceMs === undefined || Date.parse(one.at) >= sinceMs),
    );
    const listed = (oldest ? asked : asked.reverse()).slice(0, Math.min(limit, mostListed)).map(({ stored: _, ...one }) => one);
    return { kind: 'evidence-list', json: JSON.stringify(listed) };
  }

  /**
   * Some bytes of one piece; refused where there is no such thing. What is sealed for this host's own key is opened first; what cannot be is given as it
   * lies, with the key it is sealed for, and whoever asks holds it against its hash.
   */
  async part({ id, file, offset }: Of<'evidence-part'>): Promise<Answer> {
    const piece = await findPiece(this.options.stateDir, id, file);
    if (piece === undefined) {
      const what = file === undefined ? 'evidence' : `file ${file} in evidence`;
      return { kind: 'refused', code: 'no-evidence', message: `there is no ${what} "${id}" on this host` };
    }
    const isOld = piece.path.endsWith('.json') || (file !== undefined && (await this.#isOld(id)));
    if (isOld) return this.#asItLies(piece, offset);
    const sealedFor = sealedForOf(await readPiece(piece, 0, 16)) ?? 'unknown';
    const opened = await this.#opened(piece, sealedFor, file === undefined ? manifestName(id) : contentName(id));
    if (opened === undefined) return { ...(await this.#asItLies(piece, offset)), sealedFor };
    const data = opened.subarray(offset, offset + partBytes);
    return { kind: 'evidence-part', data, total: opened.length, sha256: createHash('sha256').update(opened).digest('hex') };
  }

  /** Anew, but for what is known already. */
  async #listed(known?: ReadonlyMap<string, Kept>) {
    const listed = await listEvidence(this.options.stateDir, known);
    this.#known = new Map(listed.kept.map(one => [one.id, one]));
    this.#bytes = [...listed.kept, ...listed.unreadable].reduce((sum, { stored }) => sum + stored, 0);
    return listed;
  }

  #forget(id: string): void {
    const left = new Map(this.#known);
    left.delete(id);
    this.#known = left;
  }

  async #isOld(id: string): Promise<boolean> {
    return (await findPiece(this.options.stateDir, id, undefined))?.path.endsWith('.json') ?? false;
  }

  #nowMs(): number {
    return (this.options.nowMs ?? Date.now)();
  }

  async #asItLies(piece: Piece, offset: number): Promise<Extract<Answer, { readonly kind: 'evidence-part' }>> {
    return { kind: 'evidence-part', data: await readPiece(piece, offset, partBytes), total: piece.bytes, sha256: piece.sha256 };
  }

  async #opened(piece: Piece, sealedFor: string, name: string): Promise<Buffer | undefined> {
    const key = await readOwnKey(this.options.stateDir).catch(() => undefined);
    if (key === undefined || sealKeyId(key) !== sealedFor) return undefined;
    const sealed = await readPiece(piece, 0, piece.bytes);
    if (createHash('sha256').update(sealed).digest('hex') !== piece.sha256) return undefined;
    const opened = openSealed(sealed, name, key);
    return opened.kind === 'opened' ? opened.bytes : undefined;
  }
}
