import type { DeciderCard } from '../../decider.ts';
import { fixedBudget } from '../fixedBudget.ts';
import { ownPlan, wholeCost } from './presets.ts';

/** The fixed budget, described. */
export const fixedCard: DeciderCard = {
  id: 'fixed',
  name: 'Fixed budget',
  paper:
    'Li et al. (2023), Your diffusion model is secretly a zero-shot classifier, arXiv:2303.16203, without elimination',
  how: 'Asks every level and draw of the plan for every class.',
  explains:
    'The whole table, so every reading and every curve can be drawn from it. The cost is levels × draws × classes, however clear the picture is.',
  formula: String.raw`\text{NFE} = L \cdot N \cdot K`,
  presets: [{ name: 'plan', note: 'The plan as it stands.' }],
  planOf: ownPlan,
  most: wholeCost,
  run: (context) => fixedBudget(context),
};
