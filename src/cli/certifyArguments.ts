import type { CertifySettings, NoisedVariant } from '#core/certify/certifySettings.ts';
import { certifyModes, innerSpacings, innerWeights, noisedVariants } from '#runtime/certifySchema.ts';
import { usage } from './usage.ts';

/** What the command line says of a certificate; the rest is default. */
export type CertifyChoices = Readonly<
  Partial<Omit<CertifySettings, 'inner' | 'seed'>> & {
    inner: Partial<Omit<CertifySettings['inner'], 'sift'> & { sift: CertifySettings['inner']['sift'] | 'none' }>;
  }
>;

export const certifyFlags = {
  method: { type: 'string' },
  'sigma-min': { type: 'string' },
  variant: { type: 'string' },
  sigma: { type: 'string' },
  n0: { type: 'string' },
  n: { type: 'string' },
  alpha: { type: 'string' },
  mode: { type: 'string' },
  goal: { type: 'string' },
  points: { type: 'string' },
  'sigma-max': { type: 'string' },
  spacing: { type: 'string' },
  weight: { type: 'string' },
  skip: { type: 'string' },
  sift: { type: 'string' },
  block: { type: 'string' },
} as const;

type Values = Readonly<Record<string, unknown>>;

/** @throws Fault argument-invalid */
export function certifyChoicesOf(values: Values): CertifyChoices {
  return withoutMissing({
    variant: variantOf(values),
    sigma: number(values, 'sigma', 0.01, 10),
    n0: whole(values, 'n0'),
    n: whole(values, 'n'),
    alpha: number(values, 'alpha', 1e-12, 0.5),
    mode: choice(values, 'mode', certifyModes),
    goal: number(values, 'goal', 0, 100),
    block: whole(values, 'block'),
    inner: withoutMissing({
      points: whole(values, 'points'),
      sigmaMax: number(values, 'sigma-max', 0.01, 1000),
      spacing: choice(values, 'spacing', innerSpacings),
      weight: choice(values, 'weight', innerWeights),
      skip: values.skip === '0' ? 0 : whole(values, 'skip'),
      sift: siftOf(values.sift),
    }),
  });
}

/** `--method` says the kind, `--variant` which of APNDC: by its whole name, or without the kind. */
function variantOf(values: Values): NoisedVariant | undefined {
  const method = choice(values, 'method', ['apndc', 'epndc', 'lipschitz']);
  if (method === 'lipschitz') return undefined;
  const own = noisedVariants.filter((each) => method === undefined || each.startsWith(method));
  const { variant } = values;
  if (variant === undefined) return method === undefined ? undefined : own[0];
  const found = own.find((each) => each === variant || each === `apndc-${variant}`);
  if (found === undefined) throw usage(`--variant must be one of ${own.join(', ')}, got "${variant}"`);
  return found;
}

/** LEVELS:KEEP. `none` is the way to ask every level of every class. */
function siftOf(value: unknown): Readonly<{ levels: number; keep: number }> | 'none' | undefined {
  if (value === undefined || value === 'none') return value;
  const [, levels, keep] = /^(\d{1,4}):(\d{1,4})$/.exec(String(value)) ?? [];
  if (levels === undefined || keep === undefined) throw usage(`--sift must be LEVELS:KEEP or none, got "${value}"`);
  return { levels: Number(levels), keep: Number(keep) };
}

type Missing<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutMissing<T extends object>(
  fields: T,
): Missing<T> & Pick<T, { [K in keyof T]: undefined extends T[K] ? never : K }[keyof T]> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function choice<const T extends string>(values: Values, name: string, choices: readonly T[]): T | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw usage(`--${name} must be one of ${choices.join(', ')}, got "${value}"`);
  return found;
}

function number(values: Values, name: string, low: number, high: number): number | undefined {
  if (values[name] === undefined) return undefined;
  const value = Number(values[name]);
  if (value >= low && value <= high) return value;
  throw usage(`--${name} must be a number from ${low} to ${high}, got "${values[name]}"`);
}

function whole(values: Values, name: string): number | undefined {
  if (values[name] === undefined) return undefined;
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 1 && value <= 1_000_000) return value;
  throw usage(`--${name} must be a whole number from 1 to 1000000, got "${values[name]}"`);
}
