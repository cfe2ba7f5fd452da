import { describe, expect, it } from 'vitest';
import { afterRejecting } from './rejection.ts';
import type { Doubted } from './riskCoverage.ts';

const pictures: readonly Doubted[] = [
  { doubt: 0.1, right: true },
  { doubt: 0.9, right: false },
  { doubt: 0.5, right: true },
  { doubt: 0.5, right: false },
  { doubt: 0.2, right: true },
];

describe('rejecting what is doubted most', () => {
  it('answers all when nothing is rejected', () => {
    expect(afterRejecting(pictures, 0)).toEqual({ answered: 5, right: 3 });
  });

  it('drops the most doubted first', () => {
    expect(afterRejecting(pictures, 0.2)).toEqual({ answered: 4, right: 3 });
    expect(afterRejecting(pictures, 0.6)).toEqual({ answered: 2, right: 2 });
  });

  it('counts pictures doubted alike as the mean over which of them go', () => {
    expect(afterRejecting(pictures, 0.4)).toEqual({ answered: 3, right: 2.5 });
    const same = pictures.map(({ right }) => ({ right, doubt: 1 }));
    expect(afterRejecting(same, 0.4).right / 3).toBeCloseTo(3 / 5, 12);
  });

  it('rejects a whole number of pictures whatever the rounding of the share', () => {
    const ten = Array.from({ length: 10 }, (_, i) => ({ doubt: i, right: true }));
    for (let k = 0; k < 10; k++) expect(afterRejecting(ten, k / 10).answered).toBe(10 - k);
  });

  it('has nothing to say of no pictures', () => {
    expect(afterRejecting([], 0.3)).toEqual({ answered: 0, right: 0 });
  });
});
