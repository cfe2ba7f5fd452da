import type { Gap } from '../scoring/standing.ts';
import type { ClassIndex } from '../units.ts';

/**
 * What became of a verdict when its picture was changed towards a class.
 *
 * - `stays`: the class of before leads
 * - `flips`: the class that was asked for leads, settled: the 95 % interval of its gap over the class of before is above nought
 * - `leans`: it leads, but more draws might take the lead from it
 * - `elsewhere`: a third class leads
 */
export type VerdictChange = 'stays' | 'flips' | 'leans' | 'elsewhere';

/**
 * The one rule by which a counterfactual counts as a flip, in the page and in the terminal.
 *
 * It compares like with like only where the same plan gives the unchanged picture the class `from`: that is for the caller to
 * ask.
 *
 * @param verdict on the changed picture; `gap` is that of `to` over `from`
 */
export function verdictChange(
  { leader, gap }: Readonly<{ leader: ClassIndex; gap: Gap }>,
  { from, to }: Readonly<{ from: ClassIndex; to: ClassIndex }>,
): VerdictChange {
  if (leader === from) return 'stays';
  if (leader !== to) return 'elsewhere';
  return gap.low > 0 ? 'flips' : 'leans';
}
