import type { Pixels8 } from '#core/picture/pixels.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { enlarged, hatched } from './mapPictures.ts';
import { noticeField } from './noticeOf.ts';
import { writePng } from './writePng.ts';

/** Side of a pixel in the pictures that are written. */
const SCALE = 8;

/** A picture as a file, large enough to be looked at; of a medical model with the notice as its disclaimer; pixels that are not `settled` are hatched. */
export function pngOf(pixels: Pixels8, card: Pick<ModelCard, 'notice'>, settled?: Uint8Array): Uint8Array {
  const large = enlarged(pixels, SCALE);
  return writePng(settled === undefined ? large : hatched(large, settled, SCALE), noticeField(card).notice);
}
