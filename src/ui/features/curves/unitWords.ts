import type { ScoreUnit } from '#core/scoring/reading.ts';

/** A score's unit in a chart: numbers are multiplied by `factor` and followed by `name`. */
export type UnitWords = Readonly<{ name: string; factor: number }>;

/** Votes are shown in per cent: their scores are shares. */
export const unitWords: Readonly<Record<ScoreUnit, UnitWords>> = {
  nats: { name: 'nats', factor: 1 },
  'ε-error': { name: 'ε-error', factor: 1 },
  votes: { name: '% of votes', factor: 100 },
};
