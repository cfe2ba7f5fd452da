import type { Reproduction } from '#core/scoring/gradeReproduction.ts';
import { comparisonWords } from './comparisonWords.ts';

/** What recomputing a shared run found. */
export const Comparison = ({ found }: Readonly<{ found: Reproduction }>) => comparisonWords(found);
