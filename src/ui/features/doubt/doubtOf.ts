import type { Confidence } from '#core/evaluate/confidence.ts';
import { type DoubtId, doubtsOf } from '#core/evaluate/doubts.ts';
import { energyScore } from '#core/evaluate/energyScore.ts';
import { type Unlike, unlikeCalibration } from '#core/evaluate/guarantee.ts';
import { shareBelow } from '#core/evaluate/quantile.ts';
import { verdictDoubt } from '#core/evaluate/signDoubt.ts';
import type { Typicality } from '#core/evaluate/typicality.ts';
import { softmax } from '#core/math/softmax.ts';
import { lossesOf } from '#core/scoring/lossReader.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import type { Standing } from '#core/scoring/standing.ts';
import type { CardDoubt } from '#runtime/cardDoubt.ts';
import type { Run } from '#state/appState.ts';

/** Votes of the probes that all classes answered. */
export type Votes = Readonly<{ counts: readonly number[]; cast: number }>;

/** What is held against one verdict. */
export type Doubt = Readonly<{
  standing: Standing;
  confidence: Confidence | undefined;
  /** At most how likely it is that endlessly many draws would name another class; undefined while too few have been made to tell. */
  change: number | undefined;
  votes: Votes | undefined;
  /** Share of validation pictures that are easier for the model: without a class, and under all classes together. */
  easier: Readonly<{ statistic: number | undefined; energy: number | undefined }>;
  typicality: Typicality | undefined;
  /** What the card has to compare with; undefined when it has nothing. */
  card: CardDoubt | undefined;
  /** Why the card's promises do not hold for this run; undefined when they do, or there are none. */
  unlike: Unlike | undefined;
  /** Of the classes, at the card's temperature, where its promises hold. */
  probabilities: readonly number[] | undefined;
  /** Measures that test pictures of the card can be compared by, where they can. */
  doubts: Readonly<Partial<Record<DoubtId, number>>>;
}>;

/** What of a run its doubt is read from. */
type Measured = Pick<Run, 'plan' | 'seed' | 'table'>;

/** What is known beside the run: how sure its standing is, its model's card, and how like the model's pictures its picture is. */
type Beside = Pick<Doubt, 'confidence' | 'card' | 'typicality'>;

/** Everything that is held against the verdict of a run. */
export function doubtOf(run: Measured, standing: Standing, { confidence, card, typicality }: Beside): Doubt {
  const unlike = card && unlikeCalibration(standing, run, card);
  const compared = unlike === undefined ? card : undefined;
  const probabilities = compared && softmax(standing.scores.map((score) => score / compared.temperature));
  const votes = votesOf(run);
  return {
    standing,
    confidence,
    change: verdictDoubt(standing.lead.filter((_, c) => c !== standing.leader)),
    votes,
    easier: {
      statistic: shareOf(card?.usual?.statistics, typicality?.statistic),
      energy: shareOf(compared?.usual?.energies, compared && energyScore(standing.scores)),
    },
    typicality,
    card,
    unlike,
    probabilities,
    doubts:
      probabilities === undefined
        ? {}
        : doubtsOf({
            probabilities,
            votes: votes?.counts.map((count) => count / votes.cast),
            gap: standing.lead[standing.ranking[1] ?? standing.leader],
          }),
  };
}

const shareOf = (rising: readonly number[] | undefined, value: number | undefined): number | undefined =>
  rising === undefined || value === undefined ? undefined : shareBelow(rising, value);

/** Undefined without single measurements, and before the first. */
function votesOf({ table, plan }: Measured): Votes | undefined {
  if (table === undefined) return undefined;
  const { classes, probes, asked, loss } = lossesOf(table, plan, readings.vote);
  const counts = Array.from({ length: classes }, () => 0);
  for (let j = 0; j < probes; j++) {
    if (asked[j] !== classes) continue;
    for (let c = 0; c < classes; c++) if (loss[j * classes + c] === -1) counts[c]!++;
  }
  const cast = counts.reduce((sum, count) => sum + count, 0);
  return cast === 0 ? undefined : { counts, cast };
}

/** The standing over all levels, whichever are looked at. */
export const wholeStanding = (
  { table, plan }: Measured,
  seen: Standing,
  reading: Parameters<typeof stand>[2],
): Standing => (table === undefined ? seen : stand(table, plan, reading));
