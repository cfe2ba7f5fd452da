import { useCallback, useState } from 'react';
import { Caption } from '#ui/chart/Caption.tsx';
import { Dot } from '#ui/chart/Dot.tsx';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { Segments } from '#ui/kit/Segments.tsx';
import { Figures } from './Figures.tsx';
import { formulas } from './formulas.ts';
import styles from './How.module.css';
import { Lanes } from './Lanes.tsx';
import { Plane } from './Plane.tsx';
import { Spreads } from './PlaneMarks.tsx';
import type { Place } from './plainWorld.ts';
import { endlessLeader, notBegun, raceOn, racePlan, ring } from './raceOn.ts';
import { Section } from './Section.tsx';
import { useProgress } from './useProgress.ts';
import { words } from './words.ts';

const risks = ['0.2', '0.05', '0.01'] as const;

/** Six classes race for a picture: each is asked until it is ruled out. */
export function Race() {
  const [place, setPlace] = useState<Place>([0.55, 0.15]);
  const [risk, setRisk] = useState<(typeof risks)[number]>('0.05');
  const course = useProgress(
    useCallback(() => raceOn(place, Number(risk)), [place, risk]),
    notBegun,
  );
  const { title, text, plane, riskOf, settled, open, running, spent, whole: wholeOf, endless, counts } = words.race;
  const each = racePlan.levels * racePlan.draws;
  const whole = each * ring.means.length;
  const nfe = course.asked.reduce((sum, n) => sum + n, 0);
  const { outcome } = course;
  const name = 'ABCDEF'[outcome?.verdict ?? 0]!;
  const headline = outcome === undefined ? running(course.alive.length) : outcome.settled ? settled(name) : open(name);
  return (
    <Section id="how-race" title={title} text={text} formula={formulas.race}>
      <div className={styles.pair}>
        <Plane
          label={plane}
          handles={[{ name: words.picture, text: 'x', place, color: 'var(--ink)', shape: 'cross', onMove: setPlace }]}
        >
          {(scale) => (
            <>
              <Spreads world={ring} scale={scale} />
              {ring.means.map((mean, c) => {
                const { color, shape } = seriesStyle(c);
                const isIn = course.alive.includes(c);
                const [x, y] = [scale.x(mean[0]!), scale.y(mean[1]!)];
                return (
                  <g key={color}>
                    <Dot
                      x={x}
                      y={y}
                      shape={shape}
                      color={color}
                      size={11}
                      hollow={isIn ? undefined : 'var(--surface)'}
                    />
                    <Caption x={x + 11} y={y - 10} text={'ABCDEF'[c]!} bold color="var(--ink)" halo="var(--surface)" />
                  </g>
                );
              })}
            </>
          )}
        </Plane>
        <Figures
          headline={headline}
          sure={outcome?.settled === true}
          rows={[
            [spent, counts(formatFixed(nfe, 0))],
            [wholeOf, words.noUncertainty(formatFixed(whole, 0))],
            [endless, words.noUncertainty(words.className('ABCDEF'[endlessLeader(place)]!))],
          ]}
        >
          <Lanes course={course} whole={each} />
          <div className={styles.controls}>
            <Segments
              label={riskOf}
              value={risk}
              options={risks.map((value) => ({ value, text: value }))}
              onChange={setRisk}
            />
          </div>
        </Figures>
      </div>
    </Section>
  );
}
