import type { PointerEvent } from 'react';
import type { Gap } from '#core/scoring/standing.ts';
import type { ClassIndex } from '#core/units.ts';
import { Band } from '#ui/chart/Band.tsx';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { formatUncertain } from '#ui/chart/formatNumber.ts';
import { Line } from '#ui/chart/Line.tsx';
import { Rule } from '#ui/chart/Rule.tsx';
import type { Frame, Scale } from '#ui/chart/scalesFor.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import styles from './Multiples.module.css';
import { runsOf } from './runsOf.ts';
import type { Series } from './series.ts';
import type { UnitWords } from './unitWords.ts';
import { words } from './words.ts';

type Props = Readonly<{
  series: Series;
  name: string;
  gap: Gap | undefined;
  frame: Frame;
  sx: Scale;
  sy: Scale;
  unit: UnitWords;
  stops: readonly number[];
  cursor: number | undefined;
  isReference: boolean;
  isPinned: boolean;
  isDim: boolean;
  onCursor: (stop: number) => void;
  onHover: (classIndex: ClassIndex | undefined) => void;
  onPin: (classIndex: ClassIndex) => void;
}>;

/** One class's evidence over the noise levels; pressing it pins the class. */
export function SmallChart({ series, name, gap, frame, sx, sy, unit, stops, cursor, ...rest }: Props) {
  const { isReference, isPinned, isDim, onCursor, onHover, onPin } = rest;
  const { color } = seriesStyle(series.class);
  const { width, height } = frame;
  const at = cursor === undefined ? undefined : stops[cursor];
  const point = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const to = stops.reduce((best, stop, i) => (Math.abs(sx(stop) - x) < Math.abs(sx(stops[best]!) - x) ? i : best), 0);
    if (stops.length > 0 && to !== cursor) onCursor(to);
  };
  return (
    <button
      type="button"
      className={styles.small}
      aria-pressed={isPinned}
      data-class={name}
      data-dim={isDim || undefined}
      onClick={() => onPin(series.class)}
      onPointerMove={point}
      onPointerEnter={() => onHover(series.class)}
      onPointerLeave={() => onHover(undefined)}
      onFocus={() => onHover(series.class)}
      onBlur={() => onHover(undefined)}
    >
      <span className={styles.name}>
        <ClassKey index={series.class} /> <span>{name}</span>
      </span>
      <svg className={styles.plot} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <Band
          data={series.points}
          x={(p) => sx(p.x)}
          low={(p) => sy(p.low)}
          high={(p) => sy(p.high)}
          color={color}
          opacity={0.18}
        />
        <Rule x1={0} y1={sy(0)} x2={width} y2={sy(0)} color="var(--chart-zero)" />
        {runsOf(series.points).map(({ sure, corners }) => (
          <Line
            key={String(sure)}
            data={corners}
            x={(p) => sx(p.x)}
            y={(p) => sy(p.y)}
            color={color}
            width={sure ? 2 : 1.25}
            opacity={sure ? 1 : 0.6}
          />
        ))}
        {at === undefined ? null : (
          <Rule x1={sx(at)} y1={0} x2={sx(at)} y2={height} color="var(--chart-cursor)" dash="2 2" />
        )}
      </svg>
      <span className={styles.gap}>
        {isReference || gap === undefined
          ? words.roles.reference
          : formatUncertain(gap.mean * unit.factor, ((gap.high - gap.low) / 2) * unit.factor, true)}
      </span>
    </button>
  );
}
