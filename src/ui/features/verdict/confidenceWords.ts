import { worded } from '#ui/language/worded.ts';
import * as english from './confidenceWords.en.ts';

export const { confidenceMeaning, confidenceWords, rightWords } = worded('confidence', english);
