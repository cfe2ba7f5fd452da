import type { DeterminismGrade, Reproduction } from '#core/scoring/gradeReproduction.ts';

const grades: Readonly<Record<DeterminismGrade, string>> = {
  D4: 'every mean error is the same, to the digits that were shared',
  D3: 'the same decision after as many evaluations, and numbers within 1e-5',
  D2: 'the same decision, with other numbers or another count of evaluations',
  D1: 'another decision, within the interval that was shared',
  D0: 'not reproduced: another decision, outside the interval that was shared',
};

/** What recomputing found: the difference in numbers, and the grade of determinism in words. */
export function comparisonWords(found: Reproduction): string {
  const { sameVerdict, largestDifference, sameEngine, sameModel, grade } = found;
  const verdict = sameVerdict ? 'Same verdict' : 'Another verdict';
  const size = Number.isFinite(largestDifference)
    ? `largest relative difference of the mean errors ${largestDifference.toExponential(1)}`
    : 'other levels were measured';
  const engine = sameEngine ? 'on the same kind of engine' : 'on another engine';
  const model = sameModel ? '' : ', with another version of the model';
  return `${verdict}; ${size} ${engine}${model}. Grade ${grade}: ${grades[grade]}.`;
}
