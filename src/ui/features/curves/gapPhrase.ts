import type { RunView } from '#core/scoring/runView.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { chooseLines } from './chooseLines.ts';
import type { UnitWords } from './unitWords.ts';
import { words } from './words.ts';

/** "14.2 nats (95 % interval 12.9 to 15.5)"; without the interval while it is not known. */
export function gapPhrase({ mean, low, high }: Gap, { name, factor }: UnitWords): string {
  const half = ((high - low) / 2) * factor;
  const decimals = uncertainDecimals(half, mean * factor);
  const [gap, from, to] = [mean, low, high].map((value) => formatFixed(value * factor, decimals));
  return Number.isFinite(half) ? words.interval(`${gap} ${name}`, `${from}`, `${to}`) : `${gap} ${name}`;
}

/** One sentence on the leader and the reference: who leads, by how much, how sure. */
export function gapSentence(view: RunView, names: readonly string[], unit: UnitWords): string {
  const { focus } = chooseLines(view, [], undefined);
  const gap = view.gaps[focus];
  const [one, other] = [nameOf(names, focus), nameOf(names, view.reference)];
  if (gap === undefined || focus === view.reference) return words.onlyClass(one);
  if (!Number.isFinite(gap.mean)) return words.nothingCompared;
  if (!Number.isFinite(gap.low)) {
    return words.tooFewDraws(one, other, gapPhrase({ ...gap, mean: Math.abs(gap.mean) }, unit), gap.mean >= 0);
  }
  if (gap.low > 0) return words.leads(one, other, gapPhrase(gap, unit));
  if (gap.high < 0) return words.trails(one, other, gapPhrase(turned(gap), unit));
  return words.alike(one, other, gapPhrase(gap, unit));
}

const turned = (gap: Gap): Gap => ({ ...gap, mean: -gap.mean, low: -gap.high, high: -gap.low });
