import { useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { classes } from '#ui/kit/classes.ts';
import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { Figures } from './Figures.tsx';
import { formulas } from './formulas.ts';
import styles from './How.module.css';
import { LevelChart } from './LevelChart.tsx';
import { measured } from './measured.ts';
import { exactDigits, gapDigits, levelDigits } from './numbers.ts';
import { Plane } from './Plane.tsx';
import { Spreads } from './PlaneMarks.tsx';
import { begin, SPREAD, worldOf } from './plainWorld.ts';
import { Section } from './Section.tsx';
import { useWorldPoints } from './useWorldPoints.ts';
import { verdictOf } from './verdictOf.ts';
import { middleHalf, type WeightId, weights } from './weights.ts';
import { words } from './words.ts';

/** Where the evidence lies, and what other weights make of it. */
export function Elbow() {
  const { points, handles, put } = useWorldPoints();
  const [spread, setSpread] = useState(SPREAD);
  const [chosen, setChosen] = useState<WeightId>('elbo');
  const { title, text, plane, weight, names, spreadOf, disagree, evidence, half } = words.elbow;
  const world = worldOf(points.a, points.b, SPREAD, spread);
  const { drawn, exact } = measured(world, points.x, weights[chosen]);
  const gap = gapDigits(drawn.gaps[0]!);
  const unit = words.units[weights[chosen].unit];
  const middle = middleHalf(exact.evidence[0]!.points);
  return (
    <Section id="how-elbow" title={title} text={text} formula={formulas.evidence}>
      <div className={styles.pair}>
        <Plane label={plane} handles={handles}>
          {(scale) => <Spreads world={world} scale={scale} />}
        </Plane>
        <Figures
          {...verdictOf(drawn.standing)}
          rows={[
            [words.gapRow(weights[chosen].plan), words.interval(`${gap.mean} ${unit}`, gap.low, gap.high)],
            [words.endless, words.noUncertainty(`${exactDigits(exact.gaps[0]!.mean)} ${unit}`)],
            [half, words.noUncertainty(middle === undefined ? '–' : words.between(...middle.map(levelDigits)))],
          ]}
        >
          <div className={styles.controls}>
            <Segments
              label={weight}
              value={chosen}
              options={(['elbo', 'edm', 'time'] as const).map((value) => ({ value, text: names[value] }))}
              onChange={setChosen}
            />
            <SliderField
              label={spreadOf}
              value={spread}
              min={0.1}
              max={0.8}
              step={0.05}
              words={`s ${levelDigits(spread)}`}
              onChange={setSpread}
            />
            <Button
              onPress={() => {
                put({ ...begin, x: [0.5, 0.8] });
                setSpread(0.1);
              }}
            >
              {disagree}
            </Button>
          </div>
        </Figures>
      </div>
      <div className={classes(styles.pair, styles.single)}>
        <LevelChart
          title={evidence(names[chosen])}
          area
          mark={{ level: SPREAD, text: words.ownSpread }}
          series={[{ name: words.over, index: 0, drawn: drawn.evidence[0]!.points, exact: exact.evidence[0]!.points }]}
        />
      </div>
    </Section>
  );
}
