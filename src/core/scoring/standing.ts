import type { ClassIndex } from '../units.ts';
import type { ReadingId } from './reading.ts';

/**
 * How far one class is ahead of another, in the reading's unit: the mean of *paired* differences (same noise for both
 * classes), its standard error over noise draws, and a 95 % interval: mean ± t·s.e. with Satterthwaite's degrees of
 * freedom (`stratifiedGap`), or the interval for a difference of vote shares (`voteGap`). It speaks of Monte-Carlo error
 * only: whether more draws would change the gap, not whether the model is right. While nothing tells the spread,
 * `standardError` is NaN, `degreesOfFreedom` 0, and `low` and `high` are infinite; `mean` is NaN before the first
 * difference.
 */
export type Gap = Readonly<{
  mean: number;
  standardError: number;
  degreesOfFreedom: number;
  low: number;
  high: number;
}>;

/**
 * Where the classes stand under one reading of one table. `lead[c]` is the gap of the leader over class c (all zero
 * for the leader itself). `decided` is true when every lead's interval lies above zero; `rival` is the class that
 * keeps the leader from being decided (the lowest `low`), else the runner-up.
 */
export type Standing = Readonly<{
  reading: ReadingId;
  /** Probes read. */
  probes: number;
  /** Network evaluations spent. */
  nfe: number;
  /** Score per class, higher is better; minus infinity for a class never asked. */
  scores: readonly number[];
  /** Classes, best first; ties by index. */
  ranking: readonly ClassIndex[];
  leader: ClassIndex;
  rival: ClassIndex;
  lead: readonly Gap[];
  decided: boolean;
}>;
