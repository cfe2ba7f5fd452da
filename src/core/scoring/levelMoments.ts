/**
 * Count, mean and sum of squared deviations (Welford, as in `core/math/moments.ts`) of one number per level and class,
 * row-major [levels × classes]. Mutable on purpose: it is the inner loop of every chart; it never leaves this folder's
 * functions half-filled.
 */
export type LevelMoments = Readonly<{
  levels: number;
  classes: number;
  count: Float64Array;
  mean: Float64Array;
  squares: Float64Array;
}>;

/** Moments of nothing. */
export const emptyLevelMoments = (levels: number, classes: number): LevelMoments => ({
  levels,
  classes,
  count: new Float64Array(levels * classes),
  mean: new Float64Array(levels * classes),
  squares: new Float64Array(levels * classes),
});

/**
 * Takes one probe in: per class its value in `row[from …]`, or, with a reference class, how far it lies *below* the
 * reference's (the gain of the class over the reference). NaN values are passed over.
 */
export function observeProbe(
  moments: LevelMoments,
  cell: number,
  row: ArrayLike<number>,
  from: number,
  reference?: number,
): void {
  const { classes, count, mean, squares } = moments;
  const base = reference === undefined ? 0 : row[from + reference]!;
  const sign = reference === undefined ? 1 : -1;
  for (let c = 0; c < classes; c++) {
    const value = base + sign * row[from + c]!;
    if (Number.isNaN(value)) continue;
    const i = cell * classes + c;
    count[i]! += 1;
    const step = value - mean[i]!;
    mean[i]! += step / count[i]!;
    squares[i]! += step * (value - mean[i]!);
  }
}
