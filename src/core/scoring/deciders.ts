import type { Probe } from '../diffusion/denoiser.ts';
import { latentDiffusionSigma } from '../diffusion/latentDiffusionSchedule.ts';
import { uniform } from '../math/uniform.ts';
import { level } from '../units.ts';
import type { DeciderCard, DeciderChoice, DeciderContext, DeciderId } from './decider.ts';
import { calibratedRace } from './deciders/calibratedRace.ts';
import { classTreePruning } from './deciders/classTreePruning.ts';
import { fixedBudget } from './deciders/fixedBudget.ts';
import { guaranteedRace } from './deciders/guaranteedRace.ts';
import { type LiStages, liStages, liSteps } from './deciders/liStages.ts';
import { type PairedTest, pairedTest } from './deciders/pairedTest.ts';
import { type Progressive, progressive } from './deciders/progressive.ts';
import { type SiftRefine, siftRefine } from './deciders/siftRefine.ts';
import { type VoteStages, voteStages } from './deciders/voteStages.ts';
import type { Decider } from './drive.ts';
import { type Plan, planProbes } from './plan.ts';

/** Named settings of a decider, each with a note; the first is the default. */
type Presets<T> = Readonly<Record<string, readonly [note: string, settings: T]>>;

const listed = (presets: Presets<unknown>) => Object.entries(presets).map(([name, [note]]) => ({ name, note }));
const settingsOf = <T>(presets: Presets<T>, name: string): T => (presets[name] ?? Object.values(presets)[0]!)[1];
const own = ({ plan }: DeciderContext): Plan => plan;
const all = ({ plan, classes }: DeciderContext): number => plan.levels * plan.draws * classes.length;

const fixed: DeciderCard = {
  id: 'fixed',
  name: 'Fixed budget',
  paper:
    'Li et al. (2023), Your diffusion model is secretly a zero-shot classifier, arXiv:2303.16203, without elimination',
  how: 'Asks every level and draw of the plan for every class.',
  explains:
    'The whole table, so every reading and every curve can be drawn from it. The cost is levels × draws × classes, however clear the picture is.',
  formula: String.raw`\text{NFE} = L \cdot N \cdot K`,
  presets: [{ name: 'plan', note: 'The plan as it stands.' }],
  planOf: own,
  most: all,
  run: (context) => fixedBudget(context),
};

/** Rounds of two levels: the cheapest that still spreads over the range. */
const STRATA = 2;
/** How far below the risk a class's probability must be for it to leave the calibrated race. */
const DROP = 0.02;

const race: DeciderCard = {
  id: 'race',
  name: 'Race',
  paper:
    'Elbow; anytime-valid t-test: Wang & Ramdas (2025), arXiv:2310.03722; action elimination: Even-Dar, Mannor & Mansour (2006), JMLR 7',
  how: 'Asks where the evidence is and drops classes as soon as they have no chance.',
  explains:
    'Two rules for when to stop. Calibrated: level order and weights were learned on validation pictures, and the race ends when the class posterior is beyond the risk; its error was measured, not proven. Guaranteed: a class is ruled out only by evidence that may be looked at after every round, so the class that infinitely many draws would name is lost with a probability of at most the risk.',
  formula: String.raw`\text{drop } c \text{ when } p(c) < 0.02\,\delta \quad\text{or}\quad G_n(d_c) \ge (K-1)/\delta`,
  presets: [
    { name: 'calibrated', note: 'Learned order and weights; needs a model whose card has a guide.' },
    { name: 'guaranteed', note: 'Evidence valid at any time; no learning, more evaluations.' },
  ],
  risk: 0.05,
  planOf: ({ plan, guide }, preset) => (preset === 'calibrated' && guide ? guide.plan : plan),
  most: (context, preset) =>
    preset === 'calibrated' && context.guide ? context.guide.steps.length * context.classes.length : 4 * all(context),
  run: (context, { preset, risk }) => {
    const { plan, seed, classes, reading, guide } = context;
    if (preset === 'calibrated') {
      if (guide === undefined) throw new RangeError('race: the calibrated race needs a guide');
      return calibratedRace({ guide, classes }, { risk, drop: DROP * risk });
    }
    const budget = 4 * all(context);
    return guaranteedRace({ plan, seed, classes, reading }, { risk, strata: STRATA, paired: false, budget });
  },
};

