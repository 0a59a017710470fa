/** Working without letting calls, timers and the network have their turn. */
const sliceMs = 8;

/** Lets others have the thread every few milliseconds: deliveries that wait already come without a pause of their own. */
export function breather(): () => Promise<void> | undefined {
  let lastMs = performance.now();
  return () => {
    if (performance.now() - lastMs < sliceMs) return undefined;
    return new Promise(done =>
      setImmediate(() => {
        lastMs = performance.now();
        done();
      }),
    );
  };
}
