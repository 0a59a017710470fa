import { statfs } from 'node:fs/promises';

/** What keeps the controller from doing its work, and what to do. */
export interface Trouble {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Less than this, and NATS takes nothing more. */
const leastBytes = 8 << 20;

/** Something that is tried until it works: in trouble from the first attempt that failed until one that did not. */
export class Attempts {
  #why: string | undefined;

  constructor(
    readonly what: string,
    readonly fix: string,
  ) {}

  failed(error: unknown): void {
    this.#why = error instanceof Error ? error.message : String(error);
  }
  worked(): void {
    this.#why = undefined;
  }
  get trouble(): readonly Trouble[] {
    const { what, fix } = this;
    return this.#why === undefined ? [] : [{ what, why: this.#why, fix }];
  }
}

/** Whether the disk that holds the state is full; none where it cannot be told. */
export async function diskTrouble(stateDir: string): Promise<readonly Trouble[]> {
  try {
    const { bavail, bsize } = await statfs(stateDir);
    if (bavail * bsize >= leastBytes) return [];
    const left = Math.floor((bavail * bsize) / (1 << 20));
    return [
      {
        what: 'nothing can be kept',
        why: `the disk of ${stateDir} has ${left} MiB left`,
        fix: 'make room on it; what happens meanwhile waits',
      },
    ];
  } catch {
    return [];
  }
}