const li: Presets<LiStages> = {
  short: ['8, then 40 evaluations a class; for small pictures.', { keep: [3, 1], samples: [8, 40] }],
  'CIFAR-10': ['The published setting: 5 of 10 after 50, one after 500.', { keep: [5, 1], samples: [50, 500] }],
  'STL-10': ['The published setting.', { keep: [5, 1], samples: [100, 500] }],
  Pets: ['The published setting.', { keep: [5, 1], samples: [25, 250] }],
  Flowers: ['The published setting.', { keep: [20, 10, 5, 1], samples: [20, 50, 100, 500] }],
  ImageNet: ['The published setting.', { keep: [500, 50, 10, 1], samples: [50, 100, 500, 1000] }],
  ObjectNet: ['The published setting.', { keep: [25, 10, 5, 1], samples: [50, 100, 500, 1000] }],
};

/** Every step of Stable Diffusion's schedule lies in this range. */
const stablePlan = (context: DeciderContext): Plan => ({
  spacing: 'log-uniform',
  levels: context.plan.levels,
  draws: context.plan.draws,
  sigmaMin: latentDiffusionSigma(0) * 0.99,
  sigmaMax: latentDiffusionSigma(999) * 1.01,
});

const stages: DeciderCard = {
  id: 'li-stages',
  name: 'Li’s stages',
  paper: 'Li et al. (2023), Your diffusion model is secretly a zero-shot classifier, arXiv:2303.16203, algorithm 2',
  how: 'A few steps for all classes, more for the best of them.',
  explains:
    'Steps are even in the schedule of Stable Diffusion. After every stage the classes with the lowest mean error stay. It knows no error of its own: a class that is unlucky early is gone.',
  formula: String.raw`\mathcal{C}_{i+1} = \text{the } k_i \text{ lowest } \bar e_c \text{ after } n_i \text{ steps}`,
  presets: listed(li),
  planOf: stablePlan,
  most: ({ classes }, preset) => {
    const { keep, samples } = settingsOf(li, preset);
    let alive = classes.length;
    return liSteps(samples, 1000).reduce((sum, steps, stage) => {
      const cost = sum + (alive > 1 ? alive * steps.length : 0);
      alive = Math.min(alive, keep[stage]!);
      return cost;
    }, 0);
  },
  run: (context, { preset }) => liStages(context, settingsOf(li, preset)),
};

const tests: Presets<PairedTest> = {
  short: ['From 5 probes, at p < 0.02; for small pictures.', { least: 5, most: 200, cutoff: 0.02 }],
  paper: ['The published setting: from 20 probes, at most 2,000, p < 0.002.', { least: 20, most: 2000, cutoff: 2e-3 }],
};

/**
 * Random levels as the paper draws them: t uniform in (0, 1), σ = tan(π t / 2), the cosine schedule; drawn again when
 * outside the plan's range.
 */
export function randomProbes({ plan, seed }: Pick<DeciderContext, 'plan' | 'seed'>, count: number): readonly Probe[] {
  const [from, to] = [plan.sigmaMin, plan.sigmaMax].map((sigma) => (2 / Math.PI) * Math.atan(sigma)) as [
    number,
    number,
  ];
  return Array.from({ length: count }, (_, draw) => {
    const t = from + (to - from) * uniform(seed, 0, draw);
    return { level: level(Math.tan((Math.PI * t) / 2)), draw };
  });
}

