import { worded } from '#ui/language/worded.ts';
import * as english from './readingText.en.ts';

export const { readingText } = worded('readingText', english);
