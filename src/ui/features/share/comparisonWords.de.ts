import type { DeterminismGrade, Reproduction } from '#core/scoring/gradeReproduction.ts';

const grades: Readonly<Record<DeterminismGrade, string>> = {
  D4: 'jeder mittlere Fehler ist derselbe, auf die geteilten Stellen genau',
  D3: 'dieselbe Entscheidung nach ebenso vielen Auswertungen, und Zahlen innerhalb von 1e-5',
  D2: 'dieselbe Entscheidung, mit anderen Zahlen oder einer anderen Anzahl von Auswertungen',
  D1: 'eine andere Entscheidung, innerhalb des geteilten Intervalls',
  D0: 'nicht reproduziert: eine andere Entscheidung, außerhalb des geteilten Intervalls',
};

export function comparisonWords(found: Reproduction): string {
  const { sameVerdict, largestDifference, sameEngine, sameModel, grade } = found;
  const verdict = sameVerdict ? 'Gleiches Urteil' : 'Anderes Urteil';
  const size = Number.isFinite(largestDifference)
    ? `größter relativer Unterschied der mittleren Fehler ${largestDifference.toExponential(1)}`
    : 'es wurden andere Stufen gemessen';
  const engine = sameEngine ? 'auf einem Rechenwerk der gleichen Art' : 'auf einem anderen Rechenwerk';
  const model = sameModel ? '' : ', mit einer anderen Fassung des Modells';
  return `${verdict}; ${size} ${engine}${model}. Stufe ${grade}: ${grades[grade]}.`;
}
