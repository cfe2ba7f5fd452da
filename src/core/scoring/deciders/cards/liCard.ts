import { latentDiffusionSigma } from '#core/diffusion/latentDiffusionSchedule.ts';
import type { DeciderCard, DeciderContext } from '../../decider.ts';
import type { Plan } from '../../plan.ts';
import { LI_STEPS, type LiStages, liStages, liSteps } from '../liStages.ts';
import { costOf } from '../stage.ts';
import { listed, type Presets, settingsOf } from './presets.ts';

const four: LiStages = { keep: [20, 10, 5, 1], samples: [20, 50, 100, 500] };

const presets: Presets<LiStages> = {
  short: ['3 classes after 8 steps, one after 40; for small pictures.', { keep: [3, 1], samples: [8, 40] }],
  'CIFAR-10': ['Published, with the L1 error: 5 of 10 classes after 50 steps.', { keep: [5, 1], samples: [50, 500] }],
  'STL-10': ['Published, with the L1 error: 5 of 10 classes after 100.', { keep: [5, 1], samples: [100, 500] }],
  Pets: ['Published, with the L1 error: 5 of 37 classes after 25.', { keep: [5, 1], samples: [25, 250] }],
  Flowers: ['Published, with the L1 error, for 102 classes.', four],
  Food: ['Published, with the L2 error, for 101 classes.', four],
  Aircraft: ['Published, with the L2 error, for 100 classes.', four],
  ImageNet: [
    'Published, with the L2 error, for 1,000 classes.',
    { keep: [500, 50, 10, 1], samples: [50, 100, 500, 1000] },
  ],
  ObjectNet: [
    'Published, with the L2 error, for 113 classes.',
    { keep: [25, 10, 5, 1], samples: [50, 100, 500, 1000] },
  ],
  Pearson: [
    'Pearson et al. (2025): 75 of 200 steps, whose first stage reaches only the lower three quarters.',
    { keep: [5, 1], samples: [75, 200] },
  ],
  'Pearson, even steps': [
    'The same over the whole range at both stages.',
    { keep: [5, 1], samples: [75, 200], steps: 'even' },
  ],
};

/** Steps are even in t, from a little below the first to a little above the last. */
const stablePlan = ({ plan: { levels, draws } }: DeciderContext): Plan => ({
  spacing: 'uniform-t',
  levels,
  draws,
  sigmaMin: latentDiffusionSigma(0) * 0.99,
  sigmaMax: latentDiffusionSigma(LI_STEPS - 1) * 1.01,
});

/** Li's stages, described. */
export const liCard: DeciderCard = {
  id: 'li-stages',
  name: 'Li’s stages',
  paper: 'Li et al. (2023), Your diffusion model is secretly a zero-shot classifier, arXiv:2303.16203, algorithm 2',
  how: 'A few steps for all classes, more for the best of them.',
  explains:
    'Steps are even in the schedule of Stable Diffusion. After every stage the classes with the lowest mean error stay. It knows no error of its own: a class that is unlucky early is gone. Published with the mean ε-error (L1 or L2) as reading.',
  formula: String.raw`\mathcal{C}_{i+1} = \text{the } k_i \text{ lowest } \bar e_c \text{ after } n_i \text{ steps}`,
  presets: listed(presets),
  planOf: stablePlan,
  most: ({ classes }, preset) => {
    const { keep, samples, steps } = settingsOf(presets, preset);
    return costOf(
      classes.length,
      liSteps(samples, LI_STEPS, steps).map(({ length }) => length),
      keep,
    );
  },
  run: (context, { preset }) => liStages(context, settingsOf(presets, preset)),
};
