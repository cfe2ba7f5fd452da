import { describe, expect, it } from 'vitest';
import { crossFitted, halvesByLot } from './crossFitted.ts';

describe('crossFitted', () => {
  it('judges every picture by a fit of the half that it is not in', () => {
    const pictures = Array.from({ length: 41 }, (_, i) => i);
    const judged = crossFitted(
      pictures,
      (half) => new Set(half),
      (picture, half) => ({ picture, half }),
    );
    expect(judged.map(({ picture }) => picture)).toEqual(pictures);
    for (const { picture, half } of judged) {
      expect(half.has(picture)).toBe(false);
      expect([20, 21]).toContain(half.size);
    }
    expect(new Set(judged.map(({ half }) => half)).size).toBe(2);
  });

  it('takes two pictures', () => {
    const judged = crossFitted(
      [3, 50],
      (half) => half,
      (_, half) => half,
    );
    expect(judged).toEqual([[50], [3]]);
  });
});

it.each([2, 3, 10])('each half has pictures of each of %i classes that a file holds in turn', (classes) => {
  const isFirst = halvesByLot(20 * classes);
  for (const half of [true, false]) {
    const found = new Set(isFirst.flatMap((first, i) => (first === half ? [i % classes] : [])));
    expect(found.size).toBe(classes);
  }
});
