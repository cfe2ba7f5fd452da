import { expect, it } from 'vitest';
import { crossFitted } from './crossFitted.ts';

it('judges every picture by a fit of the other half', () => {
  const judged = crossFitted(
    [1, 20, 3, 40, 5],
    (pictures) => pictures.reduce((sum, value) => sum + value, 0),
    (picture, sum) => [picture, sum],
  );
  expect(judged).toEqual([
    [1, 60],
    [20, 9],
    [3, 60],
    [40, 9],
    [5, 60],
  ]);
});
