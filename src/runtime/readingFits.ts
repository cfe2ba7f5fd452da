import type { ReadingFits } from '#core/evaluate/confidence.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { ModelCard } from './modelCard.ts';

/**
 * The fits that tell this reading's temperature; undefined where the card has none. Cards without `confidence` may have one
 * temperature in `calibration`, fitted under the plan of the card and judged on the same pictures; one that did not even
 * help there makes nothing a probability.
 */
export function readingFits(
  { confidence, calibration, plan }: Pick<ModelCard, 'confidence' | 'calibration' | 'plan'>,
  reading: ReadingId,
): ReadingFits | undefined {
  const fits = confidence?.readings;
  if (fits?.temperatures.some((each) => each.reading === reading)) return fits;
  if (calibration?.reading !== reading) return undefined;
  const { pictures, temperature, eceBefore, eceAfter } = calibration;
  if (eceAfter > eceBefore) return undefined;
  return { plan, pictures, temperatures: [{ reading, temperature }] };
}
