import { useState } from 'react';
import { Dot } from '#ui/chart/Dot.tsx';
import { formatUncertain } from '#ui/chart/formatNumber.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import { Button } from '#ui/kit/Button.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import { denoisedAt, errorsAt } from './denoised.ts';
import { Figures } from './Figures.tsx';
import { formulas } from './formulas.ts';
import styles from './How.module.css';
import { exactDigits, levelDigits } from './numbers.ts';
import { Plane } from './Plane.tsx';
import { Spreads } from './PlaneMarks.tsx';
import { worldOf } from './plainWorld.ts';
import { Section } from './Section.tsx';
import { useWorldPoints } from './useWorldPoints.ts';
import { words } from './words.ts';

/** Draws whose mean is told, and those that are drawn as clouds. */
const DRAWS = 240;
const SHOWN = Array.from({ length: 60 }, (_, draw) => draw);

/** A picture, noise of any strength, and what the denoiser of each class gives back. */
export function Denoising() {
  const { points, handles } = useWorldPoints();
  const [power, setPower] = useState(-0.4);
  const [draw, setDraw] = useState(1);
  const sigma = 10 ** power;
  const world = worldOf(points.a, points.b);
  const { noisy, estimates } = denoisedAt(world, points.x, sigma, draw);
  const errors = errorsAt(world, points.x, sigma, draw, DRAWS);
  const better = errors[0]!.exact <= errors[1]!.exact ? 'A' : 'B';
  const { title, text, plane, level, another, headline, one, many } = words.denoise;
  return (
    <Section id="how-denoise" title={title} text={text} formula={formulas.denoised}>
      <div className={styles.pair}>
        <Plane label={plane} handles={handles}>
          {(scale) => (
            <>
              <Spreads world={world} scale={scale} />
              {SHOWN.flatMap((shown) =>
                denoisedAt(world, points.x, sigma, shown).estimates.map(([x, y], c) => (
                  <circle
                    // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
                    key={`${shown} ${c}`}
                    cx={scale.x(x)}
                    cy={scale.y(y)}
                    r={1.6}
                    fill={seriesStyle(c).color}
                    fillOpacity={0.55}
                  />
                )),
              )}
              <Arrow from={points.x} to={noisy} color="var(--chart-rest)" dash="2 3" scale={scale} />
              {estimates.map((estimate, c) => {
                const { color, dash, shape } = seriesStyle(c);
                return (
                  <g key={color}>
                    <Arrow from={noisy} to={estimate} color={color} dash={dash} scale={scale} />
                    <Dot
                      x={scale.x(estimate[0])}
                      y={scale.y(estimate[1])}
                      shape={shape}
                      color={color}
                      size={10}
                      hollow="var(--surface)"
                    />
                  </g>
                );
              })}
              <Dot x={scale.x(noisy[0])} y={scale.y(noisy[1])} shape="star" color="var(--chart-rest)" size={10} />
            </>
          )}
        </Plane>
        <Figures
          headline={headline(better, levelDigits(sigma))}
          rows={errors.flatMap(({ one: single, mean, standardError, exact }, c) => [
            [one('AB'[c]!), words.noUncertainty(exactDigits(single))] as const,
            [many('AB'[c]!, DRAWS), words.against(formatUncertain(mean, standardError), exactDigits(exact))] as const,
          ])}
        >
          <div className={styles.controls}>
            <SliderField
              label={level}
              value={power}
              min={-1.5}
              max={1}
              step={0.05}
              words={`σ ${levelDigits(sigma)}`}
              onChange={setPower}
            />
            <Button onPress={() => setDraw(draw + 1)}>{another}</Button>
          </div>
        </Figures>
      </div>
    </Section>
  );
}

type ArrowProps = Readonly<{
  from: readonly [number, number];
  to: readonly [number, number];
  color: string;
  dash: string | undefined;
  scale: Readonly<{ x: (value: number) => number; y: (value: number) => number }>;
}>;

const Arrow = ({ from, to, color, dash, scale }: ArrowProps) => (
  <line
    x1={scale.x(from[0])}
    y1={scale.y(from[1])}
    x2={scale.x(to[0])}
    y2={scale.y(to[1])}
    stroke={color}
    strokeWidth={1.5}
    strokeDasharray={dash}
  />
);
