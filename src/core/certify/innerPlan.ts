/** How the levels inside a noised classifier are weighted; `edm-released` is the released code's density. */
export type InnerWeight = 'edm' | 'edm-released' | 'elbo' | 'uniform';

/**
 * The levels a noised classifier asks on one noisy picture.
 *
 * A grid of `points` levels from σ_τ′ (the smoothing noise, on the [−1, 1] scale) up to `sigmaMax`; of its pairs
 * (σ_t, σ_{t+1}) the first `skip` are left out, whose weight grows without bound towards σ_τ′.
 *
 * @source Chen et al. (2024), "Diffusion Models are Certifiably Robust Classifiers", section 3
 */
export type InnerPlan = Readonly<{
  points: number;
  sigmaMax: number;
  spacing: 'linear' | 'log';
  weight: InnerWeight;
  skip: number;
  /**
   * So many of the levels, spread evenly, are asked of all classes; the other levels only of the `keep` best then. Another
   * function than without, as deterministic, for a fraction of the evaluations.
   */
  sift?: Readonly<{ levels: number; keep: number }>;
}>;
