import { gradeReproduction, type Reproduction } from '#core/scoring/gradeReproduction.ts';
import type { Reading, ReadingId } from '#core/scoring/reading.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { asInLink } from '#runtime/link/asInLink.ts';
import type { Run } from './appState.ts';

/** What recomputing a shared run came to; undefined for a run that recomputes none. */
export function reproduction(
  { shared, table, plan, engine, model }: Run,
  named: (id: ReadingId) => Reading,
): Reproduction | undefined {
  if (shared === undefined || table === undefined) return undefined;
  const exact = summarise(table, plan, named(shared.summary.standing.reading));
  const here = shared.rounded ? asInLink(exact, plan) : exact;
  return gradeReproduction(shared.summary, here, {
    sameEngine: engine === shared.engine,
    sameModel: model.sha256 === shared.sha256,
  });
}
