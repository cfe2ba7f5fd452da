import { useState } from 'react';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { ALPHA, type Certified, certified } from './certified.ts';
import { Figures } from './Figures.tsx';
import { formulas } from './formulas.ts';
import styles from './How.module.css';
import { levelDigits } from './numbers.ts';
import { Plane } from './Plane.tsx';
import { Boundary } from './PlaneMarks.tsx';
import { begin, worldOf } from './plainWorld.ts';
import { Section } from './Section.tsx';
import { useWorldPoints } from './useWorldPoints.ts';
import { words } from './words.ts';

/** Further from the boundary than elsewhere, so that there is something to certify. */
const start = { ...begin, x: [-0.45, 0.3] } as const;

const counts = ['100', '1000'] as const;

/** Pixels from 0 to 1, as certificates count them. */
const unitTick = (value: number): string => String(Number(((value + 1) / 2).toFixed(3)));

/** Votes under noise, the radius they prove, and how far the boundary really is. */
export function Certificates() {
  const { points, handles } = useWorldPoints(start);
  const [sigma, setSigma] = useState(0.2);
  const [n, setN] = useState<(typeof counts)[number]>('1000');
  const world = worldOf(points.a, points.b);
  const outcome = certified(world, points.x, { sigma, n: Number(n) });
  const { place, standing, ceiling, distance, ballots } = outcome;
  const radius = standing.result?.type === 'certified' ? standing.result.radius : 0;
  const { title, text, plane, noise, samples, votesFor, bound, proven, radiusRow, ceilingRow, truth } = words.certify;
  const candidate = standing.candidate ?? 0;
  return (
    <Section id="how-certify" title={title} text={text} formula={formulas.radius}>
      <div className={styles.pair}>
        <Plane label={plane} handles={handles} tick={unitTick}>
          {(scale) => (
            <>
              {ballots.map(({ place: [x, y], vote }, i) => (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: a ballot is its number
                  key={i}
                  cx={scale.x(x)}
                  cy={scale.y(y)}
                  r={1.8}
                  fill={seriesStyle(vote).color}
                  fillOpacity={0.7}
                />
              ))}
              <Boundary world={world} scale={scale} />
              <circle
                cx={scale.x(place[0])}
                cy={scale.y(place[1])}
                r={scale.length(2 * Math.abs(distance))}
                fill="none"
                stroke="var(--ink)"
                strokeDasharray="1.5 2.5"
                strokeWidth={1.5}
              />
              <circle
                cx={scale.x(place[0])}
                cy={scale.y(place[1])}
                r={scale.length(2 * radius)}
                fill="var(--good)"
                fillOpacity={0.12}
                stroke="var(--good)"
                strokeWidth={2}
              />
            </>
          )}
        </Plane>
        <Figures
          headline={headlineOf(outcome)}
          sure={radius > 0}
          rows={[
            [
              votesFor('AB'[candidate]!),
              words.certify.of(formatFixed(standing.estimation[candidate] ?? 0, 0), formatFixed(Number(n), 0)),
            ],
            [bound, proven(formatFixed(standing.lower ?? 0, 3), ALPHA)],
            [radiusRow, proven(formatFixed(radius, 3), ALPHA)],
            [truth, words.noUncertainty(formatFixed(Math.abs(distance), 3))],
            [ceilingRow, words.noUncertainty(formatFixed(ceiling, 3))],
          ]}
        >
          <div className={styles.controls}>
            <SliderField
              label={noise}
              value={sigma}
              min={0.05}
              max={0.5}
              step={0.05}
              words={`τ ${levelDigits(sigma)}`}
              onChange={setSigma}
            />
            <Segments
              label={samples}
              value={n}
              options={counts.map((value) => ({ value, text: formatFixed(Number(value), 0) }))}
              onChange={setN}
            />
          </div>
        </Figures>
      </div>
    </Section>
  );
}

function headlineOf({ standing: { result } }: Certified): string {
  return result?.type === 'certified'
    ? words.certify.holds('AB'[result.class]!, formatFixed(result.radius, 3))
    : words.certify.nothing;
}
