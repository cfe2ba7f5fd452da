import type { Plan } from './plan.ts';
import type { LevelDensity, Spacing } from './spacing.ts';

/** What of a plan says where its levels lie, apart from their range and count. */
export type PlanShape = Pick<Plan, 'spacing' | 'jitter' | 'antithetic'>;

/** What menus say of a spacing. */
export type SpacingCard = Readonly<{ id: Spacing; name: string; how: string }>;

/** Every spacing, in menu order. */
export const spacingCards: readonly SpacingCard[] = [
  { id: 'log-uniform', name: 'Log-uniform', how: 'Even in ln σ: every scale of detail gets as many levels.' },
  { id: 'uniform-t', name: 'Uniform t', how: "Even in the time of Stable Diffusion's schedule (Li et al. 2023)." },
  { id: 'log-normal', name: 'Log-normal', how: 'As EDM trains: ln σ ~ N(−1.2, 1.2²) (Karras et al. 2022).' },
  { id: 'linear-sigma', name: 'Linear σ', how: 'Even in σ, most levels at coarse noise (Chen et al. 2023 and 2024).' },
  {
    id: 'importance',
    name: 'Importance',
    how: 'Dense where the gap between the classes of this model is noisiest: nine tenths follow the density in its card, one tenth is log-uniform.',
  },
];

/**
 * The plan with its levels laid out by `shape`; range and counts stay.
 *
 * @param density of ln σ, from the model's card; `importance` needs it
 * @returns undefined for `importance` without a density
 */
export function shapePlan(
  { levels, draws, sigmaMin, sigmaMax }: Plan,
  shape: PlanShape,
  density: LevelDensity | undefined,
): Plan | undefined {
  const shaped: Plan = { ...shape, levels, draws, sigmaMin, sigmaMax };
  if (shape.spacing !== 'importance') return shaped;
  return density && { ...shaped, density };
}