const paired: DeciderCard = {
  id: 'paired-test',
  name: 'Paired tests',
  paper:
    'Clark & Jaini (2023), Text-to-image diffusion models are zero-shot classifiers, arXiv:2303.15233, algorithm 1',
  how: 'One random level at a time; drops classes that lose a paired t-test.',
  explains:
    'After a minimum of probes every class is tested against the best one after every probe. Looking again and again is not paid for: the chance that the right class is dropped somewhere is larger than the p-value of one test.',
  formula: String.raw`\text{drop } c \text{ when } p_{\text{paired t}}(e_c, e_{\hat c}) < p_0`,
  presets: listed(tests),
  planOf: own,
  most: ({ classes }, preset) => settingsOf(tests, preset).most * classes.length,
  run: (context, { preset }) => {
    const settings = settingsOf(tests, preset);
    return pairedTest({ ...context, probes: randomProbes(context, settings.most) }, settings);
  },
};

const votes: Presets<VoteStages> = {
  staged: ['All classes for 11 probes, three of them to 51.', { evaluations: [11, 51], keep: [3, 1] }],
  scripts: ['The released scripts: one stage of 51.', { evaluations: [51], keep: [1] }],
  paper: ['The published tables: one stage of 501.', { evaluations: [501], keep: [1] }],
};

const voting: DeciderCard = {
  id: 'vote-stages',
  name: 'Vote stages',
  paper: 'Favero et al. (2025), Conditional diffusion models are medical image classifiers, arXiv:2502.03687',
  how: 'Every probe is a vote; classes with few votes are dropped after a stage.',
  explains:
    'Votes are scale-free, so no level can drown the others. Read the run by majority vote to see what the decider saw.',
  formula: String.raw`\mathcal{C}_{i+1} = \text{the } k_i \text{ classes with most votes after } N_i`,
  presets: listed(votes),
  planOf: own,
  most: ({ classes }, preset) => settingsOf(votes, preset).evaluations.at(-1)! * classes.length,
  run: (context, { preset }) => {
    const settings = settingsOf(votes, preset);
    return voteStages({ ...context, probes: randomProbes(context, settings.evaluations.at(-1)!) }, settings);
  },
};

const sifts: Presets<SiftRefine & Readonly<{ coarse: number; fine: number }>> = {
  nats: [
    'Drops classes 20 units of the reading behind; 12 coarse levels, 24 fine ones.',
    { threshold: 20, survivors: 2, coarse: 12, fine: 24 },
  ],
  paper: [
    'The published sizes: 50 coarse levels until 10 classes are left, 126 fine ones.',
    { threshold: 20, survivors: 10, coarse: 50, fine: 126 },
  ],
};

/** Levels even in σ up to 3, as the paper has them, kept inside the plan's range. */
function linearProbes({ plan }: DeciderContext, count: number, firstDraw: number): readonly Probe[] {
  const top = Math.min(3, plan.sigmaMax);
  const step = (top - plan.sigmaMin) / count;
  return Array.from({ length: count }, (_, i) => ({
    level: level(plan.sigmaMin + (i + 0.5) * step),
    draw: firstDraw + i,
  }));
}

const sifting: DeciderCard = {
  id: 'sift-refine',
  name: 'Sift and refine',
  paper: 'Chen et al. (2024), Diffusion models are certifiably robust classifiers, NeurIPS 2024, algorithm 5',
  how: 'Coarse levels drop whoever falls behind; fine levels compare the rest anew.',
  explains:
    'Levels are even in σ up to 3. The threshold has the reading’s unit; with few classes the published sizes never sift, because ten survivors end the sifting.',
  formula: String.raw`\text{drop } c \text{ when } \ell_c - \min_k \ell_k > \tau`,
  presets: listed(sifts),
  planOf: own,
  most: ({ classes }, preset) => {
    const { coarse, fine, survivors } = settingsOf(sifts, preset);
    return coarse * (classes.length > survivors ? classes.length : 0) + fine * Math.min(classes.length, survivors);
  },
  run: (context, { preset }) => {
    const { coarse, fine, ...settings } = settingsOf(sifts, preset);
    const [sift, refine] = [linearProbes(context, coarse, 0), linearProbes(context, fine, coarse)];
    return siftRefine({ ...context, sift, refine }, settings);
  },
};

