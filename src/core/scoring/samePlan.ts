import type { Plan } from './plan.ts';

/** Whether two plans ask the same: equal in everything that decides which levels are asked, and how often. */
export const samePlan = (a: Plan, b: Plan): boolean =>
  a.spacing === b.spacing &&
  a.levels === b.levels &&
  a.draws === b.draws &&
  a.sigmaMin === b.sigmaMin &&
  a.sigmaMax === b.sigmaMax &&
  a.jitter === b.jitter &&
  a.antithetic === b.antithetic &&
  sameNumbers(a.density?.levels, b.density?.levels) &&
  sameNumbers(a.density?.density, b.density?.density);

const sameNumbers = (a: readonly number[] = [], b: readonly number[] = []): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
