import type { FlipSummary, Share } from '#core/explain/summariseFlips.ts';
import type { Resampled } from '#core/math/bootstrap.ts';

type Found = Readonly<{
  model: string;
  pictures: number;
  sampler: string;
  steps: number;
  to: string;
  cells: readonly (FlipSummary & Readonly<{ start: number; weight: number }>)[];
}>;

/** The lines that say which verdicts followed the counterfactuals, and how far the pictures moved. */
export function* flipReport({ model, pictures, sampler, steps, to, cells }: Found): Generator<string> {
  yield `${pictures} pictures of ${model}, to ${to}; ${sampler}, ${steps} steps; intervals of 95 %; changes in grey levels`;
  for (const { start, weight, flipped, leads, other, moved, drift, kept } of cells) {
    yield `start ${start}, guidance ${weight}: flips ${percent(flipped)}, leads ${percent(leads)}, plain classifier ${percent(other)} of ${other.of}, change ${greys(moved)}; own class: change ${greys(drift)}, kept ${percent(kept)}`;
  }
}

const greys = ({ value, low, high }: Resampled) => `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
const percent = ({ share, interval: { low, high } }: Share) =>
  `${(100 * share).toFixed(0)} % (${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)})`;
