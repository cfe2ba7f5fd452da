import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { level } from '../units.ts';
import { append, emptyTable } from './errorTable.ts';
import { pairedErrors, pairedErrorsOfSummary } from './pairedErrors.ts';
import { type Plan, planLevels, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { summarise } from './summarise.ts';
import { viewOfTable } from './viewOfTable.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 2, draws: 4, sigmaMin: 0.1, sigmaMax: 10 };

/** A table of three classes whose errors at a probe are given. */
function tableOf(rows: readonly (readonly number[])[], asked: Plan = plan) {
  const probes = planProbes(asked).slice(0, rows.length);
  const squared = Float32Array.from(rows.flat());
  return append(emptyTable(3, 4), { probes, classes: [0, 1, 2] }, { squared, absolute: squared });
}

describe('two classes at one level', () => {
  it('has means, the gap, paired spread and correlation by hand', () => {
    // Level 0 is asked at every other probe: (1, 2), (2, 3), (3, 7).
    const table = tableOf([
      [1, 2, 0],
      [9, 9, 9],
      [2, 3, 0],
      [9, 9, 9],
      [3, 7, 0],
    ]);
    const found = pairedErrors(table, plan, 0, 0, 1)!;
    expect(found).toMatchObject({ n: 3, own: { mean: 2 }, other: { mean: 4 }, gap: { mean: 2 } });
    expect(found.own.standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(found.gap.standardError).toBeCloseTo(1, 12);
    expect(found.correlation).toBeCloseTo(5 / Math.sqrt(2 * 14), 12);
  });

  it('agrees with the curves, turns its sign with the classes, and correlates within −1 and 1', () => {
    const error = fc.float({ min: Math.fround(0.01), max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(error, error, error), { minLength: 8, maxLength: 8 }), (rows) => {
        const table = tableOf(rows);
        const curves = viewOfTable(table, plan, readings.elbo).errors;
        for (const cell of [0, 1]) {
          const found = pairedErrors(table, plan, cell, 0, 2)!;
          const back = pairedErrors(table, plan, cell, 2, 0)!;
          expect(found.own.mean).toBeCloseTo(curves[0]!.points[cell]!.mean, 12);
          expect(found.own.standardError).toBeCloseTo(curves[0]!.points[cell]!.standardError, 12);
          expect(found.gap.mean).toBeCloseTo(-back.gap.mean, 12);
          expect(found.gap.standardError).toBeCloseTo(back.gap.standardError, 12);
          if (!Number.isNaN(found.correlation)) expect(Math.abs(found.correlation)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('counts a draw and its mirror image once', () => {
    const antithetic: Plan = { ...plan, antithetic: true };
    const rows = [
      [1, 2, 0],
      [9, 9, 9],
      [3, 8, 0],
      [9, 9, 9],
    ];
    const found = pairedErrors(tableOf(rows, antithetic), antithetic, 0, 0, 1)!;
    expect(found).toMatchObject({ n: 1, own: { mean: 2 }, gap: { mean: 3 } });
    expect(found.gap.standardError).toBeNaN();
  });

  it('leaves out draws that one class was not asked for, and knows nothing where none is left', () => {
    const asked = tableOf([
      [1, Number.NaN, 0],
      [9, 9, 9],
    ]);
    expect(pairedErrors(asked, plan, 0, 0, 1)).toBeUndefined();
    expect(pairedErrors(asked, plan, 0, 0, 2)).toMatchObject({ n: 1 });
  });

  it('calls no correlation of two draws perfect', () => {
    const rows = [
      [1, 2, 0],
      [9, 9, 9],
      [2, 3, 0],
    ];
    expect(pairedErrors(tableOf(rows), plan, 0, 0, 1)).toMatchObject({ n: 2, correlation: Number.NaN });
  });

  it('says the same of a summary as of its table', () => {
    const rows = Array.from({ length: 8 }, (_, j) => [0.5 + (j % 3) / 10, 0.7 + (j % 5) / 10, 2]);
    const table = tableOf(rows);
    const summary = summarise(table, plan, readings.elbo);
    expect(summary.standing.leader).toBe(0);
    for (const cell of [0, 1]) {
      const [own, shared] = [
        pairedErrors(table, plan, cell, 0, 1)!,
        pairedErrorsOfSummary(summary, planLevels(plan)[cell]!, 1)!,
      ];
      expect(shared.n).toBe(own.n);
      expect(shared.gap.mean).toBeCloseTo(own.gap.mean, 12);
      expect(shared.gap.standardError).toBeCloseTo(own.gap.standardError, 12);
      expect(shared.correlation).toBeCloseTo(own.correlation, 9);
    }
    expect(pairedErrorsOfSummary(summary, level(99), 1)).toBeUndefined();
  });
});
