import { areaUnderCurve } from './areaUnderCurve.ts';

/**
 * How well a map of magnitudes finds a region.
 *
 * - `share` of the magnitudes that lies inside, 0 to 1; a map without any order has the region's share of the area on
 *   average
 * - `pointing`: 1 when the largest magnitude lies inside, 0 when it does not; the first of several largest counts
 * - `auc`: area under the ROC curve of magnitude as a detector of the region; ½ without any order
 */
export type MapMetrics = Readonly<{ share: number; pointing: number; auc: number }>;

/**
 * @param magnitudes ≥ 0 and finite, one a pixel; not all of them 0
 * @param inside 1 for pixels of the region, 0 for others; some of both
 * @source Zhang et al. (2018), "Top-down neural attention by excitation backprop", IJCV 126 (the pointing game)
 */
export function mapMetrics(magnitudes: ArrayLike<number>, inside: Uint8Array): MapMetrics {
  const all = Array.from(magnitudes);
  const within = all.filter((_, i) => inside[i] === 1);
  const without = all.filter((_, i) => inside[i] !== 1);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    share: sum(within) / sum(all),
    pointing: inside[all.indexOf(Math.max(...all))]!,
    auc: areaUnderCurve(within, without).value,
  };
}

/**
 * The map of someone who only knows that pictures show their subject in the middle: exp(−r² / 2s²), r from the middle of the
 * picture, s a quarter of its longer side.
 */
export function centrePrior(width: number, height: number): Float64Array {
  const s = Math.max(width, height) / 4;
  return Float64Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) + 0.5 - width / 2, Math.floor(i / width) + 0.5 - height / 2];
    return Math.exp(-(x * x + y * y) / (2 * s * s));
  });
}
