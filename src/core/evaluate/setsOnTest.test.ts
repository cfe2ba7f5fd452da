import { describe, expect, it } from 'vitest';
import { uniform } from '../math/uniform.ts';
import { seed } from '../units.ts';
import type { ConformalScore } from './conformal.ts';
import type { Scored } from './scored.ts';
import { setScores, setsOnTest } from './setsOnTest.ts';

/** Exchangeable pictures of three classes: losses with a random error that misleads now and then. */
const world = (run: number, count: number): readonly Scored[] =>
  Array.from({ length: count }, (_, i) => {
    const at = (k: number) => uniform(seed(5), run, 4 * i + k);
    const truth = Math.floor(3 * at(0));
    return { truth, losses: [0, 1, 2].map((c) => 4 * at(1 + c) - (c === truth ? 1.5 : 0)) };
  });

const sets = (
  validation: readonly Scored[],
  test: readonly Scored[],
  { kind, coverage, classes }: Readonly<{ kind: ConformalScore; coverage: number; classes: number }>,
) => setsOnTest(setScores(validation, kind, classes), test, coverage);

describe('prediction sets of test pictures', () => {
  it.each(['lac', 'aps'] as const)('hold the truth as often as promised (%s)', (kind) => {
    let held = 0;
    const [runs, size] = [150, 40];
    for (let run = 0; run < runs; run++) {
      const tested = sets(world(2 * run, 120), world(2 * run + 1, size), { kind, coverage: 0.8, classes: 3 });
      held += tested.held;
    }
    // Exchangeable worlds: between 0.8 and 0.8 + 1 / (90 + 1), but for the error of the simulation.
    const share = held / (runs * size);
    expect(share).toBeGreaterThan(0.8 - 0.015);
    if (kind === 'lac') expect(share).toBeLessThan(0.8 + 1 / 80 + 0.015);
  });

  it('hold every class when there are too few validation pictures for the promise', () => {
    const { held, sizes } = sets(world(1, 12), world(2, 20), { kind: 'lac', coverage: 0.95, classes: 3 });
    expect(held).toBe(20);
    expect(sizes).toEqual(Array(20).fill(3));
  });

  it('grow with the promise', () => {
    const sizeAt = (coverage: number) =>
      sets(world(1, 200), world(2, 100), { kind: 'lac', coverage, classes: 3 }).sizes.reduce((a, b) => a + b, 0);
    expect(sizeAt(0.9)).toBeGreaterThan(sizeAt(0.6));
  });
});
