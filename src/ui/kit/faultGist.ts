import { worded } from '#ui/language/worded.ts';
import * as english from './faultGist.en.ts';

export const { faultGist } = worded('faults', english);
