import type { DeciderCard } from '../../decider.ts';
import { calibratedRace } from '../calibratedRace.ts';
import { guaranteedRace } from '../guaranteedRace.ts';
import { wholeCost } from './presets.ts';

/** Rounds of two levels: the cheapest that still spreads over the range. */
const STRATA = 2;
/** How far below the risk a class's probability must be for it to leave the calibrated race. */
const DROP = 0.02;

/** The race, described. */
export const raceCard: DeciderCard = {
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
    preset === 'calibrated' && context.guide
      ? context.guide.steps.length * context.classes.length
      : 4 * wholeCost(context),
  run: (context, { preset, risk }) => {
    const { plan, seed, classes, reading, guide } = context;
    if (preset === 'calibrated') {
      if (guide === undefined) throw new RangeError('race: the calibrated race needs a guide');
      return calibratedRace({ guide, classes }, { risk, drop: DROP * risk });
    }
    const budget = 4 * wholeCost(context);
    return guaranteedRace({ plan, seed, classes, reading }, { risk, strata: STRATA, paired: false, budget });
  },
};
