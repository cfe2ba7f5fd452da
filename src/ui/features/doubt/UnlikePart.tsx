import styles from './Doubt.module.css';
import type { Doubt } from './doubtOf.ts';
import { Part } from './Part.tsx';
import { harderWords, words } from './words.ts';

/** How unlike the model's own pictures this one is, as shares of validation pictures. */
export function UnlikePart({ doubt: { easier, card, typicality } }: Readonly<{ doubt: Doubt }>) {
  const pictures = card?.usual?.pictures ?? 0;
  const rows = [
    { name: words.denoised, easier: easier.statistic },
    { name: words.energy, easier: easier.energy },
  ].flatMap((row) => (row.easier === undefined ? [] : [{ name: row.name, easier: row.easier }]));
  return (
    <Part title={words.unlike} explain={words.unlikeExplain} testId="doubt-unlike">
      {rows.length === 0 ? (
        <p className={styles.note}>{words.unlikeUnknown}</p>
      ) : (
        <dl className={styles.figures}>
          {rows.map((row) => (
            <div key={row.name}>
              <dt>{row.name}</dt>
              <dd>{harderWords(row.easier, pictures)}</dd>
            </div>
          ))}
        </dl>
      )}
      {typicality?.typical === false ? <p className={`${styles.note} ${styles.warn}`}>{words.outside}</p> : null}
    </Part>
  );
}
