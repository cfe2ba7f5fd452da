import { worded } from '#ui/language/worded.ts';
import * as english from './words.en.ts';

export const { words, distanceText } = worded('break', english);
