import type { ScoreUnit } from '#core/scoring/reading.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { words } from './words.ts';

/** A score's unit in a chart: numbers are multiplied by `factor` and followed by `name`. */
export type UnitWords = Readonly<{ name: string; factor: number }>;

/** Votes are shown in per cent: their scores are shares. */
const factorOf = (unit: ScoreUnit): number => (unit === 'votes' ? 100 : 1);

/** The unit of a view's scores; nats before there is a view. */
export const unitOf = (view: RunView | undefined): UnitWords => {
  const unit = view === undefined ? 'nats' : readingCards[view.standing.reading].unit;
  return { name: words.units[unit], factor: factorOf(unit) };
};
