import * as v from 'valibot';
import type { ModelCard } from './modelCard.ts';
import { parseWith } from './parseWith.ts';
import { list, real, record, whole } from './schemas.ts';

/** Fixed questions and the errors that PyTorch answers, all arrays flat: a session must agree before it is used. */
export type Golden = Readonly<{
  /** C·H·W in [−1, 1]. */
  picture: Float32Array;
  /** B levels. */
  sigma: Float32Array;
  /** B·C·H·W. */
  noise: Float32Array;
  /** K·J rows. */
  condition: Float32Array;
  /** B·K·2: mean squared and mean absolute error. */
  errors: Float64Array;
  /** Largest relative error that passes. */
  tolerance: number;
}>;

const MOST = 1 << 20;

/** The contents of a golden file, whose lengths fit together and fit the card. @throws Fault card-invalid */
export function parseGolden(value: unknown, { picture, condition }: ModelCard): Golden {
  const pixels = picture.channels * picture.height * picture.width;
  const schema = v.pipe(
    record({
      format: v.literal(1, 'must be 1'),
      picture: list(whole(0, 255), pixels, pixels),
      sigma: list(real(1e-4, 1e5), 1, 64),
      noise: list(real(-10, 10), pixels, MOST),
      condition: list(real(-1e3, 1e3), condition.size, MOST),
      errors: list(real(0, 1e9), 2, MOST),
      tolerance: real(1e-9, 1e-2),
    }),
    v.check(
      ({ sigma, noise }) => noise.length === sigma.length * pixels,
      'must have a noise value per level and pixel',
    ),
    v.check((golden) => golden.condition.length % condition.size === 0, 'must have whole rows of conditions'),
    v.check(
      (golden) => golden.errors.length === (2 * golden.sigma.length * golden.condition.length) / condition.size,
      'must have two errors per level and row',
    ),
  );
  const golden = parseWith(schema, value, { code: 'card-invalid', subject: 'golden file' });
  const { mean, scale } = picture.normalisation;
  return {
    picture: Float32Array.from(golden.picture, (byte) => (byte / 255 - mean) / scale),
    sigma: Float32Array.from(golden.sigma),
    noise: Float32Array.from(golden.noise),
    condition: Float32Array.from(golden.condition),
    errors: Float64Array.from(golden.errors),
    tolerance: golden.tolerance,
  };
}
