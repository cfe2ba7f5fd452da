import type { PairedErrors } from '#core/scoring/pairedErrors.ts';
import { ClassKey } from '#ui/chart/ClassKey.tsx';
import { nameOf } from '#ui/chart/nameOf.ts';
import styles from './Inspector.module.css';
import type { Scene } from './scene.ts';
import { correlationWords, distanceWords, errorWords, words } from './words.ts';

type Props = Readonly<{ scene: Scene; names: readonly string[]; errors: PairedErrors | undefined }>;

/** What was measured of the two classes at this level: errors, their gap, and how much they have in common. */
export function Numbers({ scene: { leader, other }, names, errors }: Props) {
  if (errors === undefined) return <p className={styles.note}>{words.unmeasured}</p>;
  const { own, gap, n, correlation } = errors;
  const distance = distanceWords(gap);
  return (
    <dl className={styles.numbers} data-testid="inspector-numbers">
      {[
        { c: leader, error: own },
        { c: other, error: errors.other },
      ].map(({ c, error }) => (
        <div key={c}>
          <dt>
            <ClassKey index={c} /> {words.error(nameOf(names, c))}
          </dt>
          <dd>{errorWords(error)}</dd>
        </div>
      ))}
      <div>
        <dt>{words.gap(nameOf(names, leader))}</dt>
        <dd>
          {errorWords(gap, true)}
          {distance === undefined ? null : <span className={styles.soft}> {distance}</span>}
        </dd>
      </div>
      <div>
        <dt>{words.correlation}</dt>
        <dd>
          {correlationWords(correlation, n)}
          {Number.isNaN(correlation) ? null : <span className={styles.soft}> {words.draws(n)}</span>}
        </dd>
      </div>
    </dl>
  );
}
