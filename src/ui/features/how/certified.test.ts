import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certified } from './certified.ts';
import { begin, worldOf } from './plainWorld.ts';

const value = fc.integer({ min: -200, max: 200 }).map((steps) => steps / 200);

it('never certifies beyond the boundary, and never the class on its other side', () => {
  let count = 0;
  fc.assert(
    fc.property(value, value, fc.constantFrom(0.1, 0.25, 0.4), fc.constantFrom(100, 500), (x, y, sigma, n) => {
      const { standing, distance, ceiling } = certified(worldOf(begin.a, begin.b), [x, y], { sigma, n });
      if (standing.result?.type !== 'certified') return;
      count++;
      expect(standing.result.class).toBe(distance > 0 ? 0 : 1);
      expect(standing.result.radius).toBeLessThanOrEqual(Math.min(ceiling, Math.abs(distance)));
    }),
    { seed: 6, numRuns: 80 },
  );
  expect(count).toBeGreaterThan(40);
});

it('certifies nothing on the boundary', () => {
  const { standing, distance } = certified(worldOf([-0.5, 0], [0.5, 0]), [0, 0.3], { sigma: 0.25, n: 500 });
  expect(Math.abs(distance)).toBeLessThan(1 / 255);
  expect(standing.result).toMatchObject({ type: 'abstained' });
});
