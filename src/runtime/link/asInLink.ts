import type { Plan } from '#core/scoring/plan.ts';
import type { RunSummary } from '#core/scoring/runSummary.ts';
import { byteReader } from './byteReader.ts';
import { byteWriter } from './byteWriter.ts';
import { readSummary, writeSummary } from './summaryCode.ts';

/** A summary as a link would hand it on, rounded: what comes from a link can only be compared with that. */
export function asInLink(summary: RunSummary, plan: Plan): RunSummary {
  const out = byteWriter();
  writeSummary(out, summary, plan);
  return readSummary(byteReader(out.done()), plan);
}
