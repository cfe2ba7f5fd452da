import type { Reading, ReadingId } from '#core/scoring/reading.ts';
import type { LevelWeights } from '#core/scoring/readings/learned.ts';
import { readingOf, readings } from '#core/scoring/readings.ts';
import type { AppState } from './appState.ts';

type Known = Pick<AppState, 'run' | 'model' | 'catalogue'>;

/** The level weights of the model of the run on screen, or of the chosen one; undefined when its card has none. */
export const selectLevelWeights = ({ run, model, catalogue }: Known): LevelWeights | undefined =>
  catalogue.find(({ id }) => id === (run?.model.id ?? model.id))?.levelWeights;

/** One reading for the same weights, so that whoever watches it sees when it has not changed. */
const learnt = new WeakMap<LevelWeights, Reading>();

/** A reading with what its model brings; the evidence bound where the model lacks what the reading needs. */
export function readingNamed(state: Known, id: ReadingId): Reading {
  const weights = selectLevelWeights(state);
  if (id !== 'learned') return readingOf(id);
  if (weights === undefined) return readings.elbo;
  const known = learnt.get(weights) ?? readingOf(id, weights);
  learnt.set(weights, known);
  return known;
}

/** The chosen reading, as `readingNamed`. */
export const selectReading = (state: Known & Pick<AppState, 'view'>): Reading =>
  readingNamed(state, state.view.reading);
