import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from './runsOf.ts';

const points = (sures: readonly boolean[]) => sures.map((sure, x) => ({ x, y: x * x, low: 0, high: 0, sure }));

/** The places of a line's corners, stretch by stretch. */
const stretches = (sures: readonly boolean[], sure: boolean): readonly (readonly number[])[] => {
  const found: number[][] = [[]];
  for (const { x } of runsOf(points(sures)).find((run) => run.sure === sure)?.corners ?? []) {
    if (Number.isNaN(x)) found.push([]);
    else found.at(-1)!.push(x);
  }
  return found.filter((stretch) => stretch.length > 0);
};

it('cuts halfway between a point that is sure and one that is not', () => {
  expect(runsOf(points([true, true, false]))).toMatchObject([
    { sure: false, corners: [{ x: 1.5, y: 2.5 }, { x: 2 }] },
    { sure: true, corners: [{ x: 0 }, { x: 1 }, { x: 1.5, y: 2.5 }] },
  ]);
  expect(stretches([true, false, true, true], true)).toEqual([
    [0, 0.5],
    [1.5, 2, 3],
  ]);
});

it('draws one line in two strokes at most, however it is cut: stretches take turns and meet where one ends', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (sures) => {
      const all = [true, false].flatMap((sure) => stretches(sures, sure).map((places) => ({ sure, places })));
      all.sort((a, b) => a.places[0]! - b.places[0]!);
      expect(all.flatMap(({ places }) => places).filter(Number.isInteger)).toEqual(sures.map((_, i) => i));
      for (const [i, { sure, places }] of all.entries()) {
        if (i === 0) continue;
        expect(places[0]).toBe(all[i - 1]!.places.at(-1));
        expect(sure).not.toBe(all[i - 1]!.sure);
      }
    }),
  );
});
