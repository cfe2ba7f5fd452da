import { worded } from '#ui/language/worded.ts';
import * as english from './comparisonWords.en.ts';

export const { comparisonWords } = worded('comparison', english);
