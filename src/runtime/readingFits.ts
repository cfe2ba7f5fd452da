import type { ReadingFits } from '#core/evaluate/confidence.ts';
import { temperatureHelped } from '#core/evaluate/temperatureHelped.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { ModelCard } from './modelCard.ts';

/**
 * The fits that tell this reading's temperature; undefined where the card has none, or one that did not help. Cards without
 * `confidence` may have one temperature in `calibration`, fitted under the plan of the card.
 */
export function readingFits(
  { confidence, calibration, plan }: Pick<ModelCard, 'confidence' | 'calibration' | 'plan'>,
  reading: ReadingId,
): ReadingFits | undefined {
  const fits = confidence?.readings;
  const own = fits?.temperatures.find((each) => each.reading === reading);
  if (own !== undefined) return temperatureHelped(own) ? fits : undefined;
  if (calibration?.reading !== reading) return undefined;
  if (!temperatureHelped(calibration)) return undefined;
  const { pictures, temperature } = calibration;
  return { plan, pictures, temperatures: [{ reading, temperature }] };
}
