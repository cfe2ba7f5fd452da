import { AxisBottom } from '#ui/chart/AxisBottom.tsx';
import { AxisLeft } from '#ui/chart/AxisLeft.tsx';
import { Band } from '#ui/chart/Band.tsx';
import { Caption } from '#ui/chart/Caption.tsx';
import { Dot } from '#ui/chart/Dot.tsx';
import { Line } from '#ui/chart/Line.tsx';
import { Rule } from '#ui/chart/Rule.tsx';
import { type AxisPlan, scalesFor, ticksOf } from '#ui/chart/scalesFor.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import styles from './Doubt.module.css';
import type { Referral } from './referralOf.ts';
import { words } from './words.ts';

const HEIGHT = 220;

type Props = Readonly<{
  referrals: readonly Referral[];
  /** Index of the referral that is chosen. */
  chosen: number;
  /** Where this picture stands. */
  position: Referral | undefined;
  /** What the chart says, in one sentence. */
  label: string;
}>;

/** Share of wrong answers over the share of pictures answered, with its interval. */
export function RiskChart({ referrals, chosen, position, label }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const highest = Math.max(...referrals.filter(({ answered }) => answered >= 10).map(({ interval }) => interval.high));
  const x: AxisPlan = { from: 0, to: 100, kind: { type: 'linear' } };
  const y: AxisPlan = { from: 0, to: 100 * (Number.isFinite(highest) ? highest : 1), kind: { type: 'linear' } };
  const frame = { width, height: HEIGHT, left: 48, right: 16, top: 16, bottom: 40 };
  const { sx, sy } = scalesFor(x, y, frame);
  const capped = (share: number) => sy(Math.min(y.to, 100 * share));
  const place = { data: referrals, x: ({ coverage }: Referral) => sx(100 * coverage) };
  const bottom = HEIGHT - frame.bottom;
  const threshold = referrals[chosen];
  return (
    <div ref={ref}>
      <svg width={width} height={HEIGHT} className={styles.plot} role="img" aria-label={label}>
        <AxisLeft ticks={ticksOf(y, 5)} place={sy} left={frame.left} right={width - frame.right} />
        <AxisBottom ticks={ticksOf(x, 6)} place={sx} y={bottom} title="" left={frame.left} />
        <Band
          {...place}
          low={({ interval }) => capped(interval.low)}
          high={({ interval }) => capped(interval.high)}
          color="var(--accent)"
        />
        <Line {...place} y={({ risk }) => capped(risk)} color="var(--accent)" width={2} />
        {threshold === undefined ? null : (
          <Rule
            x1={sx(100 * threshold.coverage)}
            x2={sx(100 * threshold.coverage)}
            y1={frame.top}
            y2={bottom}
            color="var(--chart-cursor)"
            dash="4 3"
          />
        )}
        {position === undefined ? null : (
          <>
            <Dot
              x={sx(100 * position.coverage)}
              y={capped(position.risk)}
              shape="diamond"
              color="var(--ink)"
              size={10}
            />
            <Caption
              x={sx(100 * position.coverage) + (position.coverage > 0.6 ? -9 : 9)}
              y={Math.max(frame.top + 6, capped(position.risk) - 12)}
              text={words.thisPicture}
              anchor={position.coverage > 0.6 ? 'end' : 'start'}
              color="var(--ink)"
              halo="var(--surface)"
            />
          </>
        )}
        <Caption x={frame.left} y={6} text={words.wrongAxis} />
        <Caption x={width - frame.right} y={HEIGHT - 8} text={words.answeredAxis} anchor="end" />
      </svg>
    </div>
  );
}
