/** How much longer than usual everything may take: a machine that is itself a program is many times slower. */
const factor = Number(process.env['KNOWNGOOD_TEST_PATIENCE'] ?? 1);

/** A time that something is given here, in ms. Times that are promised to users are stretched nowhere else. */
export function patient(ms: number): number {
  return ms * factor;
}
