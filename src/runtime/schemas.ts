import * as v from 'valibot';
import { MAX_DENSITY, MAX_DRAWS, MAX_KNOTS, MAX_LEVELS, SIGMA_RANGE } from './limits.ts';

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

/** Rising noise levels, `low` to `high` of them. */
export const levelsSchema = (low: number, high: number) =>
  v.pipe(
    list(real(...SIGMA_RANGE), low, high),
    v.check((sigmas) => sigmas.every((sigma, l) => l === 0 || sigma > sigmas[l - 1]!), 'must rise'),
  );

/** A density of ln σ, straight between levels. */
export const levelDensitySchema = v.pipe(
  record({ levels: levelsSchema(2, MAX_KNOTS), density: list(real(0, MAX_DENSITY), 2, MAX_KNOTS) }),
  v.check(({ levels, density }) => levels.length === density.length, 'must have as many densities as levels'),
);

/** A plan whose range is not empty; it has a density exactly when its levels follow one. */
export const planSchema = v.pipe(
  record({
    spacing: oneOf(['log-uniform', 'uniform-t', 'log-normal', 'linear-sigma', 'importance']),
    levels: whole(1, MAX_LEVELS),
    draws: whole(1, MAX_DRAWS),
    sigmaMin: real(...SIGMA_RANGE),
    sigmaMax: real(...SIGMA_RANGE),
    jitter: v.exactOptional(oneOf(['stratified', 'random'])),
    antithetic: v.exactOptional(v.literal(true, 'must be true or missing')),
    density: v.exactOptional(levelDensitySchema),
  }),
  v.check(({ sigmaMin, sigmaMax }) => sigmaMin < sigmaMax, 'must have sigmaMin < sigmaMax'),
  v.check(
    ({ spacing, density }) => (spacing === 'importance') === (density !== undefined),
    'must have a density when its spacing is importance, and only then',
  ),
);
