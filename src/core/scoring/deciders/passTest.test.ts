import { describe, expect, it } from 'vitest';
import { studentTCdf } from '#core/math/studentT.ts';
import { passTest } from './passTest.ts';

describe('the test of a sum over levels', () => {
  it('is Student’s one-sided test where there is one level', () => {
    // Mean 2.5, standard error √(5/3 / 4).
    expect(passTest([[1, 2, 3, 4]])).toBeCloseTo(studentTCdf(-2.5 / Math.sqrt(5 / 12), 3), 14);
  });

  it('adds the variances of levels with four values each, with Satterthwaite’s degrees of freedom', () => {
    const [a, b] = [5 / 12, (9 * 5) / 12];
    const p = passTest([
      [1, 2, 3, 4],
      [-3, 0, 3, 6],
    ]);
    expect(p).toBeCloseTo(studentTCdf(-4 / Math.sqrt(a + b), (3 * (a + b) ** 2) / (a * a + b * b)), 14);
  });

  it('takes neighbours with fewer values together, and the rest into the last group', () => {
    // Sum 15, five values about 3: scatter 10, times 5/4; four degrees of freedom.
    expect(passTest([[1], [2], [3], [4], [5]])).toBeCloseTo(studentTCdf(-15 / Math.sqrt(12.5), 4), 14);
  });

  it('tells nothing from fewer than four values or of a sum that is not above zero, and all where nothing varies', () => {
    expect(passTest([[5], [6], [7]])).toBe(1);
    expect(passTest([[-1, -2, 1, 2]])).toBe(1);
    expect(passTest([[2, 2, 2, 2]])).toBe(0);
  });
});
