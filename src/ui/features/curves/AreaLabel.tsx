import type { Gap } from '#core/scoring/standing.ts';
import { Caption } from '#ui/chart/Caption.tsx';
import { textWidth } from '#ui/chart/fitText.ts';
import { formatFixed, uncertainDecimals } from '#ui/chart/formatNumber.ts';
import type { PlotModel } from './plotModel.ts';
import type { Series } from './series.ts';
import type { UnitWords } from './unitWords.ts';
import { words } from './words.ts';

type Props = Readonly<{ series: Series; gap: Gap; unit: UnitWords; model: PlotModel }>;

/** What the shaded area amounts to, written into it, or above it where it is thin. */
export function AreaLabel({ series, gap, unit, model: { frame, sx, sy } }: Props) {
  if (!Number.isFinite(gap.mean) || series.points.length < 2) return null;
  const side = Math.sign(gap.mean) || 1;
  const weights = series.points.map(({ y }) => Math.max(0, y * side));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const middle = series.points.reduce((sum, { x }, i) => sum + (x * weights[i]!) / total, 0);
  const peak = series.points.reduce((most, { y }) => (y * side > most * side ? y : most), 0);

  const half = ((gap.high - gap.low) / 2) * unit.factor;
  const decimals = uncertainDecimals(half, gap.mean * unit.factor);
  const [mean, low, high] = [gap.mean, gap.low, gap.high].map((value) => formatFixed(value * unit.factor, decimals));
  const first = `${mean} ${unit.name}`;
  const second = Number.isFinite(half) ? words.gapRange(`${low}`, `${high}`) : words.noInterval;

  const halfWidth = Math.max(textWidth(first, 13), textWidth(second, 11)) / 2 + 4;
  const right = frame.width - frame.right;
  const x = Math.min(right - halfWidth, Math.max(frame.left + halfWidth, sx(middle)));
  const inside = Math.abs(sy(peak) - sy(0)) > 64;
  const wanted = inside ? (sy(peak) + 2 * sy(0)) / 3 : sy(peak) - side * 24;
  const fits = wanted > frame.top + 10 && wanted < frame.height - frame.bottom - 16;
  const y = fits ? wanted : sy(0) + side * 24;
  return (
    <g>
      <Caption x={x} y={y - 7} text={first} anchor="middle" size={13} bold color="var(--ink)" halo="var(--surface)" />
      <Caption x={x} y={y + 8} text={second} anchor="middle" halo="var(--surface)" />
    </g>
  );
}
