import { worded } from '#ui/language/worded.ts';
import * as english from './words.en.ts';

export const { words, errorWords, distanceWords, correlationWords } = worded('inspector', english);
