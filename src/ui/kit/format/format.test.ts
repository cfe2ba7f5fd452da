import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytes } from './bytes.ts';
import { count, counted } from './count.ts';
import { duration } from './duration.ts';
import { decimal, interval } from './interval.ts';

it('writes bytes in decimal units', () => {
  expect([0, 999, 1000, 3_912_000, 13_580_000, 999_999].map(bytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '3.9 MB',
    '14 MB',
    '1 MB',
  ]);
});

it('writes lengths of time roughly', () => {
  expect([0.2, 3.4, 89, 240, 5400].map(duration)).toEqual(['under 1 s', '3 s', '89 s', '4 min', '1.5 h']);
});

it('groups long numbers and counts nouns', () => {
  expect([count(480), count(2400), count(12400), count(1_234_567)]).toEqual([
    '480',
    '2400',
    '12\u202f400',
    '1\u202f234\u202f567',
  ]);
  expect([counted(1, 'evaluation'), counted(2, 'evaluation')]).toEqual(['1 evaluation', '2 evaluations']);
});

it('shows two significant digits of the uncertainty', () => {
  expect(interval({ mean: 14.234, low: 12.91, high: 15.56 })).toEqual({ mean: '14.2', low: '12.9', high: '15.6' });
  expect(interval({ mean: 0.00472, low: 0.00441, high: 0.00503 })).toEqual({
    mean: '0.00472',
    low: '0.00441',
    high: '0.00503',
  });
  expect(interval({ mean: 214, low: 180, high: 248 })).toEqual({ mean: '214', low: '180', high: '248' });
});

it('rounds no end of an interval by more than a twentieth of its half width', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e3, max: 1e3 }), fc.double({ min: 1e-3, max: 1e3 }), (mean, half) => {
      fc.pre(Number.isFinite(mean) && Number.isFinite(half));
      const low = Number(interval({ mean, low: mean - half, high: mean + half }).low.replace('−', '-'));
      expect(Math.abs(low - (mean - half))).toBeLessThanOrEqual(half / 20 + 1e-9);
    }),
  );
});

it('never writes a negative zero or the word Infinity', () => {
  expect(decimal(-0.001, 1)).toBe('0.0');
  expect(decimal(Number.POSITIVE_INFINITY, 1)).toBe('unbounded');
});
