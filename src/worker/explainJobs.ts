import type { NoisedModel } from '#core/certify/noisedModel.ts';
import { classSample, counterfactual } from '#core/explain/counterfactual.ts';
import { evidencePasses, noGains } from '#core/explain/evidenceGains.ts';
import type { LevelWeights } from '#core/scoring/readings/learned.ts';
import { readingOf } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';
import type { Jobs } from './protocol.ts';

/** An open model, and the milliseconds since some moment. */
type Open = Readonly<{ noised: NoisedModel; levelWeights: LevelWeights | undefined; now: () => number }>;

/** The job `evidence`. */
export async function* evidence(
  { noised, levelWeights, now }: Open,
  { question, known = noGains }: Jobs['evidence']['params'],
): AsyncGenerator<Jobs['evidence']['event']> {
  const asked = { ...question, seed: seed(question.seed), reading: readingOf(question.reading, levelWeights) };
  let sent = known.probes.length;
  for await (const [{ probes, gains }, seconds] of timed(evidencePasses(noised, asked, known), now)) {
    yield { type: 'gains', seconds, probes: probes.slice(sent), gains: gains.slice(sent) };
    sent = probes.length;
  }
}

/** The job `counterfactual`. */
export async function* counterfactualSteps(
  { noised, now }: Open,
  { picture, settings }: Jobs['counterfactual']['params'],
): AsyncGenerator<Jobs['counterfactual']['event']> {
  const steps = counterfactual(noised, picture, { ...settings, seed: seed(settings.seed) });
  for await (const [step, seconds] of timed(steps, now)) yield { type: 'step', seconds, ...step };
}

/** The job `sample`. */
export async function* sampleSteps(
  { noised, now }: Open,
  { settings }: Jobs['sample']['params'],
): AsyncGenerator<Jobs['sample']['event']> {
  const steps = classSample(noised, { ...settings, seed: seed(settings.seed) });
  for await (const [step, seconds] of timed(steps, now)) yield { type: 'step', seconds, ...step };
}

/** Everything that comes, with the seconds it took to come. */
async function* timed<T>(all: AsyncIterable<T>, now: () => number): AsyncGenerator<readonly [T, number]> {
  let begun = now();
  for await (const one of all) {
    yield [one, (now() - begun) / 1000];
    begun = now();
  }
}
