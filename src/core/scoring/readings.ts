import type { Reading, ReadingCard, ReadingId } from './reading.ts';
import { clarkJaini, snr } from './readings/clarkJaini.ts';
import { edm, edmReleased } from './readings/edm.ts';
import { elbo } from './readings/elbo.ts';
import { type LevelWeights, learned, learnedCard } from './readings/learned.ts';
import { liL1 } from './readings/liL1.ts';
import { liL2 } from './readings/liL2.ts';
import { majorityVote } from './readings/majorityVote.ts';
import { medianOfMeans } from './readings/medianOfMeans.ts';
import { zMean } from './readings/zMean.ts';

/** Every reading that needs nothing but a table, by id. To add one: a file in `readings/`, its id, and a line here. */
export const readings = {
  elbo,
  'li-l2': liL2,
  'li-l1': liL1,
  vote: majorityVote,
  snr,
  'clark-jaini': clarkJaini,
  edm,
  'edm-released': edmReleased,
  'z-mean': zMean,
  median: medianOfMeans,
} satisfies Record<Exclude<ReadingId, 'learned'>, Reading>;

/** What there is to say about every reading, the one that needs a model's weights included. */
export const readingCards: Readonly<Record<ReadingId, ReadingCard>> = { ...readings, learned: learnedCard };

/** Every reading, in the order of the menu. */
export const readingIds: readonly ReadingId[] = Object.values(readingCards).map(({ id }) => id);

/**
 * The reading of this name.
 *
 * @param levelWeights the model's, from its card; only `learned` asks for them
 * @throws RangeError for `learned` without weights, or with weights that are none (`learned`)
 */
export function readingOf(id: ReadingId, levelWeights?: LevelWeights): Reading {
  if (id !== 'learned') return readings[id];
  if (levelWeights === undefined) throw new RangeError('readingOf: learned needs the level weights of the model');
  return learned(levelWeights);
}
