import { worded } from '#ui/language/worded.ts';
import * as english from './outcomeWords.en.ts';

export type { OutcomeWords } from './outcomeWords.en.ts';

export const { claimWords, courseWords, outcomeWords, savedWords } = worded('outcome', english);
