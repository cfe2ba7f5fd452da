import { deciders } from '#core/scoring/deciders.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { rightWords } from './confidenceWords.de.ts';
import type * as english from './outcomeWords.en.ts';

const evaluations = (number: number): string => counted(number, 'Auswertung', 'Auswertungen');

export const outcomeWords: typeof english.outcomeWords = ({ outcome, decider, names, spent, budget, sure }) => {
  if (decider.id === 'fixed') return undefined;
  const { name } = deciders[decider.id];
  const verdict = names[outcome.verdict] ?? '?';
  const right = sure?.kind === 'calibrated' ? `: ${rightWords(sure)}` : '';
  const headline = outcome.settled
    ? `${name}: nach ${evaluations(spent)} geklärt, ${verdict}${right}`
    : `${name}: nach ${evaluations(spent)} nicht geklärt; ${verdict} liegt vorn${right}`;
  return { headline, claim: claimWords(outcome), saved: savedWords(spent, budget) };
};

export const courseWords: typeof english.courseWords = ({ decider, spent, budget, most, left, of }) => {
  if (decider.id === 'fixed') return undefined;
  const beyond = spent - budget;
  return {
    headline: `${deciders[decider.id].name}: noch ${count(left)} von ${counted(of, 'Klasse', 'Klassen')} im Rennen`,
    claim:
      beyond <= 0
        ? `${count(spent)} der ${evaluations(budget)} eines festen Budgets verbraucht (${Math.ceil((100 * spent) / budget)} %)`
        : `${evaluations(spent)} verbraucht, ${count(beyond)} mehr als ein festes Budget; spätestens nach ${count(most)} ist es zu Ende`,
    saved: undefined,
  };
};

export function savedWords(spent: number, budget: number): string | undefined {
  const saved = budget - spent;
  return saved <= 0
    ? undefined
    : `Gespart: ${count(saved)} von ${evaluations(budget)} gegenüber dem festen Budget (${Math.floor((100 * saved) / budget)} %)`;
}

export function claimWords({ claim, settled }: Outcome): string {
  if (claim === undefined) return 'Er kennt keinen eigenen Fehler: Behauptet wird nichts.';
  const risk = `${Number((100 * claim.risk).toPrecision(2))} %`;
  switch (claim.kind) {
    case 'asymptotic':
      return settled
        ? `Asymptotisch: Für jeden Blick wurde bezahlt, und wo Mittelwerte von Unterschieden annähernd normalverteilt sind, ist dies die Klasse, die endlose Ziehungen nennen würden, bei einem Risiko von ${risk}. Ein Beweis ist das nicht.`
        : `Asymptotisch bei einem Risiko von ${risk}, wäre es geklärt: Das Budget war vorher zu Ende.`;
    case 'guaranteed':
      return `Von einer älteren Fassung bei einem Risiko von ${risk} „garantiert“ genannt; ihre Runden waren dafür zu kurz: Behauptet wird nichts.`;
    case 'calibrated':
      return settled
        ? `Kalibriert: Das Risiko eines Irrtums wird mit ${risk} angesetzt, an Validierungsbildern gemessen, nicht bewiesen.`
        : `Kalibriert bei einem Risiko von ${risk}, wäre es geklärt: Die Stufen waren vorher zu Ende.`;
    case 'per-test':
      return `Jeder seiner Tests irrt in ${risk} der Fälle; zusammen irren sie öfter, und nichts begrenzt das.`;
    default:
      return claim.kind satisfies never;
  }
}
