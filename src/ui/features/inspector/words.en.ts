import type { MeanError } from '#core/scoring/pairedErrors.ts';
import { formatFixed, formatUncertain } from '#ui/chart/formatNumber.ts';

/** Fixed words of the inspector. */
export const words = {
  title: 'At this noise level',
  drawer: 'Pictures and numbers at this noise level',
  empty: 'The first errors are awaited.',
  pictures: 'Pictures at this noise level',
  noisy: 'with noise',
  denoised: (name: string) => `denoised as ${name}`,
  noisyAlt: (level: string) => `The picture with the noise of ${level}`,
  denoisedAlt: (name: string, level: string) => `The picture with the noise of ${level}, denoised as ${name}`,
  compare: 'Compare the leader with',
  /** What a map of a class shows. */
  mapOf: (leader: string, other: string) => `${leader} against ${other}`,
  mapAlt: (leader: string, other: string) =>
    `Where ${leader} is nearer to the picture than ${other}, and where it is not`,
  against: 'the other class',
  legend: (largest: string) =>
    `Difference of the squared errors, pixel by pixel, in the colour of the class that is nearer to the picture. All maps share one scale, ±${largest}.`,
  opacity: 'Map over the picture',
  needsModel: (title: string) => `What each class makes of it is shown once ${title} is loaded.`,
  load: (title: string, size: string) => `Load ${title} (${size})`,
  loading: 'Loading the model',
  noPicture: 'The link came without its picture, so there are only numbers here.',
  waiting: 'Denoising',
  numbers: 'Squared error',
  error: (name: string) => `error, ${name}`,
  gap: (leader: string) => `gap, above 0 for ${leader}`,
  correlation: 'paired correlation',
  draws: (n: number) => (n === 1 ? 'from 1 draw' : `from ${n} draws`),
  unmeasured: 'Nothing was measured here of both classes.',
  fewDraws: (n: number) => `needs 3 draws, has ${n}`,
  explain: [
    'The picture at the noise level under the cursor, and the network’s estimate of the clean picture when it is told one class or another. All come from one draw of the run’s own noise, so that only the class differs.',
    'The map takes the two estimates’ squared errors from one another. Its mean is the gap of this one draw; the numbers are means over all draws of this level, ± one standard error.',
    'Both classes see the same noise, so their errors rise and fall together. The higher the paired correlation, the smaller the error of the gap beside the errors of the two.',
  ],
};

/** A mean ± one standard error. */
export const errorWords = ({ mean, standardError }: MeanError, signed = false): string =>
  formatUncertain(mean, standardError, signed);

/** How many standard errors a gap is from zero: "14 s.e."; undefined while its standard error is not known. */
export function distanceWords({ mean, standardError }: MeanError): string | undefined {
  const times = Math.abs(mean) / standardError;
  if (!Number.isFinite(times)) return undefined;
  return `${formatFixed(times, times < 10 ? 1 : 0)} s.e. from 0`;
}

/** A correlation with two decimals, three where two would say that it is perfect. */
export const correlationWords = (correlation: number, n: number): string =>
  Number.isNaN(correlation) ? words.fewDraws(n) : formatFixed(correlation, Math.abs(correlation) > 0.99 ? 3 : 2);
