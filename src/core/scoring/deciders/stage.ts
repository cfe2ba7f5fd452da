import type { ClassIndex } from '../../units.ts';

/** The `count` classes with the lowest value, in their old order; ties go to the class that stands first. */
export function lowest(
  classes: readonly ClassIndex[],
  value: (c: ClassIndex) => number,
  count: number,
): readonly ClassIndex[] {
  const ranked = classes.map((c, at) => ({ c, at, value: value(c) })).sort((a, b) => a.value - b.value || a.at - b.at);
  const kept = new Set(ranked.slice(0, count).map(({ c }) => c));
  return classes.filter((c) => kept.has(c));
}

/** Sums per class that a decider keeps while its table grows. */
export function tally(classes: number) {
  const sum = new Float64Array(classes);
  const count = new Float64Array(classes);
  return {
    /** Takes a row of losses in; NaN is passed over. */
    add(row: Float64Array) {
      for (let c = 0; c < classes; c++) {
        if (Number.isNaN(row[c]!)) continue;
        sum[c]! += row[c]!;
        count[c]! += 1;
      }
    },
    sum: (c: ClassIndex): number => sum[c]!,
    mean: (c: ClassIndex): number => (count[c]! > 0 ? sum[c]! / count[c]! : Number.POSITIVE_INFINITY),
  };
}

/** @throws RangeError unless there are as many numbers to keep as stages, none below 1 */
export function checkStages(keep: readonly number[], stages: readonly number[]): void {
  if (keep.length === stages.length && keep.length > 0 && keep.every((count) => count >= 1)) return;
  throw new RangeError(
    `stages: expected ${stages.length} numbers of classes to keep, 1 or more, got ${keep.join(', ')}`,
  );
}

/** Evaluations of stages that ask `sizes[i]` probes and then keep `keep[i]` classes, ending when one is left. */
export function costOf(classes: number, sizes: readonly number[], keep: readonly number[]): number {
  let alive = classes;
  let cost = 0;
  for (const [stage, size] of sizes.entries()) {
    cost += alive * size;
    alive = Math.min(alive, keep[stage]!);
    if (alive <= 1) break;
  }
  return cost;
}
