import type { ClassIndex } from '../units.ts';
import { averagingOf, gapsOf } from './averaging.ts';
import { densityFactors } from './densityFactors.ts';
import { type ErrorTable, growsFrom } from './errorTable.ts';
import { keepMoments } from './keepMoments.ts';
import { keepRecent } from './keepRecent.ts';
import { levelCurves } from './levelCurves.ts';
import { createLossReader } from './lossReader.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import type { RunView } from './runView.ts';
import { createSettling } from './settling.ts';
import { squaredError } from './squaredMoments.ts';
import { standingOf } from './stand.ts';

type ViewOfTable = (table: ErrorTable, plan: Plan, reading: Reading, reference?: ClassIndex) => RunView;

/**
 * `viewOfTable` for a run that grows: the same numbers, to the bit, but an answer costs what came since the last one and
 * levels × classes, as long as table grows from table under one plan and reading. Anything else is begun anew.
 */
export function createGrowingView(): ViewOfTable {
  let last: Readonly<{ table: ErrorTable; plan: Plan; reading: Reading; view: ReturnType<typeof growing> }> | undefined;
  return (table, plan, reading, reference) => {
    const goesOn = last?.plan === plan && last.reading === reading && growsFrom(last.table, table);
    const view = goesOn && last ? last.view : growing(plan, reading);
    last = { table, plan, reading, view };
    return view(table, reference);
  };
}

function growing(plan: Plan, reading: Reading): (table: ErrorTable, reference?: ClassIndex) => RunView {
  const averaging = averagingOf(reading, plan);
  const read = createLossReader(plan, reading);
  const momentsOf = keepMoments();
  const readSquared = createLossReader(plan, squaredError);
  const squaredMoments = keepMoments();
  const settlingOf = keepRecent((against: ClassIndex) => createSettling(against, averaging));
  const factors = densityFactors(plan, averaging);
  let last: RunView | undefined;
  return (table, reference) => {
    const losses = read(table);
    const standing = standingOf(losses, plan, reading, momentsOf);
    const against = reference ?? standing.ranking[1] ?? standing.leader;
    last = {
      standing,
      reference: against,
      gaps: gapsOf(losses, against, averaging, losses.probes, momentsOf),
      evidence: levelCurves(momentsOf(losses, against), plan, factors, last?.evidence),
      errors: levelCurves(squaredMoments(readSquared(table)), plan, () => 1, last?.errors),
      settling: settlingOf(against)(losses),
    };
    return last;
  };
}
