// Loaded into an agent before its own code: each SIGUSR2 moves its time of day by the next of these, in milliseconds.
const steps = [3_600_000, -3_600_000];
if (process.argv[1]?.endsWith('/agent/main.js')) {
  const now = Date.now;
  let shift = 0;
  Date.now = () => now() + shift;
  process.on('SIGUSR2', () => {
    shift += steps.shift() ?? 0;
  });
}
