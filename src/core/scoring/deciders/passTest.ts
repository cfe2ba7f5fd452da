import { studentTCdf } from '#core/math/studentT.ts';

/** Values a group must hold to tell its spread. */
const FEWEST = 4;

/**
 * One-sided p-value of "the sum over levels of the expected values is not above zero", from one or more independent values
 * of every level. Levels are strata: the sum of their means is compared with its standard error √Σ V_g by Student's t with
 * Satterthwaite's degrees of freedom.
 *
 * A part V_g comes from a group of neighbouring levels that together hold four values or more: with N values y about their
 * level-balanced mean ȳ, V_g = N/(N − 1) · Σ_l Σ_i (y_li − ȳ)² / n_l², N − 1 degrees of freedom. A level with four values
 * is its own group, and V_g the usual estimate. Levels that share a group have their differences counted as noise, so that
 * V_g is too large rather than too small; and no group has less than three degrees of freedom, because a single lucky square
 * would make a part look sure.
 *
 * @param values per level, each multiplied by the level's weight
 * @returns 1 while there are fewer than four values or their sum is not above zero; 0 where nothing varies
 * @source Cochran (1977), "Sampling techniques", sections 5.3, 5.4 and 5A.12 (collapsed strata); Satterthwaite (1946)
 */
export function passTest(values: readonly (readonly number[])[]): number {
  const means = values.map((own) => sum(own) / own.length);
  const total = sum(means);
  const groups = grouped(values);
  if (!(total > 0) || groups === undefined) return 1;
  let variance = 0;
  let squares = 0;
  for (const group of groups) {
    const middle = sum(group.map((l) => means[l]!)) / group.length;
    const count = sum(group.map((l) => values[l]!.length));
    const scatter = sum(group.map((l) => sum(values[l]!.map((y) => (y - middle) ** 2)) / values[l]!.length ** 2));
    const part = (scatter * count) / (count - 1);
    variance += part;
    squares += part ** 2 / (count - 1);
  }
  return variance === 0 ? 0 : studentTCdf(-total / Math.sqrt(variance), variance ** 2 / squares);
}

/** Neighbours joined until every group holds enough values; undefined where all together do not. */
function grouped(values: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const groups: number[][] = [];
  let open: number[] = [];
  let held = 0;
  for (const [l, own] of values.entries()) {
    open.push(l);
    held += own.length;
    if (held < FEWEST) continue;
    groups.push(open);
    open = [];
    held = 0;
  }
  groups.at(-1)?.push(...open);
  return groups.length > 0 ? groups : undefined;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
