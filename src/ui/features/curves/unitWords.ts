import type { ScoreUnit } from '#core/scoring/reading.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { RunView } from '#core/scoring/runView.ts';

/** A score's unit in a chart: numbers are multiplied by `factor` and followed by `name`. */
export type UnitWords = Readonly<{ name: string; factor: number }>;

/** Votes are shown in per cent: their scores are shares. */
const unitWords: Readonly<Record<ScoreUnit, UnitWords>> = {
  nats: { name: 'nats', factor: 1 },
  'ε-error': { name: 'ε-error', factor: 1 },
  'weighted error': { name: 'weighted error', factor: 1 },
  'z-score': { name: 'deviations', factor: 1 },
  'log-odds': { name: 'log-odds', factor: 1 },
  votes: { name: '% of votes', factor: 100 },
};

/** The unit of a view's scores; nats before there is a view. */
export const unitOf = (view: RunView | undefined): UnitWords =>
  unitWords[view === undefined ? 'nats' : readingCards[view.standing.reading].unit];
