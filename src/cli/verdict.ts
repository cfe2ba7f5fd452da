import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingCards } from '#core/scoring/readings.ts';
import type { Standing } from '#core/scoring/standing.ts';
import { deciderText } from './courseOf.ts';

/** Who won, over whom (`gap` and its 95 % interval, in the reading's unit), and whether that is settled. */
export type Verdict = Readonly<{
  class: string;
  index: number;
  over: string;
  gap: number;
  /** Null in JSON while fewer than two draws make the interval boundless. */
  gapLow: number;
  gapHigh: number;
  decided: boolean;
}>;

/** The verdict of a standing, by the names of the classes. */
export function verdictOf({ leader, rival, lead, decided }: Standing, names: readonly string[]): Verdict {
  const { mean, low, high } = lead[rival]!;
  return { class: names[leader]!, index: leader, over: names[rival]!, gap: mean, gapLow: low, gapHigh: high, decided };
}

/** Score by class name. */
export const scoresOf = ({ scores }: Standing, names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(scores.map((score, c) => [names[c]!, score]));

/** `Ankle boot, over Sneaker by 12.3 nats (95 % interval 10.1 to 14.5)` */
export function verdictText(verdict: Verdict, reading: ReadingId): string {
  const interval = `(95 % interval ${short(verdict.gapLow)} to ${short(verdict.gapHigh)})`;
  const gap = `${short(verdict.gap)} ${readingCards[reading].unit} ${interval}`;
  return verdict.decided
    ? `${verdict.class}, over ${verdict.over} by ${gap}`
    : `no clear winner between ${verdict.class} and ${verdict.over}: ${gap}`;
}

/** `race:calibrated at risk 0.05 says Ankle boot, settled` */
export function outcomeText(
  decider: DeciderChoice,
  { verdict, settled, claim }: Outcome,
  names: readonly string[],
): string {
  const end = settled ? `settled${claim ? ` (${claim.kind})` : ''}` : 'not settled';
  return `${deciderText(decider)} says ${names[verdict]}, ${end}`;
}

const short = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'unknown');
