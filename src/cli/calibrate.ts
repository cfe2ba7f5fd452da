import { CALIBRATION_BINS, calibrationError } from '#core/evaluate/calibrationError.ts';
import { fitTemperature } from '#core/evaluate/fitTemperature.ts';
import { levelDensity } from '#core/evaluate/levelDensity.ts';
import { typicality, typicalityProbes } from '#core/evaluate/typicality.ts';
import { typicalRange } from '#core/evaluate/typicalRange.ts';
import { Fault } from '#core/fault.ts';
import { type Plan, planLevels } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Answer } from './answers.ts';
import type { Command } from './arguments.ts';
import { gatherAnswers } from './gatherAnswers.ts';
import type { Terminal } from './terminal.ts';

type Options = Extract<Command, { name: 'calibrate' }>;

/** Levels that judge whether a picture is typical, spread over the plan's range as a plan's are. */
const TYPICALITY_LEVELS = 6;
const TYPICALITY_SEED = 0;
const SHARE = 0.98;

/**
 * Prints the fields of a card that are fitted on validation pictures: calibration, level density and typicality.
 *
 * @returns the exit code
 */
export async function calibrate(options: Options, models: string, terminal: Terminal): Promise<number> {
  const { answers, card } = await gatherAnswers(options, models, terminal, (card) => ({
    probes: typicalityProbes({ levels: typicalityLevels(card), draws: 1 }),
    seed: seed(TYPICALITY_SEED),
  }));
  const { given, origin, stopped } = answers;
  const levels = typicalityLevels(card);
  if (given.some(({ classless }) => classless.length !== levels.length)) {
    throw new Fault('data-invalid', 'The answers lack the errors without class.', {
      remedy: 'Keep them with: elbow calibrate --data FILE --save FILE.',
    });
  }
  const temperature = fitTemperature(given);
  const [eceBefore, eceAfter] = [1, temperature].map((t) => calibrationError(given, t));
  const measured = { pictures: given.length, split: options.split, command: options.command };
  const range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const { low, high } = typicalRange(
    given.map(({ classless }) => typicality(classless, range).statistic),
    SHARE,
  );
  const fields = {
    calibration: { ...measured, reading: 'elbo', temperature, eceBefore, eceAfter, bins: CALIBRATION_BINS },
    levelDensity: levelDensity(origin.plan, pooled(given, origin.plan)),
    typicality: { ...measured, levels, draws: 1, seed: TYPICALITY_SEED, low, high, share: SHARE },
  };
  terminal.print(JSON.stringify(fields, null, options.json ? 0 : 2));
  return stopped ? 130 : 0;
}

/** Mean over pictures of the variance at each level. */
function pooled(given: readonly Answer[], { levels, draws }: Plan): readonly number[] {
  if (draws < 2) throw new Fault('argument-invalid', 'Calibration needs at least two draws a level: give --draws 2.');
  return Array.from(
    { length: levels },
    (_, l) => given.reduce((sum, { variances }) => sum + variances[l]!, 0) / given.length,
  );
}

const typicalityLevels = ({ plan }: ModelCard) => planLevels({ ...plan, levels: TYPICALITY_LEVELS, draws: 1 });
