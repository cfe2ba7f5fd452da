import { usage } from './usage.ts';

/** What `evaluate --uncertainty` reads besides the labelled pictures or their kept answers. */
export type UncertaintyChoices = Readonly<{
  /** Coverages that prediction sets promise. */
  coverages: readonly number[];
  /** Kept answers of validation pictures, for prediction sets and the temperature. */
  validation: readonly string[];
  /** The pictures that were answered, for the plain classifier and the errors without class. */
  pictures: string | undefined;
  /** Recorded errors instead of answers, for votes against the mean. */
  tensor: string | undefined;
}>;

export const uncertaintyFlags = {
  uncertainty: { type: 'boolean' },
  conformal: { type: 'string' },
  validation: { type: 'string', multiple: true },
  pictures: { type: 'string' },
  tensor: { type: 'string' },
} as const;

type Values = Readonly<Record<string, unknown>>;

/** Undefined where uncertainty is not asked for. @throws Fault argument-invalid */
export function uncertaintyChoicesOf(values: Values): UncertaintyChoices | undefined {
  const { uncertainty, conformal, validation, pictures, tensor, data, decider } = values;
  if (uncertainty !== true) {
    const own = ['conformal', 'validation', 'pictures', 'tensor'].find((name) => values[name] !== undefined);
    if (own !== undefined) throw usage(`--${own} goes with evaluate --uncertainty`);
    return undefined;
  }
  if (decider !== undefined) throw usage('--uncertainty takes a fixed budget: leave out --decider');
  if (pictures !== undefined && data !== undefined) throw usage('--pictures goes with --from or --tensor');
  const coverages = (conformal === undefined ? '0.8,0.9,0.95' : String(conformal)).split(',').map(Number);
  if (!coverages.every((coverage) => coverage > 0 && coverage < 1)) {
    throw usage(`--conformal must be numbers between 0 and 1 with commas, got "${conformal}"`);
  }
  return {
    coverages,
    validation: Array.isArray(validation) ? validation.map(String) : [],
    pictures: typeof pictures === 'string' ? pictures : undefined,
    tensor: typeof tensor === 'string' ? tensor : undefined,
  };
}
