import { expect, it } from 'vitest';
import { shownInGrid } from './shownInGrid.ts';

const names = Array.from({ length: 1000 }, (_, c) => `Class ${c + 1}`);
const ranking = names.map((_, c) => (c * 7) % 1000);

it('shows the best of a thousand classes, pinned ones first, and says how many there are', () => {
  expect(shownInGrid(ranking, names, { pins: [500, 3], typed: '', room: 4 })).toEqual({
    shown: [500, 3, 0, 7].sort(
      (a, b) => Number([0, 7].includes(a)) - Number([0, 7].includes(b)) || ranking.indexOf(a) - ranking.indexOf(b),
    ),
    found: 1000,
  });
});

it('finds a class by a part of its name, whatever its rank', () => {
  expect(shownInGrid(ranking, names, { pins: [], typed: ' class 1000 ', room: 24 })).toEqual({
    shown: [999],
    found: 1,
  });
  expect(shownInGrid(ranking, names, { pins: [1], typed: 'cat', room: 24 })).toEqual({ shown: [], found: 0 });
});

it('shows both of two classes', () => {
  expect(shownInGrid([1, 0], ['Cat', 'Dog'], { pins: [], typed: '', room: 24 })).toEqual({ shown: [1, 0], found: 2 });
});
