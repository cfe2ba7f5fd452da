import { type Confidence, outcomeConfidence, readingConfidence } from '#core/evaluate/confidence.ts';
import type { Standing } from '#core/scoring/standing.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { readingFits } from '#runtime/readingFits.ts';
import type { AppState, Run } from './appState.ts';
import { evaluationsOf } from './evaluationsOf.ts';

/** How sure the run's standing and its decider's verdict are, by what the model's card knows of such runs. */
export type RunConfidence = Readonly<{ standing: Confidence | undefined; outcome: Confidence | undefined }>;

/** The card of the run's model, where its fits are about the same version of it. */
export const selectFittedCard = ({ run, catalogue }: Pick<AppState, 'run' | 'catalogue'>): ModelCard | undefined =>
  catalogue.find(
    ({ id, files }) =>
      id === run?.model.id && files.some(({ role, sha256 }) => role === 'scoring-graph' && sha256 === run.model.sha256),
  );

/** What is known of a run that has come to its end. */
export function runConfidence(run: Run, card: ModelCard | undefined, standing: Standing): RunConfidence {
  const { plan, decider, decidedBy, outcome, table } = run;
  const evaluations = table === undefined ? standing.nfe : evaluationsOf(table);
  return {
    standing: readingConfidence(standing, plan, card && readingFits(card, standing.reading)),
    outcome:
      outcome && outcomeConfidence(outcome, { decider, decidedBy, plan, evaluations }, card?.confidence?.deciders),
  };
}
