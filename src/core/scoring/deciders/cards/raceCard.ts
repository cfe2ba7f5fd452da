import type { DeciderCard } from '../../decider.ts';
import type { Plan } from '../../plan.ts';
import { asymptoticRace } from '../asymptoticRace.ts';
import { calibratedRace } from '../calibratedRace.ts';
import { wholeCost } from './presets.ts';

/** How far below the risk a class's probability must be for it to leave the calibrated race. */
const DROP = 0.02;

/** Passes must cover the range: places anywhere in it become places in every cell, which follow the same law. */
const covering = (plan: Plan): Plan => (plan.jitter === 'random' ? { ...plan, jitter: 'stratified' } : plan);

/** The race, described. */
export const raceCard: DeciderCard = {
  id: 'race',
  name: 'Race',
  paper:
    'Elbow; action elimination: Even-Dar, Mannor & Mansour (2006), JMLR 7; visits of levels: Étoré & Jourdain (2010), Methodol. Comput. Appl. Probab. 12',
  how: 'Asks where the evidence is and drops classes as soon as they have no chance.',
  explains:
    'Two rules for when to stop. Calibrated: level order and weights were learned on validation pictures, and the race ends when the class posterior is beyond the risk; its error was measured, not proven. Asymptotic: whole passes over the plan’s levels, and a class is ruled out by a test that pays for every look; the class that endless draws at these levels would name is lost with a probability near the risk at most, as nearly as the means of the differences are normal. That is no proof. By votes or z-scores all classes are asked to the end.',
  formula: String.raw`\text{drop } c \text{ when } p(c) < 0.02\,\delta \quad\text{or}\quad p_n(d_c) < \frac{\delta}{(K-1)\,n\,(n+1)}`,
  presets: [
    { name: 'calibrated', note: 'Learned order and weights; needs a model whose card has a guide.' },
    { name: 'asymptotic', note: 'Whole passes, every look paid for; no learning, more evaluations.' },
  ],
  renamed: { guaranteed: 'asymptotic' },
  risk: 0.05,
  planOf: ({ plan, guide }, preset) => (preset === 'calibrated' && guide ? guide.plan : covering(plan)),
  most: (context, preset) =>
    preset === 'calibrated' && context.guide
      ? context.guide.steps.length * context.classes.length
      : 4 * wholeCost(context),
  run: (context, { preset, risk }) => {
    const { plan, seed, classes, reading, guide } = context;
    if (preset === 'calibrated') {
      if (guide === undefined) throw new RangeError('race: the calibrated race needs a guide');
      return calibratedRace({ guide, classes }, { risk, drop: DROP * risk });
    }
    return asymptoticRace({ plan: covering(plan), seed, classes, reading }, { risk, budget: 4 * wholeCost(context) });
  },
};
