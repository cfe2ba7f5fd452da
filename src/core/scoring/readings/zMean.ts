import type { Reading } from '../reading.ts';

/**
 * Mean of z-scores: at every probe the squared errors are shifted and scaled to mean 0 and variance 1 over the classes that
 * were asked, and these numbers are averaged over levels. Where all errors of a probe are equal every loss is 0.
 *
 * @source Wang et al. (2025), "NoOp", whose logits are z-scores of the errors at one level; here averaged over levels
 */
export const zMean: Reading = {
  id: 'z-mean',
  name: 'Mean z-score',
  how: 'Every probe is put on the same scale first, so that no level drowns the others.',
  paper: 'Wang et al. (2025), Noise matters: optimizing matching noise for diffusion classifiers (z-scored errors)',
  formula: String.raw`s_c = -\mathbb{E}_{\sigma, \varepsilon} \frac{e_c - \bar e}{\operatorname{sd}_k(e_k)}, \quad e_c = \lVert \hat\varepsilon_c - \varepsilon \rVert^2`,
  assumes:
    'Every probe counts alike however far apart its errors are. The scale depends on which classes were asked, so scores of runs with other classes do not compare.',
  validFor: 'Any plan, but the spacing is part of the score; best where all classes are asked to the end.',
  unit: 'z-score',
  average: 'mean',
  relative: true,
  loss({ squared }, losses) {
    let asked = 0;
    let mean = 0;
    let squares = 0;
    for (const error of squared) {
      if (Number.isNaN(error)) continue;
      asked++;
      const step = error - mean;
      mean += step / asked;
      squares += step * (error - mean);
    }
    const scale = squares > 0 ? Math.sqrt(asked / squares) : 0;
    for (let c = 0; c < squared.length; c++) losses[c] = scale * (squared[c]! - mean);
  },
};
