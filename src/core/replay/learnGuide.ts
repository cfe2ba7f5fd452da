import { type Example, fitEvidence } from '../evaluate/fitEvidence.ts';
import { planLevels } from '../scoring/plan.ts';
import type { RaceGuide } from '../scoring/raceGuide.ts';
import type { PictureErrors, TensorPlan } from './errorTensor.ts';

type Recording = Readonly<{
  pictures: readonly PictureErrors[];
  plan: TensorPlan;
  classes: number;
  pixels: number;
}>;

const RIDGE = 1e-3;

/**
 * The order of levels, and the weights after each of them, that a race of this model's classes should take, learned on
 * labelled pictures: step by step the level whose next visit lowers the log loss of the posterior most. A level's visits
 * are antithetic pairs, and every pair of recorded rounds serves as the first one once.
 *
 * @param steps       number of steps
 * @param candidates  level indices that may be chosen; all when missing
 * @param onStep      hears how many steps are done
 */
export function learnGuide(
  recording: Recording,
  steps: number,
  candidates: readonly number[] = [...Array(recording.plan.levels).keys()],
  onStep: (done: number) => void = () => {},
): RaceGuide {
  const { plan } = recording;
  const features = featuresOf(recording);
  const chosen: number[] = [];
  const weights: (readonly number[])[] = [];
  while (chosen.length < steps) {
    const start = [...(weights.at(-1) ?? []), 0];
    const fits = candidates.map((l) => ({
      l,
      ...fitEvidence(examplesOf(features, [...chosen, l], plan), RIDGE, start),
    }));
    const best = fits.reduce((least, fit) => (fit.loss < least.loss ? fit : least));
    chosen.push(best.l);
    weights.push(best.weights);
    onStep(chosen.length);
  }
  const { levels, sigmaMin, sigmaMax } = plan;
  return {
    plan: { spacing: 'log-uniform', levels, draws: plan.rounds, sigmaMin, sigmaMax },
    steps: chosen,
    weights,
  };
}

/**
 * Weights over noise levels for any plan: with F = pixels · squared error / σ², the score of class c is
 * −∫ w(σ) F_c d ln σ, and softmax of the scores predicts the class best for `draws` draws a level.
 */
export function learnLevelWeights(recording: Recording, draws: number) {
  const { plan } = recording;
  const features = featuresOf(recording);
  const examples = features.flatMap(({ truth, rows }) =>
    Array.from(
      { length: Math.floor(plan.rounds / draws) },
      (_, first): Example => ({
        truth,
        features: Array.from({ length: plan.levels }, (_, l) =>
          meanRow(Array.from({ length: draws }, (_, d) => rows[(first * draws + d) * plan.levels + l]!)),
        ),
      }),
    ),
  );
  const cell = Math.log(plan.sigmaMax / plan.sigmaMin) / plan.levels;
  const { weights, loss } = fitEvidence(examples, RIDGE);
  return { levels: levelsOf(plan), weights: weights.map((weight) => weight / cell), loss };
}

const levelsOf = ({ levels, sigmaMin, sigmaMax }: TensorPlan): readonly number[] =>
  planLevels({ spacing: 'log-uniform', levels, draws: 1, sigmaMin, sigmaMax });

type Features = Readonly<{ truth: number; rows: readonly Float64Array[] }>;

/** pixels · squared error / σ² less its class mean, row by row. */
function featuresOf({ pictures, plan, classes, pixels }: Recording): readonly Features[] {
  const sigmas = levelsOf(plan);
  return pictures.map(({ truth, squared }) => ({
    truth,
    rows: Array.from({ length: plan.rounds * plan.levels }, (_, p) => {
      const scale = pixels / sigmas[p % plan.levels]! ** 2;
      const row = Float64Array.from(squared.subarray(p * classes, (p + 1) * classes), (error) => scale * error);
      const mean = row.reduce((sum, value) => sum + value, 0) / classes;
      return row.map((value) => value - mean);
    }),
  }));
}

/** One example for every picture and every pair of rounds to begin with. */
function examplesOf(features: readonly Features[], steps: readonly number[], plan: TensorPlan): readonly Example[] {
  const visits = steps.map((l, i) => steps.slice(0, i).filter((other) => other === l).length);
  return features.flatMap(({ truth, rows }) =>
    Array.from({ length: Math.max(1, plan.rounds >> 1) }, (_, pair) => ({
      truth,
      features: steps.map((l, i) => rows[((2 * pair + visits[i]!) % plan.rounds) * plan.levels + l]!),
    })),
  );
}

function meanRow(rows: readonly Float64Array[]): Float64Array {
  return rows[0]!.map((_, c) => rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length);
}
