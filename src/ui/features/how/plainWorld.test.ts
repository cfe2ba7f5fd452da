import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measured } from './measured.ts';
import { begin, inside, type Place, stepped, worldOf } from './plainWorld.ts';

it('steps by arrow keys, further with Shift, and by no other key', () => {
  expect(stepped([0.1, 0.2], 'ArrowLeft', false)).toEqual([0.05, 0.2]);
  expect(stepped([0.1, 0.2], 'ArrowRight', true)).toEqual([0.3, 0.2]);
  expect(stepped([0.1, 0.2], 'ArrowUp', false)).toEqual([0.1, 0.25]);
  expect(stepped([0.1, 0.2], 'ArrowDown', true)).toEqual([0.1, 0]);
  expect(stepped([0.1, 0.2], 'a', false)).toBeUndefined();
});

it('never leaves the drawing, and comes back by the opposite key', () => {
  const value = fc.integer({ min: -190, max: 190 }).map((steps) => steps / 200);
  fc.assert(
    fc.property(value, value, (x, y) => {
      const there = stepped([x, y], 'ArrowUp', false)!;
      expect(stepped(there, 'ArrowDown', false)).toEqual(inside([x, y]));
      for (const edge of inside([9 * x + 5, 9 * y - 5])) expect(Math.abs(edge)).toBeLessThanOrEqual(1);
    }),
  );
});

it('turns the verdict when keys carry a mean past the picture', () => {
  let mean: Place = begin.b;
  for (let presses = 0; presses < 3; presses++) mean = stepped(mean, 'ArrowLeft', true)!;
  expect(measured(worldOf(begin.a, begin.b), begin.x).drawn.standing.leader).toBe(0);
  expect(measured(worldOf(begin.a, mean), begin.x).drawn.standing).toMatchObject({ leader: 1, decided: true });
});
