import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { differenceOfGaps } from '#core/scoring/differenceOfGaps.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { gapPhrase, gapSentence } from './gapPhrase.ts';
import { unitOf } from './unitWords.ts';
import { words } from './words.ts';

/** What there is to say of one of two runs. */
export type PairSide = Readonly<{
  view: RunView;
  names: readonly string[];
  picture: string;
  model: string;
  decider: DeciderChoice;
}>;

/** Picture, model, reading, and the decider when it is not a fixed budget. */
export const sideLabel = ({ view, picture, model, decider }: PairSide): string =>
  [
    picture,
    model,
    readingCards[view.standing.reading].name,
    ...(decider.id === 'fixed' ? [] : [deciders[decider.id].name]),
  ]
    .filter((part) => part !== '')
    .join(', ');

/** Whether two runs can share what is drawn: units for the axis, classes for the lines. */
export const pairFits = (a: PairSide, b: PairSide): Readonly<{ units: boolean; classes: boolean }> => ({
  units: unitOf(a.view).name === unitOf(b.view).name,
  classes: a.names.length === b.names.length && a.names.every((name, c) => name === b.names[c]),
});

/**
 * Both verdicts, whether they agree, and, where both runs measured the same gap in the same unit, how much it differs with
 * its interval.
 */
export function pairSentence(a: PairSide, b: PairSide): string {
  const [saidA, saidB] = [a, b].map(({ view, names }) => gapSentence(view, names, unitOf(view)));
  const [first, second] = [a, b].map(({ view, names }) => nameOf(names, view.standing.leader));
  const agree = first === second ? words.bothLead(`${first}`) : words.differentLead(`${first}`, `${second}`);
  return [words.runSaid('A', `${saidA}`), words.runSaid('B', `${saidB}`), agree, differenceWords(a, b)]
    .filter((part) => part !== '')
    .join(' ');
}

function differenceWords(a: PairSide, b: PairSide): string {
  const { units, classes } = pairFits(a, b);
  const { standing, reference } = b.view;
  const leader = standing.leader === reference ? (standing.ranking[1] ?? reference) : standing.leader;
  const [before, now] = [a.view.gaps[leader], b.view.gaps[leader]];
  if (!units || !classes || a.view.reference !== reference || leader === reference) return '';
  if (before === undefined || now === undefined) return '';
  const difference = differenceOfGaps(before, now);
  if (!Number.isFinite(difference.low) || !Number.isFinite(difference.high)) return '';
  const names = [nameOf(b.names, leader), nameOf(b.names, reference)] as const;
  const size = gapPhrase(difference, unitOf(b.view));
  return difference.low > 0 || difference.high < 0 ? words.gapDiffers(...names, size) : words.gapSame(...names, size);
}
