import type { CertifyRun } from '#state/appState.ts';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { seriesStyle } from '#ui/chart/seriesStyle.ts';
import styles from './Certify.module.css';
import { words } from './words.ts';

/** Classes with at most this many bars. */
const MOST_BARS = 10;

/** Votes per class, and for the chosen class the share that is proven. */
export function VoteBars({ run }: Readonly<{ run: CertifyRun }>) {
  const { selection, estimation, candidate, asked, lower } = run.standing;
  const { n0 } = run.settings;
  const counts = candidate === undefined ? selection : estimation;
  const total = candidate === undefined ? asked : asked - n0;
  const rows = counts
    .map((count, c) => ({ count, c }))
    .filter(({ count, c }) => count > 0 || c === candidate)
    .sort((a, b) => b.count - a.count || a.c - b.c)
    .slice(0, MOST_BARS);
  return (
    <ul className={styles.bars} aria-label={words.votesTitle} data-testid="certify-votes">
      {rows.map(({ count, c }) => (
        <li key={c} className={styles.bar}>
          <span className={styles.name}>{run.model.classes[c]}</span>
          <span className={styles.track}>
            <span
              className={styles.fill}
              style={{ width: `${(100 * count) / Math.max(1, total)}%`, background: seriesStyle(c).color }}
            />
            {c === candidate && lower !== undefined ? (
              <span
                className={styles.bound}
                style={{ left: `${100 * lower}%` }}
                title={`${words.bound}: ${percent(lower)}`}
              />
            ) : null}
            {c === candidate ? <span className={styles.half} /> : null}
          </span>
          <span className={styles.count}>
            {words.askedOf(count, total)}
            {c === candidate && lower !== undefined ? words.atLeast(percent(lower)) : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A bound, never rounded up. */
const percent = (share: number): string => `${formatFixed(Math.floor(share * 1000) / 10, 1)} %`;
