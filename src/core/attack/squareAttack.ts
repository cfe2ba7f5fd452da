import { type AttackPlan, type AttackStep, type Attempt, type Margin, worse } from './attack.ts';
import { type Ball, project } from './ball.ts';
import { type Dice, diceOf } from './dice.ts';
import { distanceBetween } from './norm.ts';
import { type Frame, movedMass, patched, squares, stripes, type Window } from './squarePatterns.ts';

/** Of the whole run, in ten-thousandths, after which the squares shrink by half in area. */
const HALVINGS = [10, 50, 200, 500, 1000, 2000, 4000, 6000, 8000];

/**
 * Square attack: random search with square patches on the edge of the ball; a patch stays when the margin falls.
 *
 * @param frame shape of a picture, C×H×W
 * @param proposals patches tried at once; the best of them counts
 * @param share of a picture that the first squares cover
 * @source Andriushchenko et al. (2020), "Square attack: a query-efficient black-box adversarial attack via random search",
 * algorithms 1 to 3; the candidates are projected on ball and box at once
 */
export async function* squareAttack(
  marginOf: Margin,
  frame: Frame,
  { ball, steps, seed, proposals = 1, share = 0.3 }: AttackPlan & Readonly<{ proposals?: number; share?: number }>,
): AsyncGenerator<AttackStep, void> {
  const { centre, norm, radius } = ball;
  const change = norm === 'linf' ? stripes(frame, radius, diceOf(seed, 0)) : squares(frame, diceOf(seed, 0));
  let best: Attempt | undefined;
  let current = await ask([project(ball, grown(centre, change, ball))]);
  let queries = 1;
  yield { step: 1, steps, queries, current, best: current };
  for (let step = 2; step <= steps; step++) {
    const dice = diceOf(seed, step);
    const area = share * 0.5 ** HALVINGS.filter((from) => (10_000 * step) / steps > from).length;
    const tried = Array.from({ length: proposals }, () => proposal(current.picture, area, dice));
    current = await ask(tried);
    queries += proposals;
    yield { step, steps, queries, current, best: best! };
  }

  /** The best of the pictures or, where none is better, the best so far. */
  async function ask(pictures: readonly Float32Array[]): Promise<Attempt> {
    const margins = await marginOf(pictures);
    for (const [i, picture] of pictures.entries()) {
      best = worse(best, { picture, distance: distanceBetween(picture, centre, norm), margin: margins[i]! });
    }
    return best!;
  }

  function proposal(from: Float32Array, area: number, dice: Dice): Float32Array {
    const most = Math.min(frame.height, frame.width);
    const smallest = norm === 'linf' ? 1 : Math.min(3, most);
    const side = Math.max(smallest, Math.min(most, Math.round(Math.sqrt(area * frame.height * frame.width))));
    const window = (): Window => ({
      top: dice.roll(frame.height - side + 1),
      left: dice.roll(frame.width - side + 1),
      side,
    });
    if (norm === 'linf') return project(ball, patched(from, centre, frame, { radius, window: window(), dice }));
    const moved = movedMass(from, centre, frame, { radius, windows: [window(), window()], dice });
    return project(ball, grown(centre, moved, ball));
  }
}

/** The centre plus a change; in ℓ2 the change is as long as the radius allows. */
function grown(centre: Float32Array, change: Float32Array, { norm, radius }: Ball): Float32Array {
  const length = norm === 'l2' ? Math.hypot(...change) : 1;
  const scale = norm === 'l2' && length > 0 ? radius / length : 1;
  return centre.map((value, i) => value + scale * change[i]!);
}
