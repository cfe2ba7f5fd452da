import type { ScoreUnit } from '#core/scoring/reading.ts';
import { counted } from '#ui/kit/format/count.ts';

export const words = {
  label: 'Reading',
  explain: 'how errors become a score',
  assumes: 'What it assumes',
  validFor: 'When to use it',
  source: 'Source',
  fixed: 'A link holds one reading. Recompute it here to switch.',
  free: 'Switching costs no evaluation: every reading is worked out from the same errors.',
  noWeights: 'This model has none.',
  compare: 'Compare readings',
  compareTitle: 'What every reading makes of the same errors',
  compareWait: 'Reading the errors',
  compareLead: (evaluations: number) =>
    `All rows are worked out from the same ${counted(evaluations, 'evaluation')}; no row has seen more than another. Gaps are in each reading’s own unit, so compare their intervals with zero, not their sizes.`,
  partial: 'Only the levels chosen in the chart count.',
  columns: {
    reading: 'Reading',
    verdict: 'Verdict',
    rival: 'Hardest rival',
    gap: 'Gap with 95 % interval',
    agreement: 'Beside the chosen',
    use: 'Choose',
  },
  undecided: 'not decided',
  chosen: 'chosen',
  sameVerdict: 'same verdict',
  otherVerdict: 'another verdict',
  order: (share: number) => `${Math.round(100 * share)} % of pairs in its order`,
  useShort: 'Use',
  use: (name: string) => `Use ${name}`,
  tally: (agree: number, of: number, name: string) =>
    agree === of ? `All ${of} readings name ${name}.` : `${agree} of ${of} readings name ${name}.`,
  range: (low: string, high: string) => ` (${low} to ${high})`,
};

/** The unit of a gap in the table. */
export const unitWords: Readonly<Record<ScoreUnit, string>> = {
  nats: 'nats',
  'ε-error': 'ε-error',
  'weighted error': 'weighted error',
  'z-score': 'deviations',
  'log-odds': 'log-odds',
  votes: '% of votes',
};
