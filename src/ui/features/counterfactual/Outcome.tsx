import { useMemo } from 'react';
import { heatLimit } from '#core/picture/heatPixels.ts';
import type { Picture } from '#core/picture/picture.ts';
import type { Run } from '#state/appState.ts';
import type { CounterfactualCourse } from '#state/counterfactualCourse.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import styles from './Counterfactual.module.css';
import { changeBetween, changeOf } from './changeOf.ts';
import { Pair } from './Pair.tsx';
import { searchWords, words } from './words.ts';

type Props = Readonly<{
  run: Run;
  course: CounterfactualCourse;
  picture: Picture;
  leader: number;
  rival: number;
  busy: boolean;
  unit: string;
  nameOf: (classIndex: number) => string;
}>;

/** What was tried and made so far: the search, the pairs, and what differs between the two counterfactuals. */
export function Outcome({ run, course, picture, leader, rival, busy, unit, nameOf }: Props) {
  const { made, tried, smallest, elsewhere } = course;
  const ends = useMemo(() => made.flatMap(({ path }) => path.at(-1)?.picture ?? []), [made]);
  const between = useMemo(() => {
    const [other, own] = made.every(({ moved }) => moved !== undefined) ? ends : [];
    return other && own && changeBetween(picture, own, other);
  }, [made, ends, picture]);
  const limit = useMemo(
    () => heatLimit([...ends.map((end) => changeOf(picture, end)), ...(between ? [between] : [])]),
    [ends, between, picture],
  );
  return (
    <>
      {elsewhere === undefined ? null : <p role="status">{words.elsewhere(nameOf(elsewhere))}</p>}
      {tried.length === 0 ? null : (
        <div role="status" data-testid="tried">
          <p>{searchWords(tried, smallest)}</p>
          <ul className={styles.tried} aria-label={words.tried}>
            {tried.map(({ start, flipped }) => (
              <li key={start} data-flipped={flipped}>
                σ {formatSignificant(start, 2)} {flipped ? words.flips : words.stays}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.pairs}>
        {made.map((one) => (
          <Pair
            run={run}
            key={one.class}
            made={one}
            limit={limit}
            picture={picture}
            leader={leader}
            elsewhere={elsewhere}
            rival={rival}
            busy={busy}
            unit={unit}
            nameOf={nameOf}
          />
        ))}
      </div>
      {between === undefined ? null : (
        <section className={styles.between} aria-label={words.between}>
          <HeatMap
            width={picture.width}
            height={picture.height}
            values={between}
            limit={limit}
            label={words.betweenMap(nameOf(made[1]!.class), nameOf(made[0]!.class))}
          />
          <p className={styles.small}>{words.betweenHow}</p>
        </section>
      )}
    </>
  );
}
