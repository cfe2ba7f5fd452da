import { heatLimit } from '#core/picture/heatPixels.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import styles from './Evidence.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  maps: readonly Float64Array[];
  levels: readonly number[];
  width: number;
  height: number;
  /** The level on show; undefined for all. */
  level: number | undefined;
  onLevel: (level: number | undefined) => void;
}>;

/** A map for every noise level, all on one scale; one of them, or their sum, is shown large. */
export function Filmstrip({ maps, levels, width, height, level, onLevel }: Props) {
  const limit = heatLimit(maps);
  return (
    <fieldset className={styles.film}>
      <legend>{words.film}</legend>
      <label className={styles.frame}>
        <input type="radio" name="evidence-level" checked={level === undefined} onChange={() => onLevel(undefined)} />
        <span className={styles.all}>{words.all}</span>
      </label>
      {maps.map((map, l) => (
        <label key={levels[l]} className={styles.frame}>
          <input
            type="radio"
            name="evidence-level"
            aria-label={levelText(levels[l]) ?? ''}
            checked={level === l}
            onChange={() => onLevel(l)}
          />
          <HeatMap width={width} height={height} values={map} limit={limit} label="" />
        </label>
      ))}
    </fieldset>
  );
}
