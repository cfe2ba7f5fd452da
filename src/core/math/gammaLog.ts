const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** From here on eight terms of Stirling's series are exact to double precision. */
const SERIES_START = 16;

/**
 * Error of Stirling's formula: δ(z) = ln Γ(z + 1) − (z + ½) ln z + z − ½ ln 2π, for z > 0.
 *
 * Small and smooth, so ratios of large gamma functions lose no digits when they are built from it.
 *
 * @source Abramowitz & Stegun (1964), equation 6.1.41; the recurrence follows from Γ(z + 2) = (z + 1) Γ(z + 1)
 */
export function stirlingError(z: number): number {
  let sum = 0;
  let at = z;
  for (; at < SERIES_START; at++) sum += (at + 0.5) * Math.log1p(1 / at) - 1;
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series =
    1 / 12 -
    square *
      (1 / 360 -
        square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360 - square / 156)))));
  return sum + inverse * series;
}

/**
 * Natural logarithm of Γ(x) for x > 0, from Stirling's series.
 *
 * Error ≤ 2e-15 × max(1, |ln Γ(x)|) for x from 1e-8 to 1e8; NaN for x ≤ 0.
 */
export function gammaLog(x: number): number {
  if (!(x > 0)) return Number.NaN;
  return (x - 0.5) * Math.log(x) - x + HALF_LN_TWO_PI + stirlingError(x);
}
