import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from './runsOf.ts';

const points = (sures: readonly boolean[]) => sures.map((sure, x) => ({ x, y: x * x, low: 0, high: 0, sure }));

it('cuts halfway between a point that is sure and one that is not', () => {
  expect(runsOf(points([true, true, false]))).toMatchObject([
    { sure: true, corners: [{ x: 0 }, { x: 1 }, { x: 1.5, y: 2.5 }] },
    { sure: false, corners: [{ x: 1.5, y: 2.5 }, { x: 2 }] },
  ]);
});

it('draws one line, however it is cut: every point once, every cut at the end of one stretch and the start of the next', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (sures) => {
      const runs = runsOf(points(sures));
      const whole = runs.flatMap(({ corners }) => corners.map(({ x }) => x)).filter(Number.isInteger);
      expect(whole).toEqual(sures.map((_, i) => i));
      for (const [i, run] of runs.entries()) {
        if (i === 0) continue;
        expect(run.corners[0]).toEqual(runs[i - 1]!.corners.at(-1));
        expect(run.sure).not.toBe(runs[i - 1]!.sure);
      }
    }),
  );
});
