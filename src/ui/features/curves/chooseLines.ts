import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex } from '#core/units.ts';

/** With more classes than this only some are lines; the rest are one envelope. */
export const MOST_LINES = 24;

/** Which classes a chart draws, and how. */
export type Lines = Readonly<{
  /** Classes with a line of their own, best first. */
  drawn: readonly ClassIndex[];
  /** Classes inside the envelope, best first. */
  rest: readonly ClassIndex[];
  /** The best class that is not the reference: the one whose area is shaded. */
  focus: ClassIndex;
  /** Drawn thick and with their band: focus, reference, pins, hovered. */
  strong: ReadonlySet<ClassIndex>;
  /** Decide how far a close-up reaches: leader, runner-up, rival, reference. */
  contenders: ReadonlySet<ClassIndex>;
}>;

/**
 * Leader, runner-up, reference, pins and the hovered class always have a line; the others when there are few.
 *
 * @param solo the only class that is drawn beside the reference; the best other one when it is the reference itself
 */
export function chooseLines(
  { standing, reference }: RunView,
  pins: readonly ClassIndex[],
  hovered: ClassIndex | undefined,
  solo?: ClassIndex,
): Lines {
  const { ranking, leader, rival } = standing;
  if (solo !== undefined && ranking.includes(solo)) {
    const focus = solo === reference ? (ranking.find((c) => c !== reference) ?? leader) : solo;
    const both = new Set([focus, reference]);
    return { drawn: ranking.filter((c) => both.has(c)), rest: [], focus, strong: both, contenders: both };
  }
  const focus = ranking.find((c) => c !== reference) ?? leader;
  const chosen = [...pins, ...(hovered === undefined ? [] : [hovered])].filter((c) => ranking.includes(c));
  const strong = new Set([focus, reference, ...chosen]);
  const contenders = new Set([leader, ranking[1] ?? leader, rival, reference]);
  const always = new Set([...contenders, ...strong]);
  const few = ranking.length <= MOST_LINES;
  return {
    drawn: ranking.filter((c) => few || always.has(c)),
    rest: ranking.filter((c) => !few && !always.has(c)),
    focus,
    strong,
    contenders,
  };
}
