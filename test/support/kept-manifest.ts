import { EvidenceStore } from '../../agent/recycle/evidence-store.js';

/** The manifest of evidence that a host sealed for its own key, as its agent opens it. */
export async function keptManifest(stateDir: string, id: string): Promise<string> {
  const store = new EvidenceStore({ stateDir });
  const parts: Uint8Array[] = [];
  for (let offset = 0; ; ) {
    const part = await store.part({ kind: 'evidence-part', id, offset });
    if (part.kind !== 'evidence-part' || part.sealedFor !== undefined) throw new Error(`${id} cannot be read: ${JSON.stringify(part)}`);
    parts.push(part.data);
    offset += part.data.length;
    if (offset >= part.total) return Buffer.concat(parts).toString('utf8');
  }
}
