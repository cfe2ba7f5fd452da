import { worded } from '#ui/language/worded.ts';
import * as english from './sampleWords.en.ts';

export const { sampleWords } = worded('samples', english);
