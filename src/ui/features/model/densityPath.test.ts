import { expect, it } from 'vitest';
import { densityPath, densityScale } from './densityPath.ts';

const triangle = { levels: [0.1, 1, 10], density: [0, 0.5, 0] };

it('spaces levels by their logarithm and starts at the first', () => {
  const { x, width } = densityScale(triangle);
  expect([0.1, 1, 10].map(x)).toEqual([0, width / 2, width]);
});

it('closes the outline along the axis', () => {
  const scale = densityScale(triangle);
  expect(densityPath(triangle, scale)).toBe('M0.0,130L0.0,130.0L210.0,9.6L420.0,130.0L420.0,130Z');
});

it('draws a flat density of nothing on the axis', () => {
  const nothing = { levels: [0.1, 1], density: [0, 0] };
  expect(densityPath(nothing, densityScale(nothing))).toBe('M0.0,130L0.0,130.0L420.0,130.0L420.0,130Z');
});
