import { useState } from 'react';
import type { Gap } from '#core/scoring/standing.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { Figures } from './Figures.tsx';
import { formulas } from './formulas.ts';
import styles from './How.module.css';
import { Intervals } from './Intervals.tsx';
import { type Measured, measured } from './measured.ts';
import { exactDigits, gapDigits } from './numbers.ts';
import { Plane } from './Plane.tsx';
import { Boundary, Spreads } from './PlaneMarks.tsx';
import { drawsSaved, fewer, widened } from './pairing.ts';
import { worldOf } from './plainWorld.ts';
import { Section } from './Section.tsx';
import { useWorldPoints } from './useWorldPoints.ts';
import { verdictOf } from './verdictOf.ts';
import { words } from './words.ts';

const sizes = ['2', '8', '32'] as const;

/** The same noise for all classes, or noise of each class's own: what that does to the interval. */
export function Pairing() {
  const { points, handles } = useWorldPoints();
  const [isPaired, setPaired] = useState(true);
  const [size, setSize] = useState<(typeof sizes)[number]>('8');
  const { world, picture } = widened(points.a, points.b, points.x, Number(size));
  const runs: readonly Measured[] = [true, false].map((paired) => measured(world, picture, { paired, plan: fewer }));
  const { drawn, exact } = runs[isPaired ? 0 : 1]!;
  const [shared, own] = runs.map((run): Gap => run.drawn.gaps[0]!) as [Gap, Gap];
  const { title, text, plane, same, pixels, saved, chart, names, times } = words.pairing;
  const said = (gap: Gap) => {
    const { mean, low, high } = gapDigits(gap);
    return words.interval(`${mean} ${words.nats}`, low, high);
  };
  return (
    <Section id="how-pairing" title={title} text={text} formula={formulas.paired}>
      <div className={styles.pair}>
        <Plane label={plane} handles={handles}>
          {(scale) => (
            <>
              <Spreads world={worldOf(points.a, points.b)} scale={scale} />
              <Boundary world={worldOf(points.a, points.b)} scale={scale} />
            </>
          )}
        </Plane>
        <Figures
          {...verdictOf(drawn.standing)}
          rows={[
            [words.gapRow(fewer), said(drawn.gaps[0]!)],
            [words.endless, words.noUncertainty(`${exactDigits(exact.gaps[0]!.mean)} ${words.nats}`)],
            [saved, words.noUncertainty(times(exactDigits(drawsSaved(world, picture))))],
          ]}
        >
          <Intervals
            label={chart}
            rows={[
              { name: names.shared, gap: shared, isStrong: isPaired },
              { name: names.own, gap: own, isStrong: !isPaired },
            ]}
            exact={exact.gaps[0]!.mean}
          />
          <div className={styles.controls}>
            <Checkbox checked={isPaired} onChange={setPaired}>
              {same}
            </Checkbox>
            <Segments
              label={pixels}
              value={size}
              options={sizes.map((value) => ({ value, text: value }))}
              onChange={setSize}
            />
          </div>
        </Figures>
      </div>
    </Section>
  );
}
