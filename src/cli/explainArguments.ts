import type { Sampler } from '#core/explain/sampler.ts';
import { usage } from './usage.ts';

/** What `elbow explain` makes. Classes are names, as the command line gives them. */
export type ExplainChoices = Readonly<{
  image: string;
  out: string;
  /** Class that the leader's evidence is counted against; the runner-up where undefined. */
  against: string | undefined;
  /** Class of the counterfactual; none is made where undefined. */
  counterfactual: string | undefined;
  sampler: Sampler;
  start: number;
  steps: number;
  guidance: number;
  /** Goes up along the flow of the verdict's class instead of by noise. */
  inversion: boolean;
  /** Searches the smallest start that flips the verdict, up to `start`. */
  smallest: boolean;
}>;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
export const explainFlags = {
  out: text,
  against: text,
  counterfactual: text,
  sampler: text,
  start: text,
  steps: text,
  guidance: text,
  inversion: flag,
  smallest: flag,
} as const;

const samplers: readonly Sampler[] = ['ddim', 'heun', 'ancestral'];

type Values = Readonly<Record<string, unknown>>;

/** @throws Fault argument-invalid */
export function explainChoicesOf(values: Values, positionals: readonly string[]): ExplainChoices {
  const [image, more] = positionals;
  if (image === undefined || more !== undefined) throw usage('explain needs one picture');
  if (typeof values.out !== 'string') throw usage('explain needs --out FOLDER');
  const counterfactual = asText(values.counterfactual);
  const own = ['sampler', 'start', 'steps', 'guidance', 'inversion', 'smallest'].find(
    (name) => values[name] !== undefined,
  );
  if (counterfactual === undefined && own !== undefined) throw usage(`--${own} goes with --counterfactual CLASS`);
  const sampler = samplers.find((each) => each === (values.sampler ?? 'ddim'));
  if (sampler === undefined) throw usage(`--sampler must be one of ${samplers.join(', ')}, got "${values.sampler}"`);
  const inversion = values.inversion === true;
  if (inversion && sampler === 'ancestral') throw usage('--inversion takes --sampler ddim or heun');
  return {
    ...{ image, out: values.out, against: asText(values.against), counterfactual, sampler, inversion },
    start: numberIn(values, 'start', 1, [0.01, 100]),
    steps: Math.round(numberIn(values, 'steps', 20, [2, 1000])),
    guidance: numberIn(values, 'guidance', 2, [0, 100]),
    smallest: values.smallest === true,
  };
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function numberIn(values: Values, name: string, fallback: number, [least, most]: readonly [number, number]): number {
  const value = values[name] === undefined ? fallback : Number(values[name]);
  if (value >= least && value <= most) return value;
  throw usage(`--${name} must be a number from ${least} to ${most}, got "${values[name]}"`);
}
