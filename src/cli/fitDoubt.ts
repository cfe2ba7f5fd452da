import { conformalThreshold, predictionSet } from '#core/evaluate/conformal.ts';
import { conformalFit } from '#core/evaluate/conformalFit.ts';
import { type DoubtId, doubtIds, doubtsOf } from '#core/evaluate/doubts.ts';
import { energyScore } from '#core/evaluate/energyScore.ts';
import { gapError } from '#core/evaluate/gapError.ts';
import { quantiles } from '#core/evaluate/quantile.ts';
import { selective } from '#core/evaluate/selective.ts';
import { typicality } from '#core/evaluate/typicality.ts';
import { Fault } from '#core/fault.ts';
import { softmax } from '#core/math/softmax.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { samePlan } from '#core/scoring/samePlan.ts';
import type { Answer, Answers } from '#runtime/answersFile.ts';
import { type CardDoubt, COVERAGES } from '#runtime/cardDoubt.ts';

type Measured = Readonly<{ pictures: number; split: string; command: string }>;

/** Test pictures, and what the card says of them. */
export type Tested = Readonly<{ answers: Answers; measured: Measured }>;

/** Steps of the quantiles, and points of a curve, that a card has. */
const STEPS = 40;
const POINTS = 63;

/**
 * The card's `doubt` that answers of validation pictures, and those of test pictures, tell of the ELBO reading.
 *
 * @throws Fault data-invalid when the test pictures were measured in another way
 */
export function fitDoubt({ given, origin }: Answers, measured: Measured, tested?: Tested): CardDoubt {
  const { plan, seed } = origin;
  const { temperature, fitted, scores } = conformalFit(given, given[0]?.losses.length ?? 0);
  const anywhere = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const statistics = given.map(({ classless }) => typicality(classless, anywhere).statistic);
  const energies = given.map(({ losses }) => energyScore(losses.map((loss) => -loss)));
  return {
    reading: 'elbo',
    plan,
    seed,
    temperature,
    fitted,
    sets: { ...measured, pictures: given.length - fitted, scores },
    usual: {
      ...measured,
      energies: quantiles(energies, STEPS),
      ...(statistics.every(Number.isFinite) ? { statistics: quantiles(statistics, STEPS) } : {}),
    },
    ...(tested && { tested: testedBy(tested, origin, { temperature, scores: scores.flat() }) }),
  };
}

type Fit = Readonly<{ temperature: number; scores: readonly number[] }>;

function testedBy(
  { answers, measured }: Tested,
  origin: Answers['origin'],
  { temperature, scores }: Fit,
): CardDoubt['tested'] {
  const { given, origin: own } = answers;
  const isSame =
    own.model === origin.model &&
    own.sha256 === origin.sha256 &&
    own.seed === origin.seed &&
    samePlan(own.plan, origin.plan);
  if (!isSame || own.course !== undefined) {
    throw new Fault('data-invalid', 'The test pictures were measured in another way than the validation pictures.', {
      remedy: 'Measure both with the same model, plan and seed, and without --decider.',
    });
  }
  const doubted = given.map((answer) => ({
    right: answer.leaders.elbo === answer.truth,
    ...doubtsIn(answer, own.plan, temperature),
  }));
  const curves = doubtIds.flatMap((measure) => {
    const known = doubted.flatMap(({ right, [measure]: doubt }) => (doubt === undefined ? [] : [{ right, doubt }]));
    return known.length === given.length ? [{ measure, points: selective(known, POINTS) }] : [];
  });
  const sets = COVERAGES.map((percent) => {
    const threshold = conformalThreshold(scores, percent / 100);
    return given.map(({ truth, losses }) => {
      const set = predictionSet('lac', shares(losses, temperature), threshold);
      return { held: set.includes(truth), classes: set.length };
    });
  });
  return {
    ...measured,
    curves,
    held: sets.map((all) => all.filter(({ held }) => held).length),
    classes: sets.map((all) => all.reduce((sum, { classes }) => sum + classes, 0)),
  };
}

/** Every measure of doubt that an answer tells. */
function doubtsIn(
  { losses, variances, scores }: Answer,
  plan: Plan,
  temperature: number,
): Readonly<Partial<Record<DoubtId, number>>> {
  const [first, second] = [...losses].sort((a, b) => a - b) as [number, number];
  const gap =
    variances.length === 0
      ? undefined
      : { mean: second - first, standardError: gapError(variances, plan, readings.elbo) };
  const doubts = doubtsOf({
    probabilities: shares(losses, temperature),
    votes: scores?.vote,
    gap,
  });
  return Object.fromEntries(Object.entries(doubts).map(([id, doubt]) => [id, Math.fround(doubt)]));
}

const shares = (losses: readonly number[], temperature: number): readonly number[] =>
  softmax(losses.map((loss) => -loss / temperature));
