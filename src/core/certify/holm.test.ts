import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holm } from './holm.ts';

it('makes the claims of a worked example: .01, .02, .03, .04 at .05 allow only the first', () => {
  expect(holm([0.04, 0.01, 0.03, 0.02], 0.05)).toEqual([false, true, false, false]);
  expect(holm([0.01, 0.012, 0.02, 0.04], 0.05)).toEqual([true, true, true, true]);
  expect(holm([], 0.05)).toEqual([]);
});

it('makes at least Bonferroni’s claims, at most those that each could be made alone, and keeps order', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          p,
          p.map((x) => x / 1000),
        ),
        { minLength: 1, maxLength: 30 },
      ),
      (all) => {
        const made = holm(all, 0.05);
        for (const [i, value] of all.entries()) {
          if (value <= 0.05 / all.length) expect(made[i]).toBe(true);
          if (value > 0.05) expect(made[i]).toBe(false);
          for (const [j, other] of all.entries()) if (other < value && made[i]) expect(made[j]).toBe(true);
        }
      },
    ),
  );
});
