import type { RunView } from '#core/scoring/runView.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { chooseLines } from './chooseLines.ts';
import { nameOf } from './nameOf.ts';
import type { UnitWords } from './unitWords.ts';

/** "14.2 nats (95 % interval 12.9 to 15.5)"; without the interval while it is not known. */
export function gapPhrase({ mean, low, high }: Gap, { name, factor }: UnitWords): string {
  const half = ((high - low) / 2) * factor;
  const decimals = uncertainDecimals(half, mean * factor);
  const [gap, from, to] = [mean, low, high].map((value) => formatFixed(value * factor, decimals));
  return Number.isFinite(half) ? `${gap} ${name} (95\u00a0% interval ${from} to ${to})` : `${gap} ${name}`;
}

/** One sentence on the leader and the reference: who leads, by how much, how sure. */
export function gapSentence(view: RunView, names: readonly string[], unit: UnitWords): string {
  const { focus } = chooseLines(view, [], undefined);
  const gap = view.gaps[focus];
  const [one, other] = [nameOf(names, focus), nameOf(names, view.reference)];
  if (gap === undefined || focus === view.reference) return `${one} is the only class.`;
  if (!Number.isFinite(gap.mean)) return 'No class has been compared yet.';
  if (!Number.isFinite(gap.low)) {
    const ahead = gap.mean >= 0 ? 'is ahead of' : 'is behind';
    const size = gapPhrase({ ...gap, mean: Math.abs(gap.mean) }, unit);
    return `${one} ${ahead} ${other} by ${size} so far, with too few draws for an interval.`;
  }
  if (gap.low > 0) return `${one} leads ${other} by ${gapPhrase(gap, unit)}.`;
  if (gap.high < 0) return `${one} trails ${other} by ${gapPhrase(turned(gap), unit)}.`;
  return `${one} and ${other} cannot be told apart: their gap is ${gapPhrase(gap, unit)}.`;
}

const turned = (gap: Gap): Gap => ({ ...gap, mean: -gap.mean, low: -gap.high, high: -gap.low });
