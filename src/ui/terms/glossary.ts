import { worded } from '#ui/language/worded.ts';
import * as english from './glossary.en.ts';

export const { glossary, words } = worded('terms', english);

/** A term that the page explains. */
export type TermId = keyof typeof english.glossary;

/** Every term, in the order of the glossary's source: from the picture to the link. */
export const termIds = Object.keys(english.glossary) as readonly TermId[];
