import fc from 'fast-check';
import { expect, it } from 'vitest';
import { momentsOf } from '#core/math/moments.ts';
import { emptyLevelMoments, observeProbe } from './levelMoments.ts';

const value = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(Number.NaN));
const probes = fc.array(fc.record({ cell: fc.nat(2), row: fc.tuple(value, value) }), { maxLength: 30 });

it('holds per level and class the moments of the values, leaving out the unknown', () => {
  fc.assert(
    fc.property(probes, fc.constantFrom(undefined, 0, 1), (observed, reference) => {
      const moments = emptyLevelMoments(3, 2);
      for (const { cell, row } of observed) observeProbe(moments, cell, [Number.NaN, ...row], 1, reference);
      for (const l of [0, 1, 2]) {
        for (const c of [0, 1]) {
          const values = observed
            .filter(({ cell }) => cell === l)
            .map(({ row }) => (reference === undefined ? row[c]! : row[reference]! - row[c]!))
            .filter((v) => !Number.isNaN(v));
          const { count, mean, squares } = momentsOf(values);
          expect(moments.count[2 * l + c]).toBe(count);
          expect(moments.mean[2 * l + c]).toBeCloseTo(mean, 9);
          expect(moments.squares[2 * l + c]).toBeCloseTo(squares, 6);
        }
      }
    }),
  );
});
