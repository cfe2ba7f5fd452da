import type { ModelCard } from '#runtime/modelCard.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { logTicks } from '#ui/chart/ticks.ts';
import { densityPath, densityScale } from './densityPath.ts';
import { dossierWords as words } from './dossierWords.ts';
import styles from './Page.module.css';

/** Density of ln σ from which levels are best drawn, as a filled curve. */
export function LevelDensity({ card: { levelDensity } }: Readonly<{ card: ModelCard }>) {
  if (levelDensity === undefined) return <p>{words.noLevels}</p>;
  const scale = densityScale(levelDensity);
  const peak = levelDensity.levels[levelDensity.density.indexOf(Math.max(...levelDensity.density))] ?? 0;
  return (
    <figure className={styles.drawing}>
      <svg
        viewBox={`0 0 ${scale.width} ${scale.height + 24}`}
        className={styles.density}
        role="img"
        aria-label={`${words.levelsMeaning} ${words.levelsPeak(formatSignificant(peak, 2))}`}
      >
        <path d={densityPath(levelDensity, scale)} fill="var(--accent-soft)" stroke="var(--accent)" strokeWidth={1.5} />
        <path d={`M0,${scale.height + 0.5}H${scale.width}`} stroke="var(--chart-axis)" />
        {logTicks(scale.low, scale.high, 6).map(({ at, text }) =>
          text === '' ? null : (
            <text key={at} x={scale.x(at)} y={scale.height + 17} textAnchor="middle">
              {text}
            </text>
          ),
        )}
      </svg>
      <figcaption className={styles.note}>
        {words.levelsMeaning} {words.levelsAxis}
      </figcaption>
    </figure>
  );
}
