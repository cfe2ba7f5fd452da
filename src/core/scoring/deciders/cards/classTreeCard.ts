import type { DeciderCard } from '../../decider.ts';
import { planProbes } from '../../plan.ts';
import { underPlan } from '../../underLaw.ts';
import { type ClassTreePruning, classTreePruning } from '../classTreePruning.ts';
import { listed, ownPlan, type Presets, settingsOf, wholeCost } from './presets.ts';

const presets: Presets<ClassTreePruning> = {
  half: ['Four probes a depth, the better half of the groups stays.', { perLevel: 4, keep: 0.5 }],
  'half, then five': [
    'The same; among single classes the best five go on after half of the other probes.',
    { perLevel: 4, keep: 0.5, last: 5 },
  ],
  'two deviations': [
    'Four probes a depth; groups no further behind the best than two standard deviations stay.',
    { perLevel: 4, deviations: 2, last: 5 },
  ],
};

/** Class-tree pruning, described. */
export const classTreeCard: DeciderCard = {
  id: 'class-tree',
  name: 'Class tree',
  paper:
    'Shanbhag et al. (2024), Just leaf it: accelerating diffusion classifiers with hierarchical class pruning, arXiv:2411.12073',
  how: 'Prunes whole groups of classes, down the tree of the model’s card.',
  explains:
    'At every depth all classes of the remaining groups are asked a few probes, and a group is as good as its best class. The paper asks for the group itself, which a model of single classes cannot, so the saving is smaller.',
  formula: String.raw`s_g = \min_{c \in g} \bar e_c`,
  needs: 'class-tree',
  presets: listed(presets),
  planOf: ownPlan,
  most: wholeCost,
  run: ({ classTree, plan, seed, classes, reading }, { preset }) => {
    if (classTree === undefined) throw new RangeError('class-tree: the model has no tree of classes');
    const probes = planProbes(plan, seed);
    return classTreePruning(
      { tree: classTree, probes, classes, reading: underPlan(reading, plan) },
      settingsOf(presets, preset),
    );
  },
};
