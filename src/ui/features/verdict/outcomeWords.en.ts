import type { Confidence } from '#core/evaluate/confidence.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { rightWords } from './confidenceWords.ts';
import { inSentence } from './words.ts';

/** A decider in words: how far it has come or how it ended, what that is worth, and what it saved. */
export type OutcomeWords = Readonly<{ headline: string; claim: string; saved: string | undefined }>;

type Said = Readonly<{
  outcome: Outcome;
  decider: DeciderChoice;
  names: readonly string[];
  /** Evaluations spent, and those of the fixed budget of the same plan. */
  spent: number;
  budget: number;
  /** How often such verdicts are right; undefined where nobody measured it. */
  sure?: Confidence | undefined;
}>;

/** What the decider of a finished run has to say; the fixed budget has nothing to say. */
export function outcomeWords({ outcome, decider, names, spent, budget, sure }: Said): OutcomeWords | undefined {
  if (decider.id === 'fixed') return undefined;
  const { name } = deciders[decider.id];
  const verdict = inSentence(names[outcome.verdict] ?? '?');
  const right = sure?.kind === 'calibrated' ? `: ${rightWords(sure)}` : '';
  const headline = outcome.settled
    ? `${name}: settled on ${verdict} after ${counted(spent, 'evaluation')}${right}`
    : `${name}: not settled after ${counted(spent, 'evaluation')}; ${verdict} is ahead${right}`;
  return { headline, claim: claimWords(outcome), saved: savedWords(spent, budget) };
}

type Underway = Readonly<{
  decider: DeciderChoice;
  spent: number;
  budget: number;
  most: number;
  left: number;
  of: number;
}>;

/**
 * How far a decider has come: classes left of so many, evaluations spent beside those of the fixed budget; nothing for the
 * fixed budget itself.
 */
export function courseWords({ decider, spent, budget, most, left, of }: Underway): OutcomeWords | undefined {
  if (decider.id === 'fixed') return undefined;
  const beyond = spent - budget;
  return {
    headline: `${deciders[decider.id].name}: ${count(left)} of ${counted(of, 'class', 'classes')} still in`,
    claim:
      beyond <= 0
        ? `${count(spent)} of the ${counted(budget, 'evaluation')} of a fixed budget spent (${Math.ceil((100 * spent) / budget)} %)`
        : `${counted(spent, 'evaluation')} spent, ${count(beyond)} more than a fixed budget; it ends after ${count(most)} at the latest`,
    saved: undefined,
  };
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
    case 'asymptotic':
      return settled
        ? `Asymptotic: every look was paid for, and where the means of differences are near normal this is the class that endless draws would name, at a risk of ${risk}. That is no proof.`
        : `Asymptotic at a risk of ${risk}, had it settled: the budget ended first.`;
    case 'guaranteed':
      return `Named "guaranteed" at a risk of ${risk} by an older version, whose rounds were too short for it: nothing is claimed.`;
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
