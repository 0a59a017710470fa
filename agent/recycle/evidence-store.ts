import { createHash, type KeyObject } from 'node:crypto';
import type { Answer, Ask } from '../../proto/alerts.js';
import { contentName, manifestName, openSealed, Sealing, sealedForOf, sealKeyId } from '../../proto/sealed.js';
import { evidenceBounds, type Keeping, keepEvidence } from './evidence.js';
import { findPiece, listEvidence, type Piece, readPiece, removeEvidence } from './evidence-folder.js';
import { ownKey, readOwnKey } from './evidence-key.js';
import type { LayerBounds } from './layer.js';

/** A part must fit a message, with room for what is around it. */
const partBytes = 512 * 1024;
const mostListed = 1_000;

export interface EvidenceStoreOptions {
  readonly stateDir: string;
  /** Who can open what is kept from now on: the public half of a key that is not on this host. Absent = a key of this host's own. */
  readonly recipient?: KeyObject | undefined;
}

type Of<K extends Ask['kind']> = Extract<Ask, { readonly kind: K }>;

/** What this host keeps of containers that it retired: sealed as it is written, opened only where the key is this host's own. */
export class EvidenceStore {
  constructor(readonly options: EvidenceStoreOptions) {}

  async keep(what: Pick<Keeping, 'proc' | 'about' | 'live' | 'observations' | 'upperDir'>, bounds: LayerBounds = evidenceBounds) {
    const { stateDir, recipient } = this.options;
    const sealing = new Sealing(recipient ?? (await ownKey(stateDir)));
    return keepEvidence({ ...what, stateDir, sealing, bounds });
  }

  /** What is kept on this host, newest first, without what is in it. */
  async list({ id, workloads, sinceMs, limit }: Of<'evidence-list'>): Promise<Answer> {
    const { kept } = await listEvidence(this.options.stateDir);
    const asked = kept.filter(
      one =>
        (id === undefined || one.id === id) &&
        (workloads.length === 0 || workloads.includes(one.workload)) &&
        (sinceMs === undefined || Date.parse(one.at) >= sinceMs),
    );
    const listed = asked
      .reverse()
      .slice(0, Math.min(limit, mostListed))
      .map(({ stored: _, ...one }) => one);
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

  /** Removes what has expired. */
  async forget(now: string): Promise<void> {
    const { kept } = await listEvidence(this.options.stateDir);
    for (const { id, expiresAt } of kept) if (expiresAt < now) await removeEvidence(this.options.stateDir, id);
  }

  async #isOld(id: string): Promise<boolean> {
    return (await findPiece(this.options.stateDir, id, undefined))?.path.endsWith('.json') ?? false;
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
