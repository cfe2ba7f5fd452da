import * as v from 'valibot';
import { MAX_DRAWS, MAX_LEVELS, SIGMA_RANGE } from './limits.ts';

/** A whole number from `low` to `high`. */
export const whole = (low: number, high: number) => {
  const message = `must be a whole number from ${low} to ${high}`;
  return v.pipe(v.number(message), v.safeInteger(message), v.minValue(low, message), v.maxValue(high, message));
};

/** A finite number from `low` to `high`. */
export const real = (low: number, high: number) => {
  const message = `must be a number from ${low} to ${high}`;
  return v.pipe(v.number(message), v.finite(message), v.minValue(low, message), v.maxValue(high, message));
};

/** Text of `low` to `high` characters. */
export const text = (low: number, high: number) => {
  const message = `must be text of ${low} to ${high} characters`;
  return v.pipe(v.string(message), v.minLength(low, message), v.maxLength(high, message));
};

/** One of the given values. */
export const oneOf = <const T extends readonly (string | number)[]>(options: T) =>
  v.picklist(options, `must be one of ${options.map((option) => JSON.stringify(option)).join(', ')}`);

/** A list of `low` to `high` items. */
export const list = <S extends v.GenericSchema>(item: S, low: number, high: number) => {
  const message = `must be a list of ${low} to ${high} items`;
  return v.pipe(v.array(item, message), v.minLength(low, message), v.maxLength(high, message));
};

/** An object; fields that are not named here are dropped. */
export const record = <const E extends v.ObjectEntries>(entries: E) => v.object(entries, 'must be an object');

/** 64 hexadecimal digits. */
export const sha256Schema = v.pipe(
  v.string('must be a sha256 in hexadecimal'),
  v.regex(/^[0-9a-f]{64}$/, 'must be a sha256 in hexadecimal'),
);

/** Name of a model: small letters, digits and dashes. */
export const modelIdSchema = v.pipe(
  v.string('must be a model id'),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be a model id (small letters, digits, dashes)'),
);

/** A plan whose range is not empty. */
export const planSchema = v.pipe(
  record({
    spacing: oneOf(['log-uniform']),
    levels: whole(1, MAX_LEVELS),
    draws: whole(1, MAX_DRAWS),
    sigmaMin: real(...SIGMA_RANGE),
    sigmaMax: real(...SIGMA_RANGE),
  }),
  v.check(({ sigmaMin, sigmaMax }) => sigmaMin < sigmaMax, 'must have sigmaMin < sigmaMax'),
);
