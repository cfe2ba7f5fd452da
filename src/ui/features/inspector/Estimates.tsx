import { useId, useMemo, useState } from 'react';
import { errorDifference } from '#core/explain/errorDifference.ts';
import { heatLimit } from '#core/picture/heatPixels.ts';
import type { Picture } from '#core/picture/picture.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import type { ClassIndex } from '#core/units.ts';
import type { DenoiseAsk, Denoised } from '#state/denoiseAt.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import { HeatScale } from '#ui/kit/HeatScale.tsx';
import styles from './Inspector.module.css';
import { Tile } from './Tile.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  picture: Picture;
  shown: Readonly<{ ask: DenoiseAsk; answer: Denoised }>;
  /** The cursor is somewhere else by now. */
  stale: boolean;
  nameOf: (classIndex: ClassIndex) => string;
}>;

/** The estimates of the leader and of the classes it is compared with, and a map for each of those, all on one scale. */
export function Estimates({ picture, shown: { ask, answer }, stale, nameOf }: Props) {
  const [leader = 0, ...others] = ask.classes;
  const at = levelText(ask.level) ?? '';
  const { maps, largest } = useMemo(() => mapsOf(picture, answer), [picture, answer]);
  const under = useMemo(() => pixelsOf(picture.values, picture), [picture]);
  const [opacity, setOpacity] = useState(1);
  const slider = useId();
  return (
    <div className={styles.pictures} data-stale={stale || undefined} data-testid="inspector-estimates">
      <div className={styles.row}>
        {ask.classes.map((c, k) => (
          <Tile
            key={c}
            pixels={pixelsOf(answer.denoised[k] ?? [], picture)}
            label={words.denoisedAlt(nameOf(c), at)}
            caption={words.denoised(nameOf(c))}
          />
        ))}
      </div>
      <div className={styles.row}>
        {others.map((c, k) => (
          <figure key={c} className={styles.tile}>
            <HeatMap
              width={picture.width}
              height={picture.height}
              values={maps[k] ?? []}
              limit={largest}
              label={words.mapAlt(nameOf(leader), nameOf(c))}
              picture={under}
              opacity={opacity}
            />
            <figcaption>{words.mapOf(nameOf(leader), nameOf(c))}</figcaption>
          </figure>
        ))}
      </div>
      <HeatScale against={words.against} favour={nameOf(leader)} />
      <p className={styles.legend}>{words.legend(formatSignificant(largest, 2))}</p>
      <div className={styles.opacity}>
        <label htmlFor={slider}>{words.opacity}</label>
        <input
          id={slider}
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={opacity}
          onChange={({ currentTarget }) => setOpacity(Number(currentTarget.value))}
        />
      </div>
    </div>
  );
}

/** Differences of squared errors, leader against each other class, and the largest of all. */
function mapsOf(
  picture: Picture,
  { denoised: [own, ...rest] }: Denoised,
): Readonly<{ maps: readonly Float32Array[]; largest: number }> {
  const maps =
    own === undefined ? [] : rest.map((other) => errorDifference(picture.values, own, other, picture.channels));
  return { maps, largest: heatLimit(maps) };
}
