import { uniform } from '#core/math/uniform.ts';
import type { Probe } from '../diffusion/denoiser.ts';
import { level, type Seed } from '../units.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import { cosineTime } from './readings/clarkJaini.ts';
import { underLaw } from './underLaw.ts';

type Range = Pick<Plan, 'sigmaMin' | 'sigmaMax'>;

const times = ({ sigmaMin, sigmaMax }: Range): readonly [number, number] => [
  cosineTime(sigmaMin),
  cosineTime(sigmaMax),
];

/**
 * Probes at random times: t uniform on the cosine schedule, σ = tan(πt/2), as far as σ lies in the plan's range; draws
 * count up from 0.
 *
 * @source Clark & Jaini (2023), arXiv:2303.15233, section 3: t uniform in (0, 1)
 */
export function randomProbes({ plan, seed }: Readonly<{ plan: Range; seed: Seed }>, count: number): readonly Probe[] {
  const [from, to] = times(plan);
  return Array.from({ length: count }, (_, draw) => {
    const t = from + (to - from) * uniform(seed, 0, draw);
    return { level: level(Math.tan((Math.PI * t) / 2)), draw };
  });
}

/** A reading for losses at random times: dt / d ln σ = (2/π) σ/(1 + σ²) is their law's density. */
export function underRandomTime(reading: Pick<Reading, 'loss' | 'average'>, plan: Range): Pick<Reading, 'loss'> {
  const [from, to] = times(plan);
  return underLaw(reading, (sigma) => ((2 / Math.PI) * sigma) / (1 + sigma * sigma) / (to - from));
}
