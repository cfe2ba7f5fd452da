import type { AttackStep } from '#core/attack/attack.ts';
import { type Ball, quantised } from '#core/attack/ball.ts';
import { gradientAttack, marginOf } from '#core/attack/gradientAttack.ts';
import type { Norm } from '#core/attack/norm.ts';
import { plainGradient } from '#core/attack/plainPorts.ts';
import { spsa } from '#core/attack/spsa.ts';
import { squareAttack } from '#core/attack/squareAttack.ts';
import { type ClassIndex, seed } from '#core/units.ts';
import type { AttackPorts } from '#state/attackPorts.ts';

/** What is attacked how: slopes of the plain classifier, or questions to the model itself. */
export type AttackMethod = 'gradient' | 'square' | 'spsa';

/** An attack as the reader sets it. */
export type AttackChoice = Readonly<{ method: AttackMethod; norm: Norm; distance: number }>;

/** Steps that are worth waiting for on a slow processor. */
const STEPS = { gradient: 40, square: 120, spsa: 20 } as const;
const PAIRS = 4;
const SEED = seed(1);

type Target = Readonly<{
  centre: Float32Array;
  truth: ClassIndex;
  frame: Readonly<{ channels: number; height: number; width: number }>;
}>;

/** The steps of an attack; every picture that is asked about has 8-bit values, as the page shows it. */
export function runAttack(
  { plain, scores }: AttackPorts,
  { method, norm, distance }: AttackChoice,
  { centre, truth, frame }: Target,
): AsyncGenerator<AttackStep, void> {
  const ball: Ball = { centre, norm, radius: distance };
  const plan = { ball, steps: STEPS[method], seed: SEED };
  if (method === 'gradient') {
    const slope = plainGradient(plain);
    return gradientAttack((picture, c) => slope(quantised(ball, picture), c), truth, plan);
  }
  const margin = async (pictures: readonly Float32Array[]) => {
    const margins: number[] = [];
    for (const picture of pictures) margins.push(marginOf(await scores(quantised(ball, picture)), truth));
    return margins;
  };
  return method === 'square'
    ? squareAttack(margin, frame, plan)
    : spsa(margin, { ...plan, pairs: PAIRS, reach: 2 / 255 });
}
