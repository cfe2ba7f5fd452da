import { worded } from '#ui/language/worded.ts';
import * as english from './reading.en.ts';

export const { reading } = worded('curvesReading', english);
