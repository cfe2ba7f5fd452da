import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import styles from './ProgressBar.module.css';

type Props = Readonly<{ label: string; value: number; max: number; words: string }>;

/** How far something is, with the same in words beside it. */
export const ProgressBar = ({ label, value, max, words }: Props) => (
  <AriaProgressBar className={styles.progress ?? ''} value={value} maxValue={Math.max(max, 1)} valueLabel={words}>
    {({ percentage = 0 }) => (
      <>
        <div className={styles.words}>
          <Label>{label}</Label>
          <span className={styles.value}>{words}</span>
        </div>
        <div className={styles.track}>
          <div className={styles.fill} style={{ width: `${percentage}%` }} />
        </div>
      </>
    )}
  </AriaProgressBar>
);