const progressions: Presets<Progressive> = {
  short: ['4 levels for all, 8 more for five, 36 more for two.', { keep: [5, 2, 1], levels: [4, 8, 36] }],
  paper: ['The published setting for a thousand classes.', { keep: [400, 80, 40, 1], levels: [2, 5, 15, 50] }],
};

const progressing: DeciderCard = {
  id: 'progressive',
  name: 'Progressive selection',
  paper: 'Chen et al. (2024), Diffusion models are certifiably robust classifiers, NeurIPS 2024, algorithm 6',
  how: 'A few more levels, fewer classes, and so on.',
  explains: 'Stages of fixed size over the plan’s own levels. Cheap with very many classes; knows no error of its own.',
  formula: String.raw`\mathcal{C}_{i+1} = \text{the } k_i \text{ lowest after } T_i \text{ more levels}`,
  presets: listed(progressions),
  planOf: own,
  most: ({ classes }, preset) => {
    const { keep, levels } = settingsOf(progressions, preset);
    let alive = classes.length;
    return levels.reduce((sum, more, stage) => {
      const cost = sum + (alive > 1 ? alive * more : 0);
      alive = Math.min(alive, keep[stage]!);
      return cost;
    }, 0);
  },
  run: (context, { preset }) => {
    const settings = settingsOf(progressions, preset);
    const count = settings.levels.reduce((sum, more) => sum + more, 0);
    return progressive({ ...context, probes: roundsOf(context, count) }, settings);
  },
};

/** The plan's probes, with as many draws as it takes. */
const roundsOf = ({ plan }: DeciderContext, count: number): readonly Probe[] =>
  planProbes({ ...plan, draws: Math.ceil(count / plan.levels) }).slice(0, count);

const tree: DeciderCard = {
  id: 'class-tree',
  name: 'Class tree',
  paper: 'Hierarchical diffusion classifier ("Just leaf it"), arXiv:2411.12073',
  how: 'Prunes whole groups of classes, down the tree of the model’s card.',
  explains:
    'At every depth all classes of the remaining groups are asked a few probes, and a group is as good as its best class. The paper asks for the group itself, which a model of single classes cannot, so the saving is smaller.',
  formula: String.raw`s_g = \min_{c \in g} \bar e_c,\quad \text{keep the best half of the groups}`,
  needs: 'class-tree',
  presets: [{ name: 'half', note: 'Four probes a depth, the better half of the groups stays.' }],
  planOf: own,
  most: all,
  run: (context) => {
    if (context.classTree === undefined) throw new RangeError('class-tree: the model has no tree of classes');
    const { classTree, plan } = context;
    return classTreePruning({ ...context, tree: classTree, probes: planProbes(plan) }, { perLevel: 4, keep: 0.5 });
  },
};

/** Every decider, by id, in the order of the menu. To add one: a file in `deciders/`, its id, and a card here. */
export const deciders: Readonly<Record<DeciderId, DeciderCard>> = {
  fixed,
  race,
  'li-stages': stages,
  'paired-test': paired,
  'vote-stages': voting,
  'sift-refine': sifting,
  progressive: progressing,
  'class-tree': tree,
};

/** Whether a model with these extras can be decided so. */
export const canDecide = (
  { id, preset }: DeciderChoice,
  { classTree, guide }: Pick<DeciderContext, 'classTree' | 'guide'>,
): boolean =>
  (id !== 'class-tree' || classTree !== undefined) &&
  (id !== 'race' || (preset ?? 'calibrated') !== 'calibrated' || guide !== undefined);

/** A chosen decider in its context: its plan, its cost at most, and the decider itself, to be begun as often as needed. */
export function decide(choice: DeciderChoice, context: DeciderContext) {
  const card = deciders[choice.id];
  const preset = choice.preset ?? card.presets[0]!.name;
  const risk = choice.risk ?? card.risk ?? 0;
  return {
    plan: card.planOf(context, preset),
    most: card.most(context, preset),
    begin: (): Decider => card.run(context, { preset, risk }),
  };
}
