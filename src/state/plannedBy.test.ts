import { describe, expect, it } from 'vitest';
import { fixedChoice } from '#core/scoring/decider.ts';
import { patternCard } from '#testdata/oracleWorld.ts';
import { plannedBy } from './plannedBy.ts';

const settings = { levels: 7, draws: 3, seed: 1, shape: undefined, decider: fixedChoice, engine: 'auto' } as const;
const { levelDensity: _, ...card } = patternCard('patterns');
const density = { levels: [0.1, 1, 10], density: [1, 2, 1], pictures: 10, split: 'a split', command: 'a command' };

describe('the plan of the next run', () => {
  it('is the card’s with the counts of the settings', () => {
    expect(plannedBy(settings, card)).toEqual({ ...card.plan, levels: 7, draws: 3 });
  });

  it('keeps the range and counts when the layout is chosen', () => {
    const { sigmaMin, sigmaMax } = card.plan;
    const shape = { spacing: 'uniform-t', jitter: 'random', antithetic: true } as const;
    expect(plannedBy({ ...settings, shape }, card)).toEqual({ ...shape, sigmaMin, sigmaMax, levels: 7, draws: 3 });
  });

  it('takes the density of the card for importance, and the card’s layout where there is none', () => {
    const shape = { spacing: 'importance' } as const;
    expect(plannedBy({ ...settings, shape }, { ...card, levelDensity: density })).toMatchObject({ ...shape, density });
    expect(plannedBy({ ...settings, shape }, card)).toEqual({ ...card.plan, levels: 7, draws: 3 });
  });
});
