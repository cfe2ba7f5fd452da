import type { ModelCard } from '#runtime/modelCard.ts';
import { count } from '#ui/kit/format/count.ts';
import styles from './Confusion.module.css';
import { words as fact } from './cardWords.ts';
import { dossierWords as words } from './dossierWords.ts';
import { Scroll } from './Scroll.tsx';

/** What was taken for what: counts, shaded by their share of the true class. */
export function Confusion({ card: { confusion, classes } }: Readonly<{ card: ModelCard }>) {
  if (confusion === undefined) return <p>{words.noConfusion}</p>;
  const names = classes.map(({ name }) => name);
  return (
    <Scroll label={words.confusion}>
      <table className={styles.matrix}>
        <caption>{words.confusionCaption(confusion)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.truth}</th>
            {names.map((name) => (
              <th key={name} scope="col" className={styles.upright}>
                <span>{name}</span>
              </th>
            ))}
            <th scope="col">{words.right}</th>
          </tr>
        </thead>
        <tbody>
          {confusion.counts.map((row, t) => {
            const total = row.reduce((sum, cell) => sum + cell, 0);
            return (
              <tr key={names[t]}>
                <th scope="row">{names[t]}</th>
                {row.map((cell, g) => (
                  <td key={names[g]} style={{ background: shade(cell / total, t === g) }} data-zero={cell === 0}>
                    {count(cell)}
                  </td>
                ))}
                <td className={styles.strong}>
                  {total === 0 ? fact.notMeasured : `${((100 * (row[t] ?? 0)) / total).toFixed(1)} %`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Never so strong that the number on it could not be read; the square root keeps rare confusions in sight. */
const STRONGEST = 42;

const shade = (share: number, right: boolean): string =>
  share > 0
    ? `color-mix(in srgb, var(${right ? '--accent' : '--bad'}) ${(STRONGEST * Math.sqrt(share)).toFixed(1)}%, transparent)`
    : 'none';
