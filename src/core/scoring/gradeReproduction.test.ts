import { describe, expect, it } from 'vitest';
import { level } from '../units.ts';
import { gradeReproduction } from './gradeReproduction.ts';
import type { RunSummary } from './runSummary.ts';

type Parts = Readonly<{ means?: readonly number[]; gap?: number; decided?: boolean; nfe?: number }>;

/** Two classes at one level, the first `gap` ahead with an interval of ±2. */
function summary({ means = [0.5, 0.75], gap = 3, decided = true, nfe = 8 }: Parts = {}): RunSummary {
  const leader = gap < 0 ? 1 : 0;
  const size = Math.abs(gap);
  const none = { mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 };
  const ahead = { mean: size, standardError: 1, degreesOfFreedom: 3, low: size - 2, high: size + 2 };
  return {
    standing: {
      reading: 'elbo',
      probes: nfe / 2,
      nfe,
      scores: [gap, 0],
      ranking: [leader, 1 - leader],
      leader,
      rival: 1 - leader,
      lead: leader === 0 ? [none, ahead] : [ahead, none],
      decided,
    },
    errors: means.map((mean, c) => ({ class: c, points: [{ level: level(1), n: 4, mean, standardError: 0.1 }] })),
    pairedErrors: [[0], [0.1]],
  };
}

const same = { sameEngine: true, sameModel: true };

describe('a shared run that is made again', () => {
  it.each<[string, Parts, Partial<typeof same>, string]>([
    ['the same numbers on the same engine', {}, {}, 'D4'],
    ['the same numbers on another engine', {}, { sameEngine: false }, 'D3'],
    ['numbers 8e-6 apart', { means: [0.500004, 0.75] }, { sameEngine: false }, 'D3'],
    ['numbers 2e-5 apart', { means: [0.50001, 0.75] }, {}, 'D2'],
    ['the same numbers after more evaluations', { nfe: 10 }, {}, 'D2'],
    ['the same numbers of another version of the model', {}, { sameModel: false }, 'D2'],
    ['no longer decided, its gap in the shared interval', { gap: 1.5, decided: false }, {}, 'D1'],
    ['no longer decided, its gap out of the shared interval', { gap: 0.5, decided: false }, {}, 'D0'],
    ['another leader by far', { gap: -9 }, {}, 'D0'],
  ])('%s', (_, parts, facts, grade) => {
    expect(gradeReproduction(summary(), summary(parts), { ...same, ...facts }).grade).toBe(grade);
  });

  it('is within its interval with another leader where the shared lead could have been negative', () => {
    const shared = summary({ gap: 1, decided: false });
    expect(gradeReproduction(shared, summary({ gap: -0.5, decided: false }), same).grade).toBe('D1');
    expect(gradeReproduction(shared, summary({ gap: -1.5, decided: false }), same).grade).toBe('D0');
  });
});
