import type { DeciderCard } from '../../decider.ts';
import { randomProbes, underRandomTime } from '../../randomTime.ts';
import { majorityVote } from '../../readings/majorityVote.ts';
import { costOf } from '../stage.ts';
import { type VoteStages, voteStages } from '../voteStages.ts';
import { listed, ownPlan, type Presets, settingsOf } from './presets.ts';

const presets: Presets<VoteStages & Readonly<{ by?: 'mean' }>> = {
  staged: ['All classes for 11 probes, three of them to 51.', { evaluations: [11, 51], keep: [3, 1] }],
  scripts: ['The released scripts: one stage of 51.', { evaluations: [51], keep: [1] }],
  paper: ['The published tables: one stage of 501.', { evaluations: [501], keep: [1] }],
  mean: [
    'The published alternative: stages by the mean of the reading.',
    { evaluations: [11, 51], keep: [3, 1], by: 'mean' },
  ],
};

/** Vote stages, described. */
export const voteCard: DeciderCard = {
  id: 'vote-stages',
  name: 'Vote stages',
  paper: 'Favero et al. (2025), Conditional diffusion models are medical image classifiers, arXiv:2502.03687',
  how: 'Every probe is a vote; classes with few votes are dropped after a stage.',
  explains:
    'Levels are at random times. Votes are scale-free, so no level can drown the others. Read the run by majority vote to see what the decider saw.',
  formula: String.raw`\mathcal{C}_{i+1} = \text{the } k_i \text{ classes with most votes after } N_i`,
  presets: listed(presets),
  planOf: ownPlan,
  most: ({ classes }, preset) => {
    const { evaluations, keep } = settingsOf(presets, preset);
    return costOf(
      classes.length,
      evaluations.map((until, stage) => until - (evaluations[stage - 1] ?? 0)),
      keep,
    );
  },
  run: (context, { preset }) => {
    const { by, ...settings } = settingsOf(presets, preset);
    const { plan, classes } = context;
    const probes = randomProbes(context, settings.evaluations.at(-1)!);
    const reading = by === 'mean' ? underRandomTime(context.reading, plan) : majorityVote;
    return voteStages({ probes, classes, reading }, settings);
  },
};
