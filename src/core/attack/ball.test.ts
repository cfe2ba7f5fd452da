import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testdata/propertySeed.ts';
import { project, quantised } from './ball.ts';
import { distanceBetween, type Norm } from './norm.ts';

const norm = fc.constantFrom<Norm>('l2', 'linf');
const grid = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 6, maxLength: 6 });
const centre = grid.map((values) => Float32Array.from(values, (value) => value / 255));
const anywhere = fc.array(fc.double({ min: -3, max: 4, noNaN: true }), { minLength: 6, maxLength: 6 });
const radius = fc.double({ min: 1e-3, max: 2, noNaN: true });
const ROUNDING = 1e-6;

test('distances are those of the norms, in the units of the values', () => {
  expect(distanceBetween([0, 0, 1], [0.3, 0.4, 1], 'l2')).toBeCloseTo(0.5, 15);
  expect(distanceBetween([0, 0, 1], [0.3, 0.4, 1], 'linf')).toBeCloseTo(0.4, 15);
});

test('a projection lies in the ball and in [0, 1]', () => {
  fc.assert(
    fc.property(norm, centre, radius, anywhere, (norm, centre, radius, point) => {
      const found = project({ centre, norm, radius }, point);
      expect(distanceBetween(found, centre, norm)).toBeLessThanOrEqual(radius + ROUNDING);
      for (const value of found) expect(value >= 0 && value <= 1).toBe(true);
    }),
  );
});

test('a point that is allowed stays where it is', () => {
  fc.assert(
    fc.property(norm, centre, radius, anywhere, (norm, centre, radius, point) => {
      const inside = project({ centre, norm, radius }, point);
      expect(distanceBetween(project({ centre, norm, radius: radius + 1e-5 }, inside), inside, 'linf')).toBe(0);
    }),
  );
});

test('no other allowed point is nearer than the projection', () => {
  fc.assert(
    fc.property(norm, centre, radius, anywhere, anywhere, (norm, centre, radius, point, other) => {
      const ball = { centre, norm, radius };
      const nearest = distanceBetween(project(ball, point), point, 'l2');
      expect(distanceBetween(project(ball, other), point, 'l2')).toBeGreaterThanOrEqual(nearest - ROUNDING);
    }),
  );
});

test('8-bit values of an allowed picture are allowed', () => {
  fc.assert(
    fc.property(norm, centre, radius, anywhere, (norm, centre, radius, point) => {
      const picture = project({ centre, norm, radius }, point);
      const found = quantised({ centre, norm, radius }, picture);
      expect(distanceBetween(found, centre, norm)).toBeLessThanOrEqual(radius + ROUNDING);
      for (const value of found) expect(255 * value).toBeCloseTo(Math.round(255 * value), 4);
    }),
  );
});

test('of a change of many values rounding to 8 bits leaves almost all its length', () => {
  const middle = new Float32Array(784).fill(128 / 255);
  for (const [norm, radius] of [
    ['l2', 0.25],
    ['l2', 0.5],
    ['linf', 8 / 255],
  ] as const) {
    const ball = { centre: middle, norm, radius };
    const far = project(
      ball,
      middle.map((value, i) => value + Math.sin(i)),
    );
    const found = quantised(ball, far);
    expect(distanceBetween(found, middle, norm)).toBeLessThanOrEqual(radius + ROUNDING);
    expect(distanceBetween(found, middle, norm)).toBeGreaterThan(0.975 * radius);
  }
});
