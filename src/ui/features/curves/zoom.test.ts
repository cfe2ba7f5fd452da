import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zoomBy, zoomTo } from './zoom.ts';

const count = (zoom: ReturnType<typeof zoomTo>, levels: number) =>
  zoom === undefined ? levels : zoom.last - zoom.first + 1;

it('goes from one level to another, in either order', () => {
  expect(zoomTo(3, 7, 16)).toEqual({ first: 3, last: 7 });
  expect(zoomTo(7, 3, 16)).toEqual({ first: 3, last: 7 });
});

it('shows two levels at least, also at the last one', () => {
  expect(zoomTo(4, 4, 16)).toEqual({ first: 4, last: 5 });
  expect(zoomTo(15, 15, 16)).toEqual({ first: 14, last: 15 });
});

it('is none when it is the whole, and for a plan of one level', () => {
  expect(zoomTo(0, 15, 16)).toBeUndefined();
  expect(zoomTo(-3, 40, 16)).toBeUndefined();
  expect(zoomTo(0, 0, 1)).toBeUndefined();
});

it('halves and doubles about the middle', () => {
  expect(zoomBy(0.5, undefined, 0, 16)).toEqual({ first: 0, last: 7 });
  expect(zoomBy(0.5, undefined, 15, 16)).toEqual({ first: 8, last: 15 });
  expect(zoomBy(2, { first: 0, last: 7 }, 0, 16)).toBeUndefined();
});

it('never leaves the levels, holds the level it is about, and shows at least two', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.array(fc.tuple(fc.constantFrom(0.5, 2), fc.nat(199)), { maxLength: 12 }),
      (levels, moves) => {
        let zoom: ReturnType<typeof zoomTo>;
        for (const [factor, to] of moves) {
          const at = Math.min(zoom?.last ?? levels - 1, Math.max(zoom?.first ?? 0, to % levels));
          const before = count(zoom, levels);
          zoom = zoomBy(factor, zoom, at, levels);
          const seen = count(zoom, levels);
          expect(seen).toBeGreaterThanOrEqual(2);
          expect(seen).toBe(Math.min(levels, Math.max(2, Math.round(before * factor))));
          const { first, last } = zoom ?? { first: 0, last: levels - 1 };
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThan(levels);
          expect(at).toBeGreaterThanOrEqual(first);
          expect(at).toBeLessThanOrEqual(last);
        }
      },
    ),
  );
});
