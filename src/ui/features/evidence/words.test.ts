import { describe, expect, it } from 'vitest';
import { isSame, mapSummary, pixelWords, regionWords, totalWords } from './words.ts';

const gap = (mean: number, half: number) => ({
  mean,
  standardError: half / 2,
  degreesOfFreedom: 30,
  low: mean - half,
  high: mean + half,
});

describe('what the map adds up to', () => {
  it('is the gap of the verdict when both are of the same draws, up to rounding', () => {
    const run = { gap: gap(12.3, 0.4), probes: 96, decider: undefined };
    expect(isSame(run, 96)).toBe(true);
    expect(totalWords(gap(12.3001, 0.4), 96, run, 'nats')).toBe(
      'The map adds up to +12.30 ± 0.40 nats (95 %). That is the gap of the verdict, from the same noise draws: they differ by 0.0001, which is rounding.',
    );
  });

  it('is another number when another engine measured the run', () => {
    const run = { gap: gap(12.3, 0.4), probes: 96, decider: undefined };
    expect(totalWords(gap(12.5, 0.4), 96, run, 'nats')).toContain(
      'not as close as one engine computes them (another may have measured the run): they differ by 0.20.',
    );
  });

  it('is the same gap near nought too, where rounding is large beside it and small beside its interval', () => {
    const run = { gap: gap(0.01, 0.4), probes: 96, decider: undefined };
    expect(totalWords(gap(0.0103, 0.4), 96, run, 'nats')).toContain('which is rounding');
    expect(totalWords(gap(0.011, 0.4), 96, run, 'nats')).toContain('another may have measured the run');
  });

  it('agrees within intervals with a run of other draws, or one that a decider cut short', () => {
    const run = { gap: gap(12.3, 0.4), probes: 96, decider: undefined };
    expect(isSame(run, 24)).toBe(false);
    expect(totalWords(gap(11, 2), 24, run, 'nats')).toContain(
      'from 24 noise draws; the run’s gap is +12.30 ± 0.40 nats (95 %) from 96.',
    );
    const raced = { ...run, decider: 'Race' };
    expect(isSame(raced, 96)).toBe(false);
    expect(totalWords(gap(11, 2), 96, raced, 'nats')).toContain(
      'decided by “Race”, which may have asked these classes less',
    );
  });

  it('has nothing to be compared with where the run never asked a class', () => {
    const run = { gap: gap(Number.NaN, Number.NaN), probes: 96, decider: 'Race' };
    expect(totalWords(gap(11, 2), 96, run, 'nats')).toMatch(/The run has no gap of these two classes to compare\.$/);
  });
});

it('a pixel is named by column and row, with its part at a level, and without an interval while there is none', () => {
  expect(pixelWords(5, 4, gap(0.5, 0.2), 'nats')).toBe('Pixel 2, 2: +0.50 ± 0.20 nats (95 %)');
  expect(pixelWords(5, 4, gap(0.5, 0.2), 'log-odds', { at: 'λ 1.0', value: -0.04 })).toBe(
    'Pixel 2, 2: −0.040 points of the score at λ 1.0; all levels +0.50 ± 0.20 points of the score (95 %)',
  );
  expect(pixelWords(0, 4, gap(0.5, Number.POSITIVE_INFINITY), 'nats')).toBe(
    'Pixel 1, 1: 0.50 nats (its error is not known yet)',
  );
});

it('a region stands beside the whole, each with its interval', () => {
  expect(regionWords(gap(3, 1), gap(12, 2), 0.1, 'nats')).toBe(
    'In the region, 10 % of the pixels: +3.0 ± 1.0 nats (95 %); in the whole picture: +12.0 ± 2.0 nats (95 %).',
  );
});

it('says in words where most of the evidence lies', () => {
  expect(mapSummary([0, 2, -3, 1], 2)).toBe(
    'Most evidence for the class at column 2, row 1, most against it at column 1, row 2.',
  );
});
