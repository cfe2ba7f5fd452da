import { describe, expect, it } from 'vitest';
import { type Plan, planLevels } from './plan.ts';
import { shapePlan, spacingCards } from './planShape.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 3, draws: 2, sigmaMin: 1, sigmaMax: 8, jitter: 'random' };
const density = { levels: [1, 8], density: [1, 1] };

describe('the shape of a plan', () => {
  it('replaces spacing, jitter and pairs, and keeps range and counts', () => {
    expect(shapePlan(plan, { spacing: 'linear-sigma', antithetic: true }, density)).toEqual({
      spacing: 'linear-sigma',
      antithetic: true,
      levels: 3,
      draws: 2,
      sigmaMin: 1,
      sigmaMax: 8,
    });
  });

  it('takes the density for importance alone, and is none without it', () => {
    expect(shapePlan(plan, { spacing: 'importance' }, density)?.density).toBe(density);
    expect(shapePlan(plan, { spacing: 'importance' }, undefined)).toBeUndefined();
  });

  it('gives levels inside the range, ascending, for every spacing there is', () => {
    for (const { id } of spacingCards) {
      const levels = planLevels(shapePlan(plan, { spacing: id }, density)!);
      expect(
        levels.every((sigma, l) => sigma > (l === 0 ? 1 : levels[l - 1]!) && sigma < 8),
        id,
      ).toBe(true);
    }
  });
});
