import { worded } from '#ui/language/worded.ts';
import * as english from './words.en.ts';

export const {
  words,
  measureWords,
  percent,
  probabilityWords,
  chanceWords,
  summaryWords,
  leadWords,
  harderWords,
  promiseWords,
  testedWords,
  unlikeWords,
  confidenceWords,
  boundWords,
  leaderWords,
  divisionWords,
  referralWords,
  chartWords,
} = worded('doubt', english);
