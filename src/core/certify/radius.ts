/**
 * A distance that was proven, always of the picture the model sees: its pixels on a scale of [0, 1] at its resolution,
 * never those of the file it was made from.
 */
export type Radius = Readonly<{
  /** ≥ 0, rounded down. */
  value: number;
  norm: 'l2' | 'linf';
  domain: '[0,1]';
  resolution: readonly [channels: number, height: number, width: number];
}>;
