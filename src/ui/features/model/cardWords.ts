import { worded } from '#ui/language/worded.ts';
import * as english from './cardWords.en.ts';

export const {
  classWords,
  conditioningWords,
  costWords,
  evaluationsOf,
  headline,
  metricName,
  operationsWords,
  pictureWords,
  resultInterval,
  resultValue,
  timeWords,
  words,
} = worded('card', english);
