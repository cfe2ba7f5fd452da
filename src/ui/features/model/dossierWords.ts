import { worded } from '#ui/language/worded.ts';
import * as english from './dossierWords.en.ts';

export const { dossierWords, readingName, roleNames } = worded('dossier', english);
