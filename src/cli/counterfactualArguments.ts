import type { Sampler } from '#core/explain/sampler.ts';
import { usage } from './usage.ts';

/** Which counterfactuals `evaluate --counterfactuals` makes. */
export type CounterfactualChoices = Readonly<{
  /** Levels that pictures are noised to, and weights of guidance: every one with every one. */
  starts: readonly number[];
  weights: readonly number[];
  sampler: Sampler;
  steps: number;
  /** "A/B": pictures that are taken for A become B and the other way round; the runner-up where undefined. */
  pair: string | undefined;
}>;

export const counterfactualFlags = {
  counterfactuals: { type: 'boolean' },
  starts: { type: 'string' },
  guidance: { type: 'string' },
  sampler: { type: 'string' },
  steps: { type: 'string' },
  pair: { type: 'string' },
} as const;

const samplers: readonly Sampler[] = ['ancestral', 'ddim', 'heun'];

type Values = Readonly<Record<string, unknown>>;

/** Undefined where counterfactuals are not asked for. @throws Fault argument-invalid */
export function counterfactualChoicesOf(values: Values): CounterfactualChoices | undefined {
  if (values.counterfactuals !== true) {
    const own = ['starts', 'guidance', 'sampler', 'steps', 'pair'].find((name) => values[name] !== undefined);
    if (own !== undefined) throw usage(`--${own} goes with evaluate --counterfactuals`);
    return undefined;
  }
  if (values.uncertainty === true) throw usage('evaluate takes either --uncertainty or --counterfactuals');
  if (values.data === undefined) throw usage('--counterfactuals needs --data');
  if (values.decider !== undefined) throw usage('--counterfactuals takes a fixed budget: leave out --decider');
  const sampler = samplers.find((each) => each === (values.sampler ?? 'ancestral'));
  if (sampler === undefined) throw usage(`--sampler must be one of ${samplers.join(', ')}, got "${values.sampler}"`);
  const steps = Number(values.steps ?? 16);
  if (!(Number.isInteger(steps) && steps >= 2 && steps <= 1000)) {
    throw usage(`--steps must be a whole number from 2 to 1000, got "${values.steps}"`);
  }
  return {
    starts: numbers(values, 'starts', '0.5,1,2,4', [0.05, 80]),
    weights: numbers(values, 'guidance', '0,1,4', [0, 20]),
    sampler,
    steps,
    pair: typeof values.pair === 'string' ? values.pair : undefined,
  };
}

function numbers(
  values: Values,
  name: string,
  usual: string,
  [low, high]: readonly [number, number],
): readonly number[] {
  const text = String(values[name] ?? usual);
  const found = text.split(',').map(Number);
  if (found.every((each) => each >= low && each <= high)) return found;
  throw usage(`--${name} must be numbers from ${low} to ${high} with commas, got "${text}"`);
}
