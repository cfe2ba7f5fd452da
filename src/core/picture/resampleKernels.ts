/** Antialiased resampling filters: cubic convolution with a = −0.5, or the mean over the covered area. */
export type Filter = 'bicubic' | 'area';

/** How one output sample is made: weights of consecutive input samples, in units of 2⁻²², that sum to about 2²². */
export type Kernel = Readonly<{ first: number; weights: Int32Array }>;

const shapes: Readonly<Record<Filter, Readonly<{ support: number; value: (x: number) => number }>>> = {
  bicubic: { support: 2, value: cubic },
  area: { support: 0.5, value: (x) => (x > -0.5 && x <= 0.5 ? 1 : 0) },
};

/** Keys (1981), cubic convolution kernel with a = −0.5. */
function cubic(at: number): number {
  const x = Math.abs(at);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

/**
 * One kernel per output sample. Output sample i covers the input around (i + ½)·scale; when shrinking, the filter is
 * widened by the scale, which is what keeps out aliasing. Weights are normalised, then rounded to fixed point.
 */
export function kernelsOf(inputs: number, outputs: number, filter: Filter): readonly Kernel[] {
  const { support, value } = shapes[filter];
  const scale = inputs / outputs;
  const widening = Math.max(1, scale);
  return Array.from({ length: outputs }, (_, i) => {
    const centre = (i + 0.5) * scale;
    const first = Math.max(0, Math.trunc(centre - support * widening + 0.5));
    const end = Math.min(inputs, Math.trunc(centre + support * widening + 0.5));
    const raw = Array.from({ length: end - first }, (_, j) => value((first + j - centre + 0.5) / widening));
    const total = raw.reduce((sum, w) => sum + w, 0);
    return { first, weights: Int32Array.from(raw, (w) => roundAway((w / total) * 2 ** 22)) };
  });
}

const roundAway = (x: number) => Math.trunc(x + (x < 0 ? -0.5 : 0.5));
