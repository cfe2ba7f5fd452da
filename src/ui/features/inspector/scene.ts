import { type Plan, planLevels } from '#core/scoring/plan.ts';
import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex, Level } from '#core/units.ts';
import { strongestLevel } from '#ui/chart/strongestLevel.ts';

/** What the inspector looks at: one level, the leader, and the classes that it is compared with. */
export type Scene = Readonly<{
  /** The level under the cursor, and its place in the plan. */
  level: Level;
  at: number;
  leader: ClassIndex;
  /** The class of the numbers. */
  other: ClassIndex;
  /** The same, then the pinned ones: a map each. */
  others: readonly ClassIndex[];
}>;

/** Maps that fit beside each other. */
const MOST = 6;

/**
 * The level under the cursor, or the one with most evidence while it is nowhere; the leader; and the class that was chosen,
 * or else the reference, or the runner-up where the leader is the reference. Undefined for a plan without levels.
 */
export function sceneOf(
  { standing: { leader, ranking }, reference, evidence }: RunView,
  plan: Plan,
  {
    cursor,
    pins,
    chosen,
  }: Readonly<{ cursor: number | undefined; pins: readonly ClassIndex[]; chosen: number | undefined }>,
): Scene | undefined {
  const levels = planLevels(plan);
  const exists = (c: number | undefined): c is number => c !== undefined && c !== leader && ranking.includes(c);
  const other = [chosen, reference, ranking[1]].find(exists);
  if (other === undefined) return undefined;
  const focus = leader === reference ? other : leader;
  const at = cursor !== undefined && cursor < levels.length ? cursor : (strongestLevel(evidence[focus], levels) ?? 0);
  const level = levels[at];
  if (level === undefined) return undefined;
  return { level, at, leader, other, others: [...new Set([other, ...pins.filter(exists)])].slice(0, MOST) };
}
