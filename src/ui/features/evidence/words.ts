import { worded } from '#ui/language/worded.ts';
import * as english from './words.en.ts';

export type { FromRun } from './words.en.ts';

export const { unitOf, words, TOLERANCE, isSame, totalWords, pixelWords, regionWords, mapSummary } = worded(
  'evidence',
  english,
);
