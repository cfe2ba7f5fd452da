import { usage } from './usage.ts';

/** Gradients of the plain classifier, or questions only. */
export type AttackMethod = 'pgd' | 'square' | 'spsa';

/** What the command line says of an attack. */
export type AttackChoices = Readonly<{
  attack: AttackMethod;
  norm: 'l2' | 'linf';
  /** Distance that the attack may go, in [0, 1] pixels. */
  epsilon: number;
  /** Steps at most. */
  steps: number;
}>;

export const attackFlags = {
  attack: { type: 'string' },
  norm: { type: 'string' },
  epsilon: { type: 'string' },
  steps: { type: 'string' },
} as const;

/** Enough for each attack to be worth its name at a price that a processor can pay. */
const usualSteps = { pgd: 40, square: 300, spsa: 30 } as const satisfies Record<AttackMethod, number>;

/** @throws Fault argument-invalid */
export function attackChoicesOf(values: Readonly<Record<string, unknown>>): AttackChoices {
  const attack = choice(values, 'attack', ['pgd', 'square', 'spsa']);
  const norm = choice(values, 'norm', ['l2', 'linf']);
  return {
    attack,
    norm,
    epsilon: epsilonOf(values.epsilon ?? (norm === 'l2' ? '0.5' : '8/255')),
    steps: stepsOf(values.steps ?? String(usualSteps[attack])),
  };
}

function choice<const T extends string>(
  values: Readonly<Record<string, unknown>>,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const value = values[name] ?? choices[0];
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw usage(`--${name} must be one of ${choices.join(', ')}, got "${value}"`);
  return found;
}

/** A number, or a fraction as papers write it: 8/255. */
function epsilonOf(text: unknown): number {
  const [above = '', below = '1', ...rest] = String(text).split('/');
  const value = Number(above) / Number(below);
  if (rest.length === 0 && above !== '' && value > 0 && value <= 100) return value;
  throw usage(`--epsilon must be a number up to 100 or a fraction like 8/255, got "${text}"`);
}

function stepsOf(text: unknown): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 100_000) return value;
  throw usage(`--steps must be a whole number from 1 to 100000, got "${text}"`);
}
