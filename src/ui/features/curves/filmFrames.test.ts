import fc from 'fast-check';
import { expect, it } from 'vitest';
import { framesOf, levelAt, placeOf } from './filmFrames.ts';

it('shows eight levels from the first to the last, each once, or all of fewer', () => {
  expect(framesOf(24)).toEqual([0, 3, 7, 10, 13, 16, 20, 23]);
  expect(framesOf(3)).toEqual([0, 1, 2]);
  expect(framesOf(1)).toEqual([0]);
  expect(framesOf(0)).toEqual([]);
});

it('finds every level again at its place, and the ends beyond the ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (levels, any) => {
      const frames = framesOf(levels).length;
      const level = any % levels;
      expect(levelAt(placeOf(level, frames, levels), frames, levels)).toBe(level);
      expect([levelAt(-1, frames, levels), levelAt(2, frames, levels)]).toEqual([0, levels - 1]);
    }),
  );
});

it('has the frame of a level under its mark', () => {
  for (const [i, level] of framesOf(24).entries()) {
    expect(Math.floor(placeOf(level, 8, 24) * 8)).toBe(i);
  }
});
