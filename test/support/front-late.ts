import type { Test } from 'tap';

export interface Late {
  /** Sends new connections of the place to this address. */
  readonly sendTo: (address: string) => Promise<void>;
  /** Who serves at the place. */
  readonly backend: string;
  /** A caller asks the place, and gives what was answered. */
  readonly ask: () => Promise<string>;
}

/** Who called while whoever stood behind the front had just ended is answered by the next one, and need not give up first. */
export async function answeredByTheNext(t: Test, { sendTo, backend, ask }: Late): Promise<string> {
  // Of the same network, where nobody is.
  await sendTo(backend.replace(/\d+$/, '250'));
  const asked = ask();
  // Its first packet is on its way by then, and not yet given up by the kernel.
  await new Promise(done => setTimeout(done, 700));
  await sendTo(backend);
  const fromMs = Date.now();
  const said = await asked;
  t.comment(`answered ${Date.now() - fromMs} ms after there was somebody`);
  return said;
}
