import { worded } from '#ui/language/worded.ts';
import * as english from './titles.en.ts';

export const { titles } = worded('howTitles', english);
