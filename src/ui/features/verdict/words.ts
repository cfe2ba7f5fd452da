import { worded } from '#ui/language/worded.ts';
import * as english from './words.en.ts';

export type { VerdictWords } from './words.en.ts';

export const { words, inSentence, verdictWords, gapWords, likenessWords, costWords } = worded('verdict', english);
