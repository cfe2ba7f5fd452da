import type { ComponentProps } from 'react';
import { conformalThreshold, predictionSet } from '#core/evaluate/conformal.ts';
import { conformalFit } from '#core/evaluate/conformalFit.ts';
import { doubtsOf } from '#core/evaluate/doubts.ts';
import { energyScore } from '#core/evaluate/energyScore.ts';
import { quantiles } from '#core/evaluate/quantile.ts';
import type { Scored } from '#core/evaluate/scored.ts';
import { selective } from '#core/evaluate/selective.ts';
import { noise } from '#core/math/noise.ts';
import { normalCdf } from '#core/math/normal.ts';
import { softmax } from '#core/math/softmax.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import type { DoubtParts } from '#ui/features/doubt/DoubtParts.tsx';

/** What a card has to compare the doubt of a run with. */
type CardDoubt = NonNullable<ComponentProps<typeof DoubtParts>['doubt']['card']>;

const stream = seed(71);
const measured = {
  split: 'validation rows 0-299',
  command: 'npm run -s elbow -- calibrate --model canned --doubt --json',
};

/** Losses of invented pictures: nats, the true class a little lower than the others. */
function picturesOf(count: number, from: number, classes: number): readonly Scored[] {
  return Array.from({ length: count }, (_, i) => {
    const values = noise(stream, from + i, classes + 1);
    const truth = Math.min(classes - 1, Math.floor(classes * normalCdf(values[classes]!)));
    return { truth, losses: Array.from({ length: classes }, (_, c) => 8 * values[c]! - (c === truth ? 18 : 0)) };
  });
}

/** A card of a model that has seen three hundred validation and five hundred test pictures, all invented. */
export function cannedDoubt(classes: number, plan: Plan): CardDoubt {
  const validation = picturesOf(300, 0, classes);
  const { temperature, fitted, scores } = conformalFit(validation, classes);
  const tests = picturesOf(500, 1000, classes).map(({ truth, losses }) => ({
    truth,
    probabilities: softmax(losses.map((loss) => -loss / temperature)),
  }));
  const sets = Array.from({ length: 20 }, (_, k) => {
    const threshold = conformalThreshold(scores.flat(), (80 + k) / 100);
    return tests.map(({ probabilities, truth }) => ({ set: predictionSet('lac', probabilities, threshold), truth }));
  });
  const doubted = tests.map(({ truth, probabilities }) => ({
    right: probabilities.indexOf(Math.max(...probabilities)) === truth,
    doubt: doubtsOf({ probabilities }).probability ?? 0,
  }));
  return {
    reading: 'elbo',
    plan,
    seed: 7,
    temperature,
    fitted,
    sets: { ...measured, pictures: 300 - fitted, scores },
    usual: {
      ...measured,
      pictures: 300,
      energies: quantiles(
        validation.map(({ losses }) => energyScore(losses.map((loss) => -loss))),
        40,
      ),
      statistics: quantiles(
        Array.from(noise(stream, 5000, 300), (value) => 0.1 * value - 3),
        40,
      ),
    },
    tested: {
      ...measured,
      pictures: 500,
      curves: [{ measure: 'probability', points: selective(doubted, 63) }],
      held: sets.map((all) => all.filter(({ set, truth }) => set.includes(truth)).length),
      classes: sets.map((all) => all.reduce((sum, { set }) => sum + set.length, 0)),
    },
  };
}
