import type { NoisedModel, NoisedQuestion } from '#core/certify/noisedModel.ts';
import { Fault } from '#core/fault.ts';
import { SIGMA_RANGE } from './limits.ts';
import type { ModelCard } from './modelCard.ts';
import type { Rows, Scorer } from './openScorer.ts';

/** Rows (noisings × conditions) of one session call, about: small enough for a call to end soon on a slow engine. */
const ROWS = 80;

/**
 * A scoring graph as the port of noised classifiers. Into how many calls a question is cut follows from its size alone, so
 * the same question is always asked in the same calls.
 */
export function noisedModelOf({ score, denoise }: Pick<Scorer, 'score' | 'denoise'>, card: ModelCard): NoisedModel {
  const { channels, height, width } = card.picture;
  const pixels = channels * height * width;

  const answer = async (question: NoisedQuestion, each: number, ask: (rows: Rows) => Promise<Float32Array>) => {
    check(question, card, pixels);
    const { base, noise, scale, level, target, conditions } = question;
    const condition = rowsOf(conditions, card.condition.size);
    const out = new Float32Array(level.length * conditions.length * each);
    const rows = Math.max(1, Math.floor(ROWS / conditions.length));
    for (let from = 0; from < level.length; from += rows) {
      const to = Math.min(level.length, from + rows);
      const numbers = await ask({
        base: base.slice(from * pixels, to * pixels),
        noise: noise.slice(from * pixels, to * pixels),
        scale: scale.slice(from, to),
        sigma: level.slice(from, to),
        target: target.slice(from * pixels, to * pixels),
        condition,
      });
      out.set(numbers, from * conditions.length * each);
    }
    return out;
  };

  return {
    pixels,
    errors: (question) =>
      answer(question, 1, async (rows) => {
        const both = await score(rows);
        return Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i]!);
      }),
    denoised: (question) => answer(question, pixels, denoise),
  };
}

/** One-hot rows; a row of zeros stands for no class. */
function rowsOf(conditions: NoisedQuestion['conditions'], size: number): Float32Array {
  const rows = new Float32Array(conditions.length * size);
  for (const [k, condition] of conditions.entries()) if (condition !== 'none') rows[k * size + condition] = 1;
  return rows;
}

/** Engines do not check. @throws Fault argument-invalid */
function check(
  { base, noise, scale, level, target, conditions }: NoisedQuestion,
  card: ModelCard,
  pixels: number,
): void {
  const pictures = [base, noise, target].every(({ length }) => length === level.length * pixels);
  const stranger = conditions.find((c) => c !== 'none' && !(Number.isInteger(c) && c >= 0 && c < card.condition.size));
  const [low, high] = SIGMA_RANGE;
  const strange = level.find((sigma) => !(sigma >= low && sigma <= high));
  if (stranger === undefined && strange === undefined && pictures && scale.length === level.length) return;
  throw new Fault(
    'argument-invalid',
    stranger !== undefined
      ? `The model has classes 0 to ${card.condition.size - 1}, got ${stranger}.`
      : strange !== undefined
        ? `A noise level must be from ${low} to ${high}, got ${strange}.`
        : `The model takes ${pixels} values a picture.`,
  );
}
