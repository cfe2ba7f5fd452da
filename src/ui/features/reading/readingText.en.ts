import type { ReadingCard } from '#core/scoring/reading.ts';

/** What a reading does, what it assumes, and when to use it. */
export const readingText = ({
  how,
  assumes,
  validFor,
}: ReadingCard): Pick<ReadingCard, 'how' | 'assumes' | 'validFor'> => ({
  how,
  assumes,
  validFor,
});
