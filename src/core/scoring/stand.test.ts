import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { level } from '../units.ts';
import { append, type ErrorTable, emptyTable } from './errorTable.ts';
import { type Plan, planProbes } from './plan.ts';
import { readings } from './readings.ts';
import { stand } from './stand.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 3, draws: 3, sigmaMin: 0.125, sigmaMax: 8 };
const probes = planProbes(plan);
const ids = Object.keys(readings) as (keyof typeof readings)[];
/** Readings whose gaps add up: a median of differences is not the difference of medians. */
const sums = ids.filter((id) => id !== 'median');

/** A table of the plan's first probes with these squared errors (and twice as large absolute ones), row by row. */
function tableOf(rows: readonly (readonly number[])[], classes = rows[0]!.length): ErrorTable {
  const question = { probes: probes.slice(0, rows.length), classes: [...Array(classes).keys()] };
  const squared = Float32Array.from(rows.flat());
  return append(emptyTable(classes, 4), question, { squared, absolute: squared.map((e) => 2 * e) });
}

/** Errors in steps of 1/64, so that sums and shifts of them are exact in float32. */
const error = fc.integer({ min: 1, max: 256 }).map((n) => n / 64);
const rowsOf = (classes: number) =>
  fc.array(fc.array(error, { minLength: classes, maxLength: classes }), { minLength: 1, maxLength: probes.length });

describe('before the first probe', () => {
  it('nobody leads and nothing is decided', () => {
    const standing = stand(emptyTable(3, 4), plan, readings.elbo);
    expect(standing).toMatchObject({ probes: 0, nfe: 0, ranking: [0, 1, 2], leader: 0, rival: 1, decided: false });
    expect(standing.scores).toEqual([-Infinity, -Infinity, -Infinity]);
    expect(standing.lead[1]).toMatchObject({ mean: Number.NaN, low: -Infinity, high: Infinity });
  });
});

describe('scores', () => {
  it('integrate the ELBO loss over the range and average the others', () => {
    // Levels ¼, 1, 4; cells of ln 4.
    const table = tableOf([
      [0.25, 0.5],
      [1, 2],
      [4, 16],
    ]);
    const order = probes.slice(0, 3).map((probe) => probe.level);
    expect(order).toEqual([0.25, 4, 1]);
    const losses = [0, 1].map((c) => order.map((sigma, j) => table.squared[2 * j + c]! / sigma ** 2));
    const sums = losses.map((of) => of.reduce((a, b) => a + b, 0));
    const scores = (id: keyof typeof readings) => stand(table, plan, readings[id]).scores;
    for (const c of [0, 1]) {
      expect(scores('elbo')[c]).toBeCloseTo(-4 * Math.log(4) * sums[c]!, 12);
      expect(scores('li-l2')[c]).toBeCloseTo(-sums[c]! / 3, 12);
    }
    expect(scores('vote')).toEqual([1, 0]);
  });

  it('differ by the leads', () => {
    fc.assert(
      fc.property(rowsOf(4), fc.constantFrom(...ids), (rows, id) => {
        const { scores, leader, lead } = stand(tableOf(rows), plan, readings[id]);
        for (const [c, gap] of lead.entries()) expect(gap.mean).toBeCloseTo(scores[leader]! - scores[c]!, 9);
      }),
    );
  });

  it('are minus infinity for a class that was never asked, which ranks last', () => {
    const question = { probes: probes.slice(0, 3), classes: [2, 0] };
    const errors = Float32Array.from([1, 2, 1, 2, 1, 2]);
    const table = append(emptyTable(3, 4), question, { squared: errors, absolute: errors });
    const standing = stand(table, plan, readings.elbo);
    expect(standing).toMatchObject({ leader: 2, ranking: [2, 0, 1], nfe: 6, probes: 3, decided: false, rival: 1 });
    expect(standing.scores[1]).toBe(-Infinity);
  });

  it('leave out probes beyond the plan’s range', () => {
    const inside = tableOf([
      [1, 2],
      [1, 2],
    ]);
    const outside = append(
      inside,
      { probes: [{ level: level(9), draw: 99 }], classes: [0, 1] },
      { squared: Float32Array.from([9, 0]), absolute: Float32Array.from([9, 0]) },
    );
    expect(stand(outside, plan, readings.elbo)).toEqual(stand(inside, plan, readings.elbo));
  });
});

