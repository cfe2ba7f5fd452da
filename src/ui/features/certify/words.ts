import { worded } from '#ui/language/worded.ts';
import * as english from './words.en.ts';

export const { words, confidenceText, radiusText, progressSentence, timeLeft, adviceFor } = worded('certify', english);
