import { logLikelihood } from '#core/oracle/gaussianAnswers.ts';
import { classes } from '#ui/kit/classes.ts';
import { Figures } from './Figures.tsx';
import { formulas } from './formulas.ts';
import styles from './How.module.css';
import { LevelChart } from './LevelChart.tsx';
import { measured } from './measured.ts';
import { exactDigits, gapDigits } from './numbers.ts';
import { Plane } from './Plane.tsx';
import { Boundary, Spreads } from './PlaneMarks.tsx';
import { plan, worldOf } from './plainWorld.ts';
import { Section } from './Section.tsx';
import { useWorldPoints } from './useWorldPoints.ts';
import { verdictOf } from './verdictOf.ts';
import { words } from './words.ts';

/** Two means and a picture to drag: errors of both classes, their difference, and the verdict. */
export function TwoClasses() {
  const { points, handles } = useWorldPoints();
  const world = worldOf(points.a, points.b);
  const { drawn, exact } = measured(world, points.x);
  const gap = gapDigits(drawn.gaps[0]!);
  const ratio = logLikelihood(world, points.x, 0) - logLikelihood(world, points.x, 1);
  const { title, text, plane, errors, evidence } = words.two;
  return (
    <Section id="how-two" title={title} text={text} formula={formulas.error}>
      <div className={styles.pair}>
        <Plane label={plane} handles={handles}>
          {(scale) => (
            <>
              <Spreads world={world} scale={scale} />
              <Boundary world={world} scale={scale} />
            </>
          )}
        </Plane>
        <Figures
          {...verdictOf(drawn.standing)}
          rows={[
            [words.gapRow(plan), words.interval(`${gap.mean} ${words.nats}`, gap.low, gap.high)],
            [words.endless, words.noUncertainty(`${exactDigits(exact.gaps[0]!.mean)} ${words.nats}`)],
            [words.ratio, words.noUncertainty(`${exactDigits(ratio)} ${words.nats}`)],
          ]}
        />
      </div>
      <div className={classes(styles.pair, styles.even)}>
        <LevelChart
          title={errors}
          log
          series={[0, 1].map((c) => ({
            name: words.className('AB'[c]!),
            index: c,
            drawn: drawn.errors[c]!.points,
            exact: exact.errors[c]!.points,
          }))}
        />
        <LevelChart
          title={evidence}
          area
          series={[{ name: words.over, index: 0, drawn: drawn.evidence[0]!.points, exact: exact.evidence[0]!.points }]}
        />
      </div>
    </Section>
  );
}
