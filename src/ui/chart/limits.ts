/** The two ends of an axis, in data units, low first. */
export type Limits = readonly [low: number, high: number];

/** Smallest and largest of the finite values; undefined when there are none. */
export const extentOf = (values: Iterable<number>): Limits | undefined =>
  extentOfSeen((see) => {
    for (const value of values) see(value);
  });

/** The extent of the values that are shown to `see`, one by one, so that no list of them need be made. */
export function extentOfSeen(show: (see: (value: number) => void) => void): Limits | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  show((value) => {
    if (!Number.isFinite(value)) return;
    if (value < low) low = value;
    if (value > high) high = value;
  });
  return low <= high ? [low, high] : undefined;
}

/** The smallest limits that hold both. */
export const union = (a: Limits, b: Limits): Limits => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** The part of `a` that lies within `b`; `b`'s nearer end where it does not. */
export const within = (a: Limits, b: Limits): Limits => [Math.max(a[0], b[0]), Math.min(a[1], b[1])];

/** Adds a share of the range at both ends; of one when there is no range. */
export function pad([low, high]: Limits, share: number): Limits {
  const by = (high - low || 1) * share;
  return [low - by, high + by];
}

/** Adds a share of the range of logarithms at both ends of positive limits; half a decade when there is no range. */
export function padLog([low, high]: Limits, share: number): Limits {
  const by = (high / low) ** share;
  return low === high ? [low / Math.sqrt(10), high * Math.sqrt(10)] : [low / by, high * by];
}

/**
 * Limits that do not jitter while a run streams: they grow at once, and shrink only when it does not run.
 */
export const steady = (before: Limits | undefined, next: Limits, running: boolean): Limits =>
  running && before !== undefined ? union(before, next) : next;
