import type { Reading } from '../reading.ts';
import { elbo } from './elbo.ts';

/**
 * Median of means: the ELBO of up to nine blocks of whole passes, and their median, so that a few wild errors cannot turn
 * the verdict. With fewer than three passes it is their mean; its interval needs six (`medianGap`).
 *
 * @source Lugosi & Mendelson (2019), "Mean estimation and regression under heavy-tailed distributions: a survey",
 * arXiv:1906.04280, section 2.1
 */
export const medianOfMeans: Reading = {
  ...elbo,
  id: 'median',
  name: 'Median of means',
  how: 'The ELBO of nine parts of the run, and their median: outliers cannot turn it.',
  paper: 'Lugosi & Mendelson (2019), Mean estimation and regression under heavy-tailed distributions, arXiv:1906.04280',
  formula: String.raw`s_c = \operatorname*{median}_{b = 1 \dots B} \; -\int_{b} \frac{\lVert D(x + \sigma\varepsilon; \sigma, c) - x \rVert^2}{\sigma^2} \, d\ln\sigma`,
  assumes:
    'Blocks of passes vary alike about the same value. Where errors are skewed the median lies beside the mean, and so beside the ELBO.',
  validFor: 'Every plan of six draws or more; with fewer there is no interval.',
  average: 'median',
};
