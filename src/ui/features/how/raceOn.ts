import { expectedTable } from '#core/oracle/expectedTable.ts';
import { type GaussianWorld, gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { decide } from '#core/scoring/deciders.ts';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import type { ClassIndex } from '#core/units.ts';
import { key } from './plainWorld.ts';

/** The plan of the race: what asking every class everything would cost is levels · draws · classes. */
export const racePlan: Plan = { spacing: 'log-uniform', sigmaMin: 0.03, sigmaMax: 14, levels: 12, draws: 100 };

/** Six classes on a ring. */
export const ring: GaussianWorld = {
  means: Array.from({ length: 6 }, (_, c) => [0.75 * Math.cos((c * Math.PI) / 3), 0.75 * Math.sin((c * Math.PI) / 3)]),
  deviations: new Array<number>(6).fill(0.25),
};

/** A race so far: evaluations of every class, who is still asked, and how it ended, once it has. */
export type Course = Readonly<{
  asked: readonly number[];
  alive: readonly ClassIndex[];
  outcome: Outcome | undefined;
}>;

/** Nothing asked yet. */
export const notBegun: Course = {
  asked: ring.means.map(() => 0),
  alive: ring.means.map((_, c) => c),
  outcome: undefined,
};

/** The asymptotic race of this page on a picture of the ring, round by round. */
export function* raceOn(picture: readonly number[], risk: number): Generator<Course, void> {
  const context = { plan: racePlan, seed: key, classes: notBegun.alive, reading: readings.elbo };
  const decider = decide({ id: 'race', preset: 'asymptotic', risk }, context).begin();
  const asked = [...notBegun.asked];
  let table = emptyTable(asked.length, picture.length);
  let turn = decider.next();
  while (!turn.done) {
    const question = turn.value;
    table = append(table, question, gaussianErrors(ring, picture, key, question));
    for (const c of question.classes) asked[c]! += question.probes.length;
    turn = decider.next(table);
    const outcome = turn.done ? turn.value : undefined;
    const alive = turn.done ? (turn.value.settled ? [turn.value.verdict] : question.classes) : turn.value.classes;
    yield { asked: [...asked], alive, outcome };
  }
}

/** The class that endless draws at these levels name. */
export const endlessLeader = (picture: readonly number[]): ClassIndex =>
  stand(expectedTable(ring, picture, racePlan), racePlan, readings.elbo).leader;
