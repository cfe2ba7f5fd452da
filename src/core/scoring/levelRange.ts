import { logRange, type Plan } from './plan.ts';

/** Some neighbouring levels of a plan: indices of the first and the last, both counted. */
export type LevelRange = Readonly<{ first: number; last: number }>;

/**
 * The plan of these levels alone: their cells, and nothing outside. Probes of the whole plan that lie elsewhere have no
 * cell in it, so a table read with it is read as if only these levels had been measured.
 */
export function planWithin(plan: Plan, { first, last }: LevelRange): Plan {
  const edge = (l: number) => plan.sigmaMin * Math.exp((l * logRange(plan)) / plan.levels);
  return {
    ...plan,
    levels: last - first + 1,
    sigmaMin: first === 0 ? plan.sigmaMin : edge(first),
    sigmaMax: last === plan.levels - 1 ? plan.sigmaMax : edge(last + 1),
  };
}
