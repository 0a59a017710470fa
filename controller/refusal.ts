/** Why something asked for is not done, and the way out: an expected answer, not an error. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: string;
  readonly fix: string;
}

export type RefusalCode =
  | 'usage'
  | 'not-permitted'
  | 'role'
  | 'csrf'
  | 'no-route'
  | 'no-workload'
  | 'no-container'
  | 'no-host'
  | 'no-alert'
  | 'no-entry'
  | 'no-order'
  | 'no-evidence'
  | 'no-image'
  | 'no-revision'
  | 'no-exception'
  | 'no-sink'
  | 'no-incident'
  | 'no-token'
  | 'excepted'
  | 'ambiguous'
  | 'conflict'
  | 'complete'
  | 'unsupported'
  | 'nothing-armed'
  | 'invalid'
  | 'budget'
  | 'stale'
  | 'unsigned'
  | 'image-tampered'
  | 'window'
  | 'silent'
  | 'stood-down'
  | 'too-large'
  | 'media-type'
  | 'body-too-large'
  | 'too-many'
  | 'unreachable'
  | 'timeout'
  | 'internal';

export function refusal(refused: RefusalCode, message: string, fix: string): Refusal {
  return { refused, message, fix };
}

/** Whether an answer is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'fix' in value;
}
