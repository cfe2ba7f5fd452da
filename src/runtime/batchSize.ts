/** Most probes in one session call. */
export const LARGEST_BATCH = 64;

/** Seconds that one call should take: long enough to be worth its overhead, short enough to cancel and to animate. */
export const CALL_SECONDS = [0.03, 0.1] as const;

/**
 * How many probes the next call should ask, after `probes` of them took `seconds`. Starts from 1 and doubles while calls
 * are short, so that the first answer comes soon; sizes are powers of two, so that a GPU compiles few shapes.
 *
 * When the time is proportional to the probes, or less than that, growing never leads past the longest call.
 */
export function nextBatch(probes: number, seconds: number): number {
  const [shortest, longest] = CALL_SECONDS;
  const size = powerBelow(probes);
  if (seconds > longest) return powerBelow(Math.max(1, (probes * (shortest + longest)) / (2 * seconds)));
  if (seconds < shortest) return Math.min(LARGEST_BATCH, 2 * size);
  return size;
}

/** The largest power of two that is not above `n`, at least 1. */
const powerBelow = (n: number): number => Math.min(LARGEST_BATCH, 2 ** Math.floor(Math.log2(Math.max(1, n))));
