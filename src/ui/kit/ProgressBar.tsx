import { useId } from 'react';
import styles from './ProgressBar.module.css';

type Props = Readonly<{ label: string; value: number; max: number; words: string }>;

/** How far something is, with the same in words beside it. */
export function ProgressBar({ label, value, max, words }: Props) {
  const id = useId();
  const most = Math.max(max, 1);
  const now = Math.min(Math.max(value, 0), most);
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-labelledby={id}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={now}
      aria-valuetext={words}
    >
      <div className={styles.words}>
        <span id={id}>{label}</span>
        <span className={styles.value}>{words}</span>
      </div>
      <div className={styles.track}>
        <div className={styles.fill} style={{ width: `${(100 * now) / most}%` }} />
      </div>
    </div>
  );
}
