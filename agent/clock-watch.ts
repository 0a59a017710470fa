/** A time of day that moves less against monotonic time is being steered, as NTP does. */
const jumpUs = 1_000_000;

/** Notices that the time of day was set, or that the host slept: between two readings it moved otherwise than monotonic time. Both in microseconds. */
export class ClockWatch {
  #last: { readonly dayUs: number; readonly monotonicUs: number } | undefined;

  /** What lies between where the clock stood and where it stands now, earlier first; undefined where it only went on. */
  read(dayUs: number, monotonicUs: number): { readonly fromUs: number; readonly toUs: number } | undefined {
    const last = this.#last;
    this.#last = { dayUs, monotonicUs };
    if (!last) return undefined;
    const expectedUs = last.dayUs + monotonicUs - last.monotonicUs;
    if (Math.abs(dayUs - expectedUs) < jumpUs) return undefined;
    return { fromUs: Math.min(expectedUs, dayUs), toUs: Math.max(expectedUs, dayUs) };
  }
}
