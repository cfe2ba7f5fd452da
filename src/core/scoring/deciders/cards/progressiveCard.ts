import type { DeciderCard } from '../../decider.ts';
import { underPlan } from '../../underLaw.ts';
import { type Progressive, progressive } from '../progressive.ts';
import { costOf } from '../stage.ts';
import { listed, ownPlan, type Presets, roundsOf, settingsOf } from './presets.ts';

const presets: Presets<Progressive> = {
  short: ['4 levels for all, 8 more for five, 36 more for two.', { keep: [5, 2, 1], levels: [4, 8, 36] }],
  paper: ['The published setting for a thousand classes.', { keep: [400, 80, 40, 1], levels: [2, 5, 15, 50] }],
};

/** Progressive class selection, described. */
export const progressiveCard: DeciderCard = {
  id: 'progressive',
  name: 'Progressive selection',
  paper: 'Chen et al. (2024), Diffusion models are certifiably robust classifiers, NeurIPS 2024, algorithm 6',
  how: 'A few more levels, fewer classes, and so on.',
  explains: 'Stages of fixed size over the plan’s own levels. Cheap with very many classes; knows no error of its own.',
  formula: String.raw`\mathcal{C}_{i+1} = \text{the } k_i \text{ lowest after } T_i \text{ more levels}`,
  presets: listed(presets),
  planOf: ownPlan,
  most: ({ classes }, preset) => {
    const { keep, levels } = settingsOf(presets, preset);
    return costOf(classes.length, levels, keep);
  },
  run: (context, { preset }) => {
    const settings = settingsOf(presets, preset);
    const count = settings.levels.reduce((sum, more) => sum + more, 0);
    const { plan, classes, reading } = context;
    return progressive({ classes, probes: roundsOf(context, count), reading: underPlan(reading, plan) }, settings);
  },
};
