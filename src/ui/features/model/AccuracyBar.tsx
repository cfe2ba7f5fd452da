import type { CardResult } from '#runtime/modelCard.ts';
import styles from './Facts.module.css';

type Range = Pick<CardResult, 'value' | 'interval'>;
type Props = Readonly<{ result: Range; baseline: Range | undefined }>;

const percent = (share: number): string => `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;

/** A share between 0 and 1 with its interval, and that of the plain classifier as a tick. The words beside say the same. */
export const AccuracyBar = ({ result: { value, interval }, baseline }: Props) => (
  <div className={styles.bar} aria-hidden>
    <div className={styles.filled} style={{ width: percent(value) }} />
    <div className={styles.interval} style={{ left: percent(interval[0]), right: percent(1 - interval[1]) }} />
    {baseline === undefined ? null : <div className={styles.tick} style={{ left: percent(baseline.value) }} />}
  </div>
);
