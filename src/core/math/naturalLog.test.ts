import { describe, expect, it } from 'vitest';
import golden from '#testdata/math-log.json';
import { naturalLog } from './naturalLog.ts';

describe('naturalLog', () => {
  it('is within one unit in the last place of the exact value over the whole range of doubles', () => {
    for (const { x, value } of golden) {
      expect(Math.abs(naturalLog(x) - value), `ln ${x}`).toBeLessThanOrEqual(Math.abs(value) * 2 ** -52);
    }
  });

  it('keeps the edges of IEEE arithmetic', () => {
    expect(naturalLog(1)).toBe(0);
    expect(naturalLog(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(naturalLog(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(naturalLog(-1)).toBeNaN();
    expect(naturalLog(Number.NaN)).toBeNaN();
  });
});
