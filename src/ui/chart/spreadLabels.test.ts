import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadLabels } from './spreadLabels.ts';

const at = (...ys: readonly number[]) => ys.map((y) => ({ y }));

it('leaves labels alone that have room', () => {
  expect(spreadLabels(at(90, 10, 50), 0, 100, 14)).toEqual([90, 10, 50]);
});

it('moves two that collide apart by the same amount', () => {
  expect(spreadLabels(at(50, 50), 0, 100, 14)).toEqual([43, 57]);
});

it('stays inside the column at either end', () => {
  expect(spreadLabels(at(0, 0, 2), 0, 100, 14)).toEqual([0, 14, 28]);
  expect(spreadLabels(at(100, 100), 0, 100, 14)).toEqual([86, 100]);
});

it('keeps order, distance and bounds for any wishes that fit', () => {
  const wishes = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(wishes, (ys) => {
      const places = spreadLabels(at(...ys), 0, 300, 15);
      const order = ys.map((_, i) => i).sort((a, b) => ys[a]! - ys[b]! || a - b);
      for (const place of places) expect(place).toSatisfy((y: number) => y >= -1e-9 && y <= 300 + 1e-9);
      for (let i = 1; i < order.length; i++) {
        expect(places[order[i]!]! - places[order[i - 1]!]!).toBeGreaterThanOrEqual(15 - 1e-9);
      }
    }),
  );
});

it('spaces labels evenly that do not fit', () => {
  expect(spreadLabels(at(5, 5, 5), 0, 10, 15)).toEqual([0, 5, 10]);
});
