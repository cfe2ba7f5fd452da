import { expect, it } from 'vitest';
import { shownMap } from './shownMap.ts';

const maps = {
  total: Float64Array.of(3, -4),
  standardError: Float64Array.of(0.5, Number.NaN),
  settled: Uint8Array.of(1, 1),
  levels: [Float64Array.of(1, -6), Float64Array.of(2, 2)],
};
const pair = { own: 'cat', other: 'dog' };

it('the map of all levels has a scale of its own, those of single levels share one', () => {
  expect(shownMap(maps, { shown: 'evidence', level: undefined, ...pair })).toEqual({
    values: maps.total,
    limit: 4,
    label: 'Evidence for cat against dog, all levels',
  });
  const limits = [0, 1].map((index) => shownMap(maps, { shown: 'evidence', level: { index, at: 'λ' }, ...pair }).limit);
  expect(limits).toEqual([6, 6]);
});

it('the standard error is that of all levels, whichever level is on show', () => {
  const shown = shownMap(maps, { shown: 'error', level: { index: 1, at: 'λ' }, ...pair });
  expect(shown).toMatchObject({ values: maps.standardError, limit: 0.5 });
});
