import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBeside } from './placeBeside.ts';

const screen = { width: 320, height: 600 };
const box = (left: number, top: number, width = 40, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it('lies below, and above where there is no room below', () => {
  const card = { width: 200, height: 150 };
  expect(placeBeside(box(20, 100), card, screen)).toEqual({ left: 20, top: 128 });
  expect(placeBeside(box(20, 500), card, screen)).toEqual({ left: 20, top: 342 });
});

it('lies at a side of what is as tall as the screen, and at its foot where no side has room', () => {
  const card = { width: 100, height: 150 };
  expect(placeBeside(box(20, 10, 150, 580), card, screen)).toEqual({ left: 178, top: 10 });
  expect(placeBeside(box(150, 10, 150, 580), card, screen)).toEqual({ left: 42, top: 10 });
  expect(placeBeside(box(20, 10, 280, 580), card, screen)).toEqual({ left: 20, top: 442 });
});

it('moves to the left where it would leave the screen', () => {
  expect(placeBeside(box(300, 100), { width: 200, height: 50 }, screen).left).toBe(112);
});

it('is on the screen with all of it wherever it fits, beside any box', () => {
  const whole = fc.integer({ min: -2000, max: 2000 });
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 1, max: 304 }), fc.integer({ min: 1, max: 584 }), (x, y, w, h) => {
      const { left, top } = placeBeside(box(x, y), { width: w, height: h }, screen);
      expect(left).toBeGreaterThanOrEqual(8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(left + w).toBeLessThanOrEqual(312);
      expect(top + h).toBeLessThanOrEqual(592);
    }),
  );
});

it('covers no box that has room above or below', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 580 }), fc.integer({ min: 1, max: 270 }), (y, height) => {
      const at = box(10, y);
      const { top } = placeBeside(at, { width: 100, height }, screen);
      expect(top >= at.bottom || top + height <= at.top).toBe(true);
    }),
  );
});
