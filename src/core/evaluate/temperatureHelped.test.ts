import { expect, it } from 'vitest';
import { temperatureHelped } from './temperatureHelped.ts';

it.each([
  [0.1, 0.05, true],
  [0.1, 0.1, true],
  [0.03504, 0.03781, false],
  [0, 0.001, false],
])('an error of %d that became %d: %s', (eceBefore, eceAfter, helped) => {
  expect(temperatureHelped({ eceBefore, eceAfter })).toBe(helped);
});
