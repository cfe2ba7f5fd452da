import { expect, it } from 'vitest';
import { wilson } from '../math/wilson.ts';
import { type Flip, summariseFlips } from './summariseFlips.ts';

const flip = (over: Partial<Flip>): Flip => ({
  flipped: true,
  leads: true,
  other: true,
  moved: 1,
  drift: 0.5,
  kept: true,
  ...over,
});

it('flips are counted, those of another classifier only where it had agreed before', () => {
  const summary = summariseFlips([
    flip({}),
    flip({ flipped: false, moved: 3 }),
    flip({ other: undefined, drift: 0.1, moved: 5 }),
    flip({ other: false, leads: false, kept: false, moved: 7 }),
  ]);
  expect(summary.flipped).toEqual({ share: 0.75, of: 4, interval: wilson(3, 4) });
  expect(summary.other).toEqual({ share: 2 / 3, of: 3, interval: wilson(2, 3) });
  expect(summary.leads.share).toBe(0.75);
  expect(summary.kept.share).toBe(0.75);
  expect(summary.moved.value).toBe(4);
  expect(summary.moved.low).toBeGreaterThanOrEqual(1);
  expect(summary.moved.high).toBeLessThanOrEqual(7);
  expect(summary.drift.value).toBeCloseTo(0.4, 12);
});
