import { type AttackPlan, type AttackStep, type Attempt, type Margin, worse } from './attack.ts';
import { project } from './ball.ts';
import { diceOf } from './dice.ts';
import { distanceBetween } from './norm.ts';
import { steepest } from './steepest.ts';

/** Share of the older slopes that a step keeps. */
const MOMENTUM = 0.8;

/**
 * Simultaneous perturbation: the slope is guessed from margins at pairs of pictures that differ by random signs in all
 * values at once; steps along it shrink to nothing towards the end.
 *
 * @param pairs pairs of pictures asked in a step
 * @param reach how far the two pictures of a pair are from the middle, in every value; the classifier sees them even where
 * they leave the ball, but never outside [0, 1]
 * @source Spall (1992), "Multivariate stochastic approximation using a simultaneous perturbation gradient approximation";
 * Uesato et al. (2018), "Adversarial risk and the dangers of evaluating against weak attacks"
 */
export async function* spsa(
  marginOf: Margin,
  { ball, steps, seed, pairs = 16, reach = 0.01 }: AttackPlan & Readonly<{ pairs?: number; reach?: number }>,
): AsyncGenerator<AttackStep, void> {
  let here: Float32Array = ball.centre.slice();
  let slope: Float32Array = new Float32Array(here.length);
  let best: Attempt | undefined;
  for (let step = 1; step <= steps; step++) {
    const dice = diceOf(seed, step);
    const directions = Array.from({ length: pairs }, () =>
      dice.normal(here.length).map((value) => (value < 0 ? -1 : 1)),
    );
    const around = directions.flatMap((signs) =>
      [reach, -reach].map((by) => here.map((value, i) => Math.min(1, Math.max(0, value + by * signs[i]!)))),
    );
    const margins = await marginOf(around);
    slope = slope.map((old, i) => {
      const guess = directions.reduce((sum, signs, p) => sum + (margins[2 * p + 1]! - margins[2 * p]!) * signs[i]!, 0);
      return MOMENTUM * old + (1 - MOMENTUM) * guess;
    });
    const along = steepest(slope, ball.norm);
    const size = 2 * ball.radius * (1 - (step - 1) / steps);
    here = project(
      ball,
      here.map((value, i) => value + size * along[i]!),
    );
    const [margin] = await marginOf([here]);
    const current = { picture: here, distance: distanceBetween(here, ball.centre, ball.norm), margin: margin! };
    best = worse(best, current);
    yield { step, steps, queries: step * (2 * pairs + 1), current, best };
  }
}
