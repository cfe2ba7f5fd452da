import { expect, it } from 'vitest';
import { lipschitzLine, readLipschitzLines } from './lipschitzFile.ts';

const line = { truth: 1, class: 0, asked: 300, margin: -0.01, radius: 0, published: 0.5 };

it('reads what it wrote, but for a line that was cut off', () => {
  const text = lipschitzLine(line) + lipschitzLine({ ...line, truth: 2 });
  expect(readLipschitzLines(text)).toEqual([line, { ...line, truth: 2 }]);
  expect(readLipschitzLines(text.slice(0, -1))).toEqual([line]);
});

it.each([
  ['no JSON', 'margin\n', 'picture 0: it must be an object'],
  ['a radius below nought', lipschitzLine({ ...line, radius: -1 }), 'radius must be a number'],
  ['half a class', lipschitzLine({ ...line, class: 0.5 }), 'class must be a whole number'],
  ['a margin beyond all margins', lipschitzLine({ ...line, margin: 2 }), 'margin must be a number from -1 to 1'],
])('refuses %s', (_, text, words) => {
  expect(() => readLipschitzLines(text)).toThrow(words);
});
