import { gapVariances } from '#core/evaluate/gapVariances.ts';
import { softmax } from '#core/math/softmax.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import { lossesOf } from '#core/scoring/lossReader.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { readingIds, readingOf, readings } from '#core/scoring/readings.ts';
import { stand, standingOf } from '#core/scoring/stand.ts';
import type { Standing } from '#core/scoring/standing.ts';
import type { ClassIndex } from '#core/units.ts';
import { type Answer, hasVariances } from '#runtime/answersFile.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Course } from './courseOf.ts';
import { evaluationsOf, type Measurement } from './measureRun.ts';

type Measured = Measurement &
  Readonly<{
    truth: ClassIndex;
    card: ModelCard;
    course: Course;
    classless: readonly number[];
    seconds: number;
    /** Whether the scores of every reading are to be kept: they are most of an answer. */
    scores: boolean;
  }>;

/** What is kept of one measured picture, under every reading at once. */
export function answerOf({ truth, table, outcome, card, course, classless, seconds, scores: kept }: Measured): Answer {
  const { plan } = course;
  const losses = lossesOf(table, plan, readings.elbo);
  const { scores, ranking } = standingOf(losses, plan, readings.elbo);
  const [leader = 0, runnerUp = leader] = ranking;
  const standings = readingIds
    .filter((id) => id !== 'learned' || card.levelWeights !== undefined)
    .map((id) => stand(table, plan, readingOf(id, card.levelWeights)));
  return {
    truth,
    leaders: Object.fromEntries(standings.map((each) => [each.reading, each.leader])),
    losses: scores.map((score) => -score),
    variances: hasVariances(course) ? gapVariances(losses, leader, runnerUp) : [],
    classless,
    seconds,
    ...(kept ? { scores: Object.fromEntries(standings.map((each) => [each.reading, each.scores])) } : {}),
    ...(outcome && { decided: decidedOf(outcome, table, course) }),
  };
}

function decidedOf(outcome: Outcome, table: ErrorTable, { plan, reading }: Course): NonNullable<Answer['decided']> {
  const { verdict, settled, posterior } = outcome;
  const shares = posterior ?? sharesOf(stand(table, plan, reading));
  return { verdict, settled, nfe: evaluationsOf(table), confidence: Math.min(1, shares[verdict] ?? 0) };
}

const sharesOf = ({ scores }: Standing): readonly number[] => softmax(scores);
