import { boundlessGap, studentGap } from './gap.ts';
import type { LevelMoments } from './levelMoments.ts';
import type { Gap } from './standing.ts';

/**
 * Gap of class c over the reference that `gains` was observed against: scale · mean over levels of the mean gain, with
 * a 95 % interval for what infinitely many draws at the plan's levels would give.
 *
 * Levels are strata of weight W = scale / L, draws are independent (no two probes share noise), so the variance is
 * Σ W² v_l / n_l, and v_l is estimated
 *
 * - with n_l ≥ 2 by the sample variance of the paired gains, n_l − 1 degrees of freedom;
 * - with n_l = 1 by collapsed strata: neighbouring single levels are joined in pairs (the last three together when they
 *   are odd in number) and W² · G/(G − 1) · Σ (d − d̄)² stands for their sum, G − 1 degrees of freedom. A lone single
 *   level is compared with the mean of the level beside it. The difference of the level means is counted as noise, so
 *   this errs on the wide side;
 * - while some level has not been visited, by the variance between the visited levels' means, as if they were picked at
 *   random: scale² · s² / V, V − 1 degrees of freedom.
 *
 * Degrees of freedom of the sum after Satterthwaite. Boundless while nothing tells the spread.
 *
 * @source Cochran (1977), "Sampling techniques", sections 5.4 (strata), 5.4A (degrees of freedom), 5A.12 (collapsed
 * strata); Satterthwaite (1946), Biometrics Bulletin 2
 */
export function stratifiedGap(gains: LevelMoments, c: number, scale: number): Gap {
  const { levels, classes, count, mean } = gains;
  let visited = 0;
  let sum = 0;
  for (let i = c; i < levels * classes; i += classes) {
    if (count[i]! === 0) continue;
    visited++;
    sum += mean[i]!;
  }
  const middle = (scale * sum) / visited;
  if (visited < 2 && (visited < levels || count[c]! < 2)) return boundlessGap(middle);
  const spread = visited < levels ? betweenLevels(gains, c, visited, sum / visited) : withinLevels(gains, c);
  return studentGap(middle, (scale * Math.sqrt(spread.sum)) / visited, freedom(spread));
}

/** A sum of independent estimates of variance: Σ aᵢ, Σ aᵢ² / νᵢ and Σ νᵢ. */
type Spread = { sum: number; squares: number; freedom: number };

function add(spread: Spread, part: number, freedom: number): void {
  spread.sum += part;
  spread.squares += (part * part) / freedom;
  spread.freedom += freedom;
}

/** Satterthwaite's degrees of freedom; those of the parts together when nothing varies. */
const freedom = ({ sum, squares, freedom }: Spread): number => (squares > 0 ? (sum * sum) / squares : freedom);

/** V · s² of the visited levels' means: the variance of their sum if they were a random sample. */
function betweenLevels(
  { levels, classes, count, mean }: LevelMoments,
  c: number,
  visited: number,
  middle: number,
): Spread {
  const spread = { sum: 0, squares: 0, freedom: 0 };
  let squares = 0;
  for (let i = c; i < levels * classes; i += classes) if (count[i]! > 0) squares += (mean[i]! - middle) ** 2;
  add(spread, (visited * squares) / (visited - 1), visited - 1);
  return spread;
}

/** The variance of the sum of all levels' means. */
function withinLevels({ levels, classes, count, mean, squares }: LevelMoments, c: number): Spread {
  const spread = { sum: 0, squares: 0, freedom: 0 };
  const singles: number[] = [];
  for (let l = 0, i = c; l < levels; l++, i += classes) {
    const n = count[i]!;
    if (n > 1) add(spread, squares[i]! / (n * (n - 1)), n - 1);
    else singles.push(l);
  }
  const at = (l: number): number => mean[l * classes + c]!;
  if (singles.length === 1) {
    const l = singles[0]!;
    add(spread, (at(l) - at(l > 0 ? l - 1 : l + 1)) ** 2, 1);
  }
  for (let s = 0; s + 1 < singles.length; s += 2) {
    const [one, two, three] = [
      at(singles[s]!),
      at(singles[s + 1]!),
      singles.length - s === 3 ? at(singles[s + 2]!) : undefined,
    ];
    if (three === undefined) {
      add(spread, (one - two) ** 2, 1);
    } else {
      const middle = (one + two + three) / 3;
      add(spread, 1.5 * ((one - middle) ** 2 + (two - middle) ** 2 + (three - middle) ** 2), 2);
      break;
    }
  }
  return spread;
}
