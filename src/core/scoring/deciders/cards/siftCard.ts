import type { Probe } from '../../../diffusion/denoiser.ts';
import type { DeciderCard, DeciderContext } from '../../decider.ts';
import { type Plan, planLevels } from '../../plan.ts';
import { underLaw } from '../../underLaw.ts';
import { type SiftRefine, siftRefine } from '../siftRefine.ts';
import { listed, type Presets, settingsOf } from './presets.ts';

type Sizes = Readonly<{ coarse: number; fine: number }>;

const presets: Presets<SiftRefine & Sizes> = {
  nats: [
    'Drops classes 20 units of the reading behind; 12 coarse levels, 24 fine ones.',
    { threshold: 20, survivors: 2, coarse: 12, fine: 24 },
  ],
  paper: [
    'Published, for the EDM weight as released: 0.0005 behind, 50 coarse levels until 10 classes are left, 126 fine ones.',
    { threshold: 5e-4, survivors: 10, coarse: 50, fine: 126 },
  ],
};

/** Where the paper's levels end. */
const TOP = 3;

/** Levels even in σ, as the paper has them, inside the plan's range. */
const linearPlan = ({ plan }: DeciderContext, levels: number): Plan => ({
  spacing: 'linear-sigma',
  levels,
  draws: 1,
  sigmaMin: Math.min(plan.sigmaMin, TOP / 2),
  sigmaMax: Math.min(TOP, plan.sigmaMax),
});

const probesOf = (plan: Plan, firstDraw: number): readonly Probe[] =>
  planLevels(plan).map((level, l) => ({ level, draw: firstDraw + l }));

/** Sift and refine, described. */
export const siftCard: DeciderCard = {
  id: 'sift-refine',
  name: 'Sift and refine',
  paper: 'Chen et al. (2024), Diffusion models are certifiably robust classifiers, NeurIPS 2024, algorithm 5',
  how: 'Coarse levels drop whoever falls behind; fine levels compare the rest anew.',
  explains:
    'Levels are even in σ up to 3, from low to high. The threshold has the reading’s unit and is compared with the score so far; published with the EDM weight. With few classes the published sizes never sift, because ten survivors end the sifting.',
  formula: String.raw`\text{drop } c \text{ when } \ell_c - \min_k \ell_k > \tau`,
  presets: listed(presets),
  planOf: (context, preset) => linearPlan(context, settingsOf(presets, preset).fine),
  most: ({ classes }, preset) => {
    const { coarse, fine, survivors } = settingsOf(presets, preset);
    return coarse * (classes.length > survivors ? classes.length : 0) + fine * Math.min(classes.length, survivors);
  },
  run: (context, { preset }) => {
    const { coarse, fine, ...settings } = settingsOf(presets, preset);
    const sift = linearPlan(context, coarse);
    const step = (sift.sigmaMax - sift.sigmaMin) / coarse;
    return siftRefine(
      {
        classes: context.classes,
        sift: probesOf(sift, 0),
        refine: probesOf(linearPlan(context, fine), coarse),
        reading: underLaw(context.reading, (sigma) => sigma / step),
      },
      settings,
    );
  },
};
