import { worded } from '#ui/language/worded.ts';
import * as english from './deciderWords.en.ts';

export const { deciderWords, deciderText, presetText } = worded('decider', english);
