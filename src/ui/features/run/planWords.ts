import { worded } from '#ui/language/worded.ts';
import * as english from './planWords.en.ts';

export const { planWords, spacingText } = worded('plan', english);
