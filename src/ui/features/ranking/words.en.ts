import type { ScoreUnit } from '#core/scoring/reading.ts';

import { counted } from '#ui/kit/format/count.ts';

export const words = {
  title: 'Classes',
  search: 'Find a class',
  leader: 'leader',
  ruledOut: (evaluations: number) => `ruled out after ${counted(evaluations, 'evaluation')}`,
  more: (count: number) => `Show all ${count}`,
  solo: (name: string) => `Draw only ${name}`,
  all: 'Draw all classes again',
  noMatch: 'No class of this name',
  empty: 'The ranking appears with the first errors',
  reference: (name: string) => `Measure gaps against ${name}`,
  automatic: (name: string) => `Measure gaps against the runner-up instead of ${name}`,
};

/** The unit of the column of gaps. */
export const unitWords: Readonly<Record<ScoreUnit, string>> = {
  nats: 'nats',
  'ε-error': 'ε-error',
  'weighted error': 'weighted error',
  'z-score': 'deviations',
  'log-odds': 'log-odds',
  votes: '% of votes',
};