describe('a standing', () => {
  it('follows the classes when they are relabelled', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(rowsOf(4), order, fc.constantFrom(...sums), (rows, from, id) => {
        // Ties go to the lowest index, so only tables without them can be relabelled.
        fc.pre(rows.every((row) => new Set(row).size === 4));
        const before = stand(tableOf(rows), plan, readings[id]);
        fc.pre(new Set(before.scores).size === 4);
        const after = stand(tableOf(rows.map((row) => from.map((c) => row[c]!))), plan, readings[id]);
        expect(from[after.leader]).toBe(before.leader);
        expect(after.ranking.map((c) => from[c])).toEqual(before.ranking);
        for (const [c, { mean, low }] of after.lead.entries()) {
          expect(mean).toBeCloseTo(before.lead[from[c]!]!.mean, 9);
          if (Number.isFinite(low)) expect(low).toBeCloseTo(before.lead[from[c]!]!.low, 6);
        }
        expect(after.decided).toBe(before.decided);
      }),
    );
  });

  it('keeps its gaps when a constant is added to all errors of a probe', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.array(error, { minLength: 9, maxLength: 9 }), (rows, shifts) => {
        for (const id of ids) {
          const before = stand(tableOf(rows), plan, readings[id]);
          const after = stand(tableOf(rows.map((row, j) => row.map((e) => e + shifts[j]!))), plan, readings[id]);
          fc.pre(before.leader === after.leader);
          for (const [c, gap] of after.lead.entries()) expect(gap.mean).toBeCloseTo(before.lead[c]!.mean, 8);
        }
      }),
    );
  });

  it('depends on the set of probes, not on their order', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.constantFrom(...sums), (rows, id) => {
        const table = tableOf(rows);
        const backwards: ErrorTable = {
          ...table,
          probes: table.probes.toReversed(),
          squared: Float32Array.from(rows.toReversed().flat()),
          absolute: Float32Array.from(rows.toReversed().flat(), (e) => 2 * e),
        };
        const [one, two] = [table, backwards].map((t) => stand(t, plan, readings[id]));
        fc.pre(new Set(one!.scores.map((s) => s.toFixed(9))).size === 3);
        expect(two!.ranking).toEqual(one!.ranking);
        for (const [c, gap] of one!.lead.entries()) {
          expect(two!.lead[c]!.mean).toBeCloseTo(gap.mean, 8);
          if (Number.isFinite(gap.low)) expect(two!.lead[c]!.low).toBeCloseTo(gap.low, 5);
        }
      }),
    );
  });

  it('leaves the table as it was, so that readings can be switched at will', () => {
    const rows = [
      [1, 2, 3],
      [3, 1, 2],
    ];
    const table = tableOf(rows);
    for (const id of ids) {
      expect(stand(table, plan, readings[id])).toEqual(stand(table, plan, readings[id]));
    }
    expect(table).toEqual(tableOf(rows));
  });
});

describe('the verdict', () => {
  const steady = (...row: number[]) => Array.from({ length: 9 }, () => row);

  it('is decided when the leader is ahead of every class beyond doubt; the rival is the runner-up', () => {
    const standing = stand(tableOf(steady(3, 1, 2)), plan, readings.elbo);
    expect(standing).toMatchObject({ leader: 1, ranking: [1, 2, 0], rival: 2, decided: true });
    expect(standing.lead[1]).toEqual({ mean: 0, standardError: 0, degreesOfFreedom: 0, low: 0, high: 0 });
    expect(standing.lead[2]!.low).toBeGreaterThan(0);
  });

  it('is not decided between twins, and names the first of them', () => {
    const standing = stand(tableOf(steady(2, 1, 1)), plan, readings.elbo);
    expect(standing).toMatchObject({ leader: 1, rival: 2, decided: false });
  });

  it('names as rival the class whose lead reaches lowest, not the runner-up', () => {
    // Class 1 is steadily a little worse; class 2 is much worse on average but erratic.
    const rows = Array.from({ length: 9 }, (_, j) => [1, 1.125, j < 3 ? 0.25 : 4]);
    const standing = stand(tableOf(rows), plan, readings['li-l2']);
    expect(standing).toMatchObject({ ranking: [0, 1, 2], leader: 0, rival: 2, decided: false });
  });

  it('is open after one probe', () => {
    expect(stand(tableOf([[1, 9]]), plan, readings.elbo)).toMatchObject({ leader: 0, rival: 1, decided: false });
  });

  it('is trivial when there is one class', () => {
    expect(stand(tableOf(steady(1)), plan, readings.elbo)).toMatchObject({ leader: 0, rival: 0, ranking: [0] });
  });
});
