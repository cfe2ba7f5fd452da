import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-logSumExp.json';
import { logSumExp } from './logSumExp.ts';

describe('logSumExp', () => {
  it('agrees with SciPy', () => {
    for (const row of golden) expect(logSumExp(row.values)).toBeCloseTo(row.logSumExp, 12);
  });

  it('keeps infinities and the empty sum', () => {
    expect(logSumExp([])).toBe(Number.NEGATIVE_INFINITY);
    expect(logSumExp([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY])).toBe(Number.NEGATIVE_INFINITY);
    expect(logSumExp([Number.NEGATIVE_INFINITY, 3])).toBe(3);
    expect(logSumExp([Number.POSITIVE_INFINITY, 3])).toBe(Number.POSITIVE_INFINITY);
  });
});
