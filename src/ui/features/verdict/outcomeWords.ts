import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { inSentence } from './words.ts';

/** A decider's end in words: whether it settled, and what that is worth. */
export type OutcomeWords = Readonly<{ headline: string; claim: string; saved: string | undefined }>;

type Said = Readonly<{
  outcome: Outcome;
  decider: DeciderChoice;
  names: readonly string[];
  /** Evaluations spent, and those of the fixed budget of the same plan. */
  spent: number;
  budget: number;
}>;

/** What the decider of a finished run has to say; the fixed budget has nothing to say. */
export function outcomeWords({ outcome, decider, names, spent, budget }: Said): OutcomeWords | undefined {
  if (decider.id === 'fixed') return undefined;
  const { name } = deciders[decider.id];
  const verdict = inSentence(names[outcome.verdict] ?? '?');
  const headline = outcome.settled
    ? `${name}: settled on ${verdict} after ${counted(spent, 'evaluation')}`
    : `${name}: not settled after ${counted(spent, 'evaluation')}; ${verdict} is ahead`;
  return { headline, claim: claimWords(outcome), saved: savedWords(spent, budget) };
}

/** "Saved 838 of 960 evaluations against the fixed budget (87 %)"; undefined when nothing was saved. */
export function savedWords(spent: number, budget: number): string | undefined {
  const saved = budget - spent;
  return saved <= 0
    ? undefined
    : `Saved ${count(saved)} of ${counted(budget, 'evaluation')} against the fixed budget (${Math.floor((100 * saved) / budget)} %)`;
}

/** In which sense the decider is sure of itself. */
export function claimWords({ claim, settled }: Outcome): string {
  if (claim === undefined) return 'It knows no error of its own: nothing is claimed.';
  const risk = `${Number((100 * claim.risk).toPrecision(2))} %`;
  switch (claim.kind) {
    case 'guaranteed':
      return settled
        ? `Guaranteed: with a probability of at least ${100 - Number((100 * claim.risk).toPrecision(2))} % this is the class that endless draws would name.`
        : `Guaranteed at a risk of ${risk}, had it settled: the budget ended first.`;
    case 'calibrated':
      return settled
        ? `Calibrated: the risk of error is put at ${risk}, as measured on validation pictures, not proven.`
        : `Calibrated at a risk of ${risk}, had it settled: its levels ended first.`;
    case 'per-test':
      return `Each of its tests errs in ${risk} of cases; together they err more often, and nothing bounds that.`;
    default:
      return claim.kind satisfies never;
  }
}
