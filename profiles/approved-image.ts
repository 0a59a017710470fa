import type { ApprovedImage } from './profile.js';

/** Tells one approval from another: what images it admits. */
export function approvalKey({ id, repository, digest, signed }: ApprovedImage): string {
  // What is named beside an id is for people: an id is the image itself.
  return id ?? ['', repository ?? '', digest ?? '', signed ? 'signed' : ''].join(' ');
}

/** Images of a repository are approved only where somebody trusted has signed them. */
export function asksSignature({ id, repository, digest, signed }: ApprovedImage): boolean {
  return signed === true && repository !== undefined && id === undefined && digest === undefined;
}

/** These approvals, and those of the others that admit something else. */
export function withImages(images: readonly ApprovedImage[], others: readonly ApprovedImage[]): readonly ApprovedImage[] {
  const known = new Set(images.map(approvalKey));
  return [...images, ...others.filter(image => !known.has(approvalKey(image)))];
}
