/** What keeps the controller from doing its work, and what to do. */
export interface Trouble {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

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
