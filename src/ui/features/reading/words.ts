import type { ReadingId } from '#core/scoring/reading.ts';

export const words = {
  label: 'Reading',
  explain: 'How the errors become a score',
  assumes: 'What it assumes',
  source: 'Source',
  fixed: 'A link holds one reading. Recompute it here to switch.',
  free: 'Switching costs no evaluation: every reading is worked out from the same errors.',
} as const;

/** Names short enough to stand side by side. */
export const shortNames: Readonly<Record<ReadingId, string>> = {
  elbo: 'ELBO',
  'li-l2': 'Li L2',
  'li-l1': 'Li L1',
  vote: 'Votes',
};
